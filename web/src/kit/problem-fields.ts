// The one place where problems of the server find the fields of a form.
import type { FieldProblem } from '@/api/problems';

export type FieldName = (string | number)[];

export interface PlacedProblems {
  fields: { name: FieldName; errors: string[] }[];
  // About nothing that the form shows: to be said above it.
  unplaced: FieldProblem[];
}

// "/lines/3/unit~1price" → ['lines', 3, 'unit/price'] (RFC 6901)
export function fieldName(path: string): FieldName {
  if (!path.startsWith('/')) return path ? [path.replace(/^\?/, '')] : [];
  return path
    .slice(1)
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((part) => (/^(0|[1-9]\d*)$/.test(part) ? Number(part) : part));
}

// A problem deeper than any field belongs to the nearest field around it: "/permissions/2/scope" is
// shown at `permissions` when the form has one field for them all.
export function placedProblems(
  problems: readonly FieldProblem[],
  formFields: readonly FieldName[],
  textOf: (problem: FieldProblem) => string,
): PlacedProblems {
  const known = new Map(formFields.map((name) => [keyOf(name), name]));
  const errors = new Map<string, string[]>();
  const unplaced: FieldProblem[] = [];
  for (const problem of problems) {
    const key = nearestKey(fieldName(problem.path), known);
    if (key === undefined) unplaced.push(problem);
    else errors.set(key, [...(errors.get(key) ?? []), textOf(problem)]);
  }
  const fields = [...errors].map(([key, texts]) => ({ name: known.get(key) ?? [], errors: texts }));
  return { fields, unplaced };
}

function nearestKey(name: FieldName, known: ReadonlyMap<string, FieldName>): string | undefined {
  for (let length = name.length; length > 0; length -= 1) {
    const key = keyOf(name.slice(0, length));
    if (known.has(key)) return key;
  }
  return undefined;
}

// Numbers and their digits are the same place.
const keyOf = (name: FieldName) => JSON.stringify(name.map(String));
