// What is asked, as it stands in the address.
import type { LateReason, OnTimeLinesQuery, OnTimeLinesSort, OnTimeQuery } from './api';

export const measures = ['lines', 'value', 'orders'] as const;
export const promises = ['agreed', 'original', 'requested'] as const;
export const groupings = ['month', 'customer', 'supplier', 'mode', 'incoterm'] as const;
export const outcomes = ['on_time', 'early', 'on_the_day', 'late', 'delivered_late', 'open_late'] as const;

// The server's enumeration, in the order in which people look for them.
export const lateReasons = [
  'customer_approval',
  'customer_payment',
  'customer_change',
  'supplier_material',
  'supplier_capacity',
  'supplier_quality',
  'own_capacity',
  'own_quality',
  'own_mistake',
  'carrier_space',
  'carrier_delay',
  'customs',
  'force_majeure',
  'other',
] as const satisfies readonly LateReason[];
const unexplained = 'none';

export type Measure = (typeof measures)[number];
export type PromisedDate = (typeof promises)[number];
export type Grouping = (typeof groupings)[number];
export type Outcome = (typeof outcomes)[number];

// What an address may carry besides; the page keeps it although it offers no field for it.
const scopeNames = ['from', 'to', 'customer_id', 'supplier_id', 'mode', 'incoterm', 'currency'] as const;

const groupNames: ReadonlySet<string> = new Set(['customer_id', 'supplier_id', 'mode', 'incoterm']);

export type OnTimeQuestion = OnTimeQuery & { by: Grouping };

export function questionOf(params: URLSearchParams): OnTimeQuestion {
  return {
    measure: oneOf(measures, params.get('measure')),
    against: oneOf(promises, params.get('against')),
    by: oneOf(groupings, params.get('by')),
    ...scopeOf((name) => params.get(name)),
  };
}

export const lineFilters = [...scopeNames, 'is_historical', 'outcome', 'late_reason'] as const;

export const reasonFilters = [unexplained, ...lateReasons] as const;

export function linesQueryOf(params: URLSearchParams, page: { sort: string; limit: number }): OnTimeLinesQuery {
  const outcome = outcomes.find((name) => name === params.get('outcome'));
  return {
    against: oneOf(promises, params.get('against')),
    ...scopeOfLines(params),
    ...(outcome ? { outcome } : {}),
    ...reasonOf(params.get('late_reason')),
    sort: page.sort as OnTimeLinesSort,
    limit: page.limit,
  };
}

function reasonOf(asked: string | null): Pick<OnTimeLinesQuery, 'late_reason' | 'is_explained'> {
  if (asked === unexplained) return { is_explained: false };
  const late_reason = lateReasons.find((name) => name === asked);
  return late_reason ? { late_reason } : {};
}

// Of the lines in the same scope, however they are measured and grouped.
export function scopeOfQuestion({ measure: _measure, by: _by, currency: _currency, ...scope }: OnTimeQuestion) {
  return scope;
}

export type Scope = Pick<OnTimeQuery, (typeof scopeNames)[number] | 'is_historical'>;

export const scopeOfLines = (params: URLSearchParams): Scope => scopeOf((name) => params.get(name));

// "2010-05" when the two days are the first and last of one month.
export function monthOf(from: string | null | undefined, to: string | null | undefined): string | null {
  if (!from?.endsWith('-01') || !to) return null;
  const nextDay = new Date(`${to}T00:00:00Z`);
  nextDay.setUTCDate(nextDay.getUTCDate() + 1);
  const month = from.slice(0, 7);
  return to.startsWith(month) && nextDay.getUTCDate() === 1 ? month : null;
}

function scopeOf(given: (name: (typeof scopeNames)[number] | 'is_historical') => string | null): Scope {
  const pairs = scopeNames.flatMap((name) => {
    const value = given(name);
    // An empty group asks for those that have none: "mode=" is the lines without a mode.
    const isGiven = value || (value === '' && groupNames.has(name));
    return isGiven ? [[name, value] as const] : [];
  });
  const isHistorical = given('is_historical');
  return {
    ...Object.fromEntries(pairs),
    ...(isHistorical === 'true' || isHistorical === 'false' ? { is_historical: isHistorical === 'true' } : {}),
  };
}

function oneOf<Name extends string>(names: readonly [Name, ...Name[]], value: string | null): Name {
  return names.find((name) => name === value) ?? names[0];
}

// The server names the lines behind a number by its own address; this is the page that shows them. It keeps the
// question that the number answered, for the way back.
export function linesPath(link: string, question: OnTimeQuestion, outcome?: Outcome): string {
  const query = new URLSearchParams(link.split('?')[1] ?? '');
  if (outcome) query.set('outcome', outcome);
  if (query.get('is_explained') === 'false') {
    query.delete('is_explained');
    query.set('late_reason', unexplained);
  }
  query.set('figure', String(addressOf(question)));
  return `/figures/on-time/lines?${query}`;
}

export function figurePath(lines: URLSearchParams): string {
  const asked = lines.get('figure');
  const question = questionOf(asked === null ? lines : new URLSearchParams(asked));
  return `/figures/on-time?${addressOf(question)}`;
}

const addressOf = (question: OnTimeQuestion) =>
  new URLSearchParams(Object.entries(question).map(([name, value]) => [name, String(value)]));

export interface Rate {
  numerator: number;
  denominator: number;
  // Percent; null when there is nothing to count.
  rate: number | null;
}

// 0 … 1 for the eye: one late among ten thousand is not 100.0 %, one on time not 0.0 %.
export function shownRate({ numerator, denominator, rate }: Rate): number | null {
  if (rate === null) return null;
  const shown = Math.round(rate * 10) / 1000;
  if (shown >= 1 && numerator < denominator) return 0.999;
  if (shown <= 0 && numerator > 0) return 0.001;
  return shown;
}

// Percentage points as they are shown: to a tenth, but a difference is never none.
export function points(difference: number): number {
  const shown = Math.round(difference * 10) / 10;
  return shown === 0 && difference !== 0 ? Math.sign(difference) * 0.1 : shown;
}
