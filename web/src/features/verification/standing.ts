// What is read out of an order's verification before it is drawn.
import type { BorneField, ComparedField, Discrepancy, Standing } from './api';
import { standingMessages } from './standing-messages';

export function byState(discrepancies: readonly Discrepancy[]) {
  return {
    open: discrepancies.filter(({ resolution }) => resolution === null),
    resolved: discrepancies.filter(({ resolution }) => resolution !== null),
  };
}

// Those who wrote the order leave its differences to others, as long as there are any.
export const leavesToOthers = (standing: Standing): boolean =>
  standing.is_author && standing.levels.some(({ faults }) => faults.includes('own_entry'));

// The reasons for the required level, as texts; a code that nobody worded stays a code.
export function reasonTexts(reasons: readonly string[], text: (key: keyof typeof standingMessages) => string) {
  return reasons.map((code) => (isMessage(code) ? text(code) : code));
}

const isMessage = (code: string): code is keyof typeof standingMessages => code in standingMessages;

export const isDifference = ({ verdict }: Pick<ComparedField, 'verdict'>): boolean =>
  verdict !== 'equal' && verdict !== 'within_tolerance';

// Of several lines that stand for one, several may say something of the same field.
export const keyOf = ({ path, left, right, verdict }: ComparedField): string =>
  JSON.stringify([path, left, right, verdict]);

const weights = ['critical', 'major', 'minor'];

// Every field, the differences first and of those the heaviest; else as the comparison has them.
export function differencesFirst(fields: readonly ComparedField[]): ComparedField[] {
  const rank = (field: ComparedField) => (isDifference(field) ? weights.indexOf(field.weight) : weights.length);
  return fields.toSorted((a, b) => rank(a) - rank(b));
}

// What was compared, the differences first, and what was not: the customer's words leave it open, or it was read before.
export function byBearing(fields: readonly BorneField[]) {
  const of = (bearing: BorneField['bearing']) => fields.filter((field) => field.bearing === bearing);
  return { compared: differencesFirst(of('compared')), not_told: of('not_told'), read_before: of('read_before') };
}
