// A mapping while it is edited: rules carry a key, so that a row stays itself when others are removed.
import type { FieldProblem } from '@/api/problems';
import { type FieldName, placedProblems } from '@/kit/problem-fields';
import type { ColumnRule, Mapping, ReferenceRule, SavedMapping } from './api';
import { orderColumnNames } from './column-names';

export type Keyed<Rule> = Rule & { key: number };

export interface MappingDraft extends Omit<Mapping, 'rules' | 'references'> {
  rules: Keyed<ColumnRule>[];
  references: Keyed<ReferenceRule>[];
}

const keyed = <Rule extends object>(rules: readonly Rule[]) => rules.map((rule, key) => ({ ...rule, key }));
const withoutKey = <Rule extends object>({ key: _, ...rule }: Keyed<Rule>) => rule;

export function draftOf(mapping: Mapping): MappingDraft {
  return { ...mapping, rules: keyed(mapping.rules), references: keyed(mapping.references) };
}

export function mappingOf(draft: MappingDraft): Mapping {
  return {
    ...draft,
    description: draft.description || null,
    rules: draft.rules.map((rule) => withoutKey<ColumnRule>(rule)),
    references: draft.references.map((rule) => withoutKey<ReferenceRule>(rule)),
  };
}

export function newRule(to = '', column: string | null = null): ColumnRule {
  return { to, column, constant: null, empty_when: [], values: {}, date_formats: [], number_format: null };
}

export function added<Rule extends object>(rules: readonly Keyed<Rule>[], rule: Rule): Keyed<Rule>[] {
  const key = rules.reduce((highest, other) => Math.max(highest, other.key), -1) + 1;
  return [...rules, { ...rule, key }];
}

export function changed<Rule extends object>(rules: readonly Keyed<Rule>[], rule: Keyed<Rule>): Keyed<Rule>[] {
  return rules.map((other) => (other.key === rule.key ? rule : other));
}

// Which ways of reading apply to a target.
export function targetKind(target: string): 'date' | 'number' | 'text' {
  if (target.endsWith('_on')) return 'date';
  return /(^|\.)(delivered_)?(quantity|unit_price|amount)$/.test(target) ? 'number' : 'text';
}

export function columnsOf(mapping: Mapping): string[] {
  return [
    mapping.group_by,
    ...mapping.rules.flatMap(({ column }) => (column === null ? [] : [column])),
    ...mapping.references.flatMap(({ column, key_column }) => [column, key_column]),
  ];
}

// A saved mapping that finds all its columns in the table; of several the one that takes most of them.
export function fittingMapping(mappings: readonly SavedMapping[], columns: readonly string[]): Mapping | null {
  const known = new Set(columns);
  const fitting = mappings
    .map(({ mapping }) => mapping)
    .filter((one) => columnsOf(one).every((name) => known.has(name)));
  return fitting.toSorted((a, b) => b.rules.length - a.rules.length)[0] ?? null;
}

const plain = (name: string) =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

// Where none fits: columns that are called as a field is called, in either language.
export function suggestedMapping(
  name: string,
  columns: readonly string[],
  targets: readonly string[],
  wordings: (target: string) => readonly string[],
): Mapping {
  const free = new Map(columns.map((column) => [plain(column), column]));
  const grouping = orderColumnNames.map(plain).find((one) => free.has(one));
  const group_by = (grouping === undefined ? columns[0] : free.get(grouping)) ?? '';
  free.delete(plain(group_by));
  const rules = targets.flatMap((target) => {
    // Rows of one order differ in their remarks.
    if (target === 'remark') return [];
    const match = [target, target.replace('lines.', ''), ...wordings(target)].map(plain).find((one) => free.has(one));
    const column = match === undefined ? undefined : free.get(match);
    if (match === undefined || column === undefined) return [];
    free.delete(match);
    return [newRule(target, column)];
  });
  // No price holds without a currency: what gives it is asked for at once.
  const has = (wanted: string) => rules.some(({ to }) => to === wanted);
  const isPriced = has('lines.unit_price') || has('lines.amount');
  if (isPriced && !has('currency')) rules.push(newRule('currency'));
  return { name, description: null, source_system: 'file', group_by, rules, references: [] };
}

export function columnsNotTaken(draft: MappingDraft, columns: readonly string[]): string[] {
  const taken = new Set([draft.group_by, ...draft.rules.map(({ column }) => column)]);
  return columns.filter((column) => !taken.has(column));
}

export type DraftProblems = (...name: FieldName) => string | undefined;

// The server's problems by the place in the draft they are about, and those about no place.
export function draftProblems(
  problems: readonly FieldProblem[],
  draft: MappingDraft,
  textOf: (problem: FieldProblem) => string,
): { at: DraftProblems; unplaced: FieldProblem[] } {
  const fields: FieldName[] = [['name'], ['description'], ['source_system'], ['group_by']];
  const ruleFields = ['to', 'column', 'constant', 'empty_when', 'values', 'date_formats', 'number_format'];
  draft.rules.forEach((_, place) => {
    fields.push(['rules', place], ...ruleFields.map((field) => ['rules', place, field]));
  });
  draft.references.forEach((_, place) => {
    const names = ['column', 'key_column', 'before', 'after'];
    fields.push(['references', place], ...names.map((field) => ['references', place, field]));
  });
  const own = problems.map((problem) => ({ ...problem, path: problem.path.replace(/^\/mapping(?=\/)/, '') }));
  const placed = placedProblems(own, fields, textOf);
  const texts = new Map(placed.fields.map(({ name, errors }) => [name.join('/'), errors.join(' ')]));
  return { at: (...name) => texts.get(name.join('/')), unplaced: placed.unplaced };
}

// What saving under this name does: a new mapping, a change of one's own, or nothing (it is shipped).
export function savedAs(name: string, mappings: readonly SavedMapping[]): SavedMapping | null {
  return mappings.find((one) => one.name === name.trim()) ?? null;
}
