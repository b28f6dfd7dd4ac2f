// A value of the record of changes as people read it: never a code where a word is known, never the notation of
// programs, an id only where nobody named what it stands for.
import { Fragment, type ReactNode } from 'react';
import type { Choices } from '@/api/choices';
import { countryName } from './country-name';
import type { Formats } from './formats';
import { ChoiceName } from './found-select';
import type { Language } from './language';
import { messages } from './messages';
import { worded } from './text';

export interface ValueWords {
  // A value of the field.
  word: (name: string, code: string) => string;
  field: (name: string, within?: string) => string;
  refers: Readonly<Record<string, Choices>>;
  // Who a contact is stays sealed in the record too.
  isContact: boolean;
}

export type ValueFormats = Pick<Formats, 'date' | 'instant' | 'money' | 'list' | 'percent' | 'number' | 'price'>;

const sealedFields = new Set(['name', 'email', 'phone', 'messenger', 'preferred_hours']);
const basisPoints = new Set(['tolerance_over', 'tolerance_under', 'basis_points']);

export const isId = (part: string) => /^[0-7][0-9a-hjkmnp-tv-z]{25}$/.test(part);

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

// Fields that people do not follow: they only repeat what others say.
export const unseen = new Set([
  'held_from',
  'held_at',
  'revision',
  'completeness_percent',
  'confirmed_at',
  'cancelled_at',
  'department_id',
  'attachment_id',
  'note_id',
  'requirement_id',
  'approval_id',
  'reading_id',
]);

const isDigest = (value: unknown) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);

// A recorded body without what only programs and auditors compare, and what stands beside it anyway: who, when, of what.
export function toldBody(body: unknown, beside: readonly string[]): unknown {
  if (!isObject(body)) return body;
  const isTold = (name: string, value: unknown) =>
    name !== 'document_id' && !isDigest(value) && !(typeof value === 'string' && beside.includes(value));
  const told = Object.entries(body).filter(([name, value]) => isTold(name, value));
  return Object.fromEntries(told.map(([name, value]) => [name, toldBody(value, beside)]));
}

export const isUnsaid = (name: string, value: unknown) =>
  name === 'id' ||
  unseen.has(name) ||
  value === null ||
  value === undefined ||
  value === '' ||
  (typeof value === 'object' && Object.keys(value).length === 0);

export function shownValue(
  value: unknown,
  name: string,
  words: ValueWords,
  language: Language,
  formats: ValueFormats,
): ReactNode {
  return shown(value, name);

  function shown(one: unknown, of: string): ReactNode {
    if (one === null || one === undefined) return '';
    if (words.isContact && sealedFields.has(of)) return worded(messages.sealed_value, language);
    if (typeof one === 'boolean') return worded(one ? messages.yes : messages.no, language);
    if (typeof one === 'number' && basisPoints.has(of)) return formats.percent(one / 10_000);
    if (typeof one === 'string') return text(one, of);
    if (Array.isArray(one)) return listed(one, of);
    if (isObject(one)) return entry(one, of);
    return String(one);
  }

  function text(one: string, of: string): ReactNode {
    const choices = words.refers[of];
    if (choices && isId(one)) return <ChoiceName choices={choices} id={one} />;
    if (isId(one)) return `#${one.slice(-6)}`;
    if (isDigest(one)) return `${one.slice(0, 12)}…`;
    if (/^\d{4}-\d\d-\d\d$/.test(one)) return formats.date(one);
    if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(one)) return formats.instant(one);
    if (of === 'country') return countryName(one, language);
    if (of === 'unit_price') return formats.price(one);
    if (of === 'quantity') return formats.number(one);
    return words.word(of, one);
  }

  function listed(many: readonly unknown[], of: string): ReactNode {
    // Whole entries have commas of their own.
    const separator = many.some((one) => isObject(one) && !isPair(one)) ? '; ' : formats.list(['', '']);
    return joined(
      many.map((one) => shown(one, of)),
      separator,
    );
  }

  function entry(one: Record<string, unknown>, of: string): ReactNode {
    if (typeof one.amount === 'string' && typeof one.currency === 'string')
      return formats.money({ amount: one.amount, currency: one.currency });
    if (isPair(one)) return `${String(one.name)}: ${String(one.value)}`;
    const parts = Object.entries(one)
      .filter(([inner, its]) => !isUnsaid(inner, its))
      .map(([inner, its]) => joined([words.field(inner, of), shown(its, inner)], ' '));
    return joined(parts, ' · ');
  }
}

// An attribute, as people write one: "colour: red".
const isPair = (one: unknown) =>
  isObject(one) &&
  typeof one.value === 'string' &&
  Object.keys(one).every((key) => ['id', 'name', 'value'].includes(key));

// Plain text wherever nothing in it has to be looked up.
function joined(parts: readonly ReactNode[], separator: string): ReactNode {
  if (parts.every((part) => typeof part === 'string')) return parts.join(separator);
  return parts.map((part, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one recorded value never move
    <Fragment key={place}>
      {place > 0 && separator}
      {part}
    </Fragment>
  ));
}
