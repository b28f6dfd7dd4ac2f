// What differs between two versions of a record's values, in the smallest parts that can be chosen one by
// one: a field, an entry of a list that only one of them has, a field of an entry that both have.
export type FieldValues = Readonly<Record<string, unknown>>;
export type Side = 'mine' | 'theirs';

// By which field the entries of a list are known: { contacts: 'id' }. Other lists differ as a whole.
export type EntryKeys = Readonly<Record<string, string>>;

export interface Part {
  // ['name'], ['contacts', '01h…'], ['contacts', '01h…', 'email']
  path: readonly string[];
  mine: unknown;
  theirs: unknown;
  // The side that only repeats what the input began with has nothing to lose.
  usual: Side;
}

export const partKey = (part: Pick<Part, 'path'>) => part.path.join('/');

// `base`: what the input began with, where that is known.
export function differingParts(
  mine: FieldValues,
  theirs: FieldValues,
  entryKeys: EntryKeys = {},
  base: FieldValues | null = null,
): Part[] {
  return Object.keys(mine).flatMap((field) => {
    const key = entryKeys[field];
    if (!key || !isList(mine[field]) || !isList(theirs[field]))
      return partsOf([field], mine[field], theirs[field], base?.[field], base !== null);
    const own = entriesOf(mine[field], key);
    const other = entriesOf(theirs[field], key);
    const begun = base && isList(base[field]) ? entriesOf(base[field], key) : null;
    const names = [...new Set([...own.keys(), ...other.keys()])];
    return names.flatMap((name) => {
      const path = [field, name];
      const [ours, others] = [own.get(name), other.get(name)];
      if (ours && others) return fieldParts(path, ours, others, begun?.get(name) ?? null);
      const usual = oneSided(ours, begun ? begun.has(name) : null);
      return [{ path, mine: ours, theirs: others, usual }];
    });
  });
}

// Only they have it: they added it, unless it was there and I took it out. Only I have it: I added it,
// unless it was there, then they took it out.
function oneSided(ours: unknown, wasThere: boolean | null): Side {
  if (ours === undefined) return wasThere ? 'mine' : 'theirs';
  return wasThere ? 'theirs' : 'mine';
}

function fieldParts(path: string[], mine: Entry, theirs: Entry, base: Entry | null): Part[] {
  const names = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])];
  return names.flatMap((name) => {
    const [ours, others] = [mine[name], theirs[name]];
    if (isEntry(ours) && isEntry(others)) {
      const begun = base?.[name];
      return fieldParts([...path, name], ours, others, isEntry(begun) ? begun : null);
    }
    return partsOf([...path, name], ours, others, base?.[name], base !== null);
  });
}

function partsOf(path: string[], mine: unknown, theirs: unknown, base: unknown, hasBase: boolean): Part[] {
  if (sameText(mine) === sameText(theirs)) return [];
  const isUntouched = hasBase && sameText(mine) === sameText(base);
  return [{ path, mine, theirs, usual: isUntouched ? 'theirs' : 'mine' }];
}

// Mine, with theirs wherever that side was chosen; `sides` by partKey, else each part's usual side.
export function chosenValues<Values extends FieldValues>(
  mine: Values,
  parts: readonly Part[],
  sides: Readonly<Record<string, Side>>,
  entryKeys: EntryKeys = {},
): Values {
  const result: Record<string, unknown> = { ...mine };
  for (const part of parts) {
    if ((sides[partKey(part)] ?? part.usual) === 'mine') continue;
    const [field = '', name, ...within] = part.path;
    if (name === undefined) result[field] = part.theirs;
    else result[field] = withEntry(result[field], entryKeys[field] ?? 'id', name, within, part.theirs);
  }
  return result as Values;
}

function withEntry(list: unknown, key: string, name: string, within: readonly string[], value: unknown): unknown {
  const entries = isList(list) ? list : [];
  if (within.length > 0) {
    return entries.map((entry) => (nameOf(entry, key) === name ? withField(entry, within, value) : entry));
  }
  if (value === undefined) return entries.filter((entry) => nameOf(entry, key) !== name);
  return [...entries, value];
}

function withField(entry: unknown, [first = '', ...rest]: readonly string[], value: unknown): Entry {
  const before = isEntry(entry) ? entry : {};
  return { ...before, [first]: rest.length > 0 ? withField(before[first], rest, value) : value };
}

type Entry = Readonly<Record<string, unknown>>;
export const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);
export const isEntry = (value: unknown): value is Entry =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

// An entry that is not stored yet is known by its place alone; nobody else has it.
export const nameOf = (entry: unknown, key: string): string | null => {
  const name = isEntry(entry) ? entry[key] : undefined;
  return name === undefined || name === null || name === '' ? null : String(name);
};
function entriesOf(list: readonly unknown[], key: string): ReadonlyMap<string, Entry> {
  return new Map(
    list.flatMap((entry): [string, Entry][] => {
      const name = nameOf(entry, key);
      return name !== null && isEntry(entry) ? [[name, entry]] : [];
    }),
  );
}

// An absent, a null and an empty value all say "nothing".
const sameText = (value: unknown) => (value === undefined || value === '' ? 'null' : JSON.stringify(value));
