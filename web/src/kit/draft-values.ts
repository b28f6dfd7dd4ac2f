// A draft may have been kept by a version of the form that knew fewer fields than today's: what a draft does not name, in
// itself, in a group of its fields or in an entry of its lists, is as the record has it. So what was emptied is kept as
// null, since JSON leaves out what is undefined.
import { type EntryKeys, type FieldValues, isEntry, isList, nameOf } from './conflict-parts';

// What to keep of `values`, which began as `begun`.
export const keptValues = <Values extends FieldValues>(values: Values, begun: FieldValues, entryKeys?: EntryKeys) =>
  beside(values, begun, (value, isNamed) => (isNamed && value === undefined ? null : value), entryKeys) as Values;

export const restoredValues = <Values extends FieldValues>(kept: FieldValues, record: Values, entryKeys?: EntryKeys) =>
  beside(kept, record, (value, _, recorded) => (value === undefined ? recorded : value), entryKeys) as Values;

type Settle = (value: unknown, isNamed: boolean, recorded: unknown) => unknown;

// Every value beside the record's of the same name; only the lists of `entryKeys` have names within.
function beside(values: FieldValues, record: FieldValues, settle: Settle, entryKeys: EntryKeys = {}): FieldValues {
  const result: Record<string, unknown> = { ...values };
  for (const [name, recorded] of Object.entries(record)) {
    const value = values[name];
    const key = entryKeys[name];
    if (isEntry(value) && isEntry(recorded)) result[name] = beside(value, recorded, settle);
    else if (key && isList(value) && isList(recorded)) result[name] = besideEntries(value, recorded, key, settle);
    else result[name] = settle(value, Object.hasOwn(values, name), recorded);
  }
  return result;
}

function besideEntries(entries: readonly unknown[], recorded: readonly unknown[], key: string, settle: Settle) {
  return entries.map((entry) => {
    const name = nameOf(entry, key);
    const same = name === null ? undefined : recorded.find((one) => nameOf(one, key) === name);
    return isEntry(entry) && isEntry(same) ? beside(entry, same, settle) : entry;
  });
}
