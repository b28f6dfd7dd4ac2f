import { describe, expect, test } from 'vitest';
import type { Mapping, SavedMapping } from './api';
import {
  added,
  columnsNotTaken,
  draftOf,
  draftProblems,
  fittingMapping,
  mappingOf,
  newRule,
  suggestedMapping,
  targetKind,
} from './mapping-draft';
import { targetWords } from './use-targets';

const scms: Mapping = {
  name: 'SCMS',
  description: null,
  source_system: 'scms',
  group_by: 'PO',
  rules: [newRule('customer_name', 'Country'), { ...newRule('currency'), constant: 'USD' }],
  references: [{ column: 'Weight', key_column: 'ID', before: '(ID#:', after: ')' }],
};
const saved = (mapping: Mapping): SavedMapping => ({
  id: mapping.name,
  name: mapping.name,
  mapping,
  is_shipped: false,
  created_at: '2026-01-01T00:00:00.000Z',
  revision: 1,
});

test('a draft is sent as the mapping it was made of', () => {
  expect(mappingOf(draftOf(scms))).toEqual(scms);
});

test('a new rule never takes the key of one that was removed before it', () => {
  const rules = draftOf(scms).rules.slice(1);
  expect(added(rules, newRule()).map(({ key }) => key)).toEqual([1, 2]);
});

describe('a saved mapping', () => {
  const columns = ['ID', 'PO', 'Country', 'Weight', 'Notes'];

  test('is offered where the table has all its columns', () => {
    expect(fittingMapping([saved(scms)], columns)).toBe(scms);
  });

  test('is not offered where one is missing, not even one of a reference', () => {
    expect(fittingMapping([saved(scms)], ['PO', 'Country', 'Weight'])).toBeNull();
  });

  test('leaves the other columns as facts', () => {
    expect(columnsNotTaken(draftOf(scms), columns)).toEqual(['ID', 'Weight', 'Notes']);
  });
});

test('columns called as a field are suggested, each once', () => {
  const columns = ['订单号', 'Quantity', '客户', 'Unit Price'];
  const targets = ['customer_name', 'lines.quantity', 'lines.unit_price', 'lines.delivered_quantity'];
  const words = (target: string) => (target === 'customer_name' ? ['客户'] : []);
  const { rules, group_by } = suggestedMapping('a.csv', columns, targets, words);
  expect(group_by).toBe('订单号');
  expect(rules.map(({ to, column }) => [to, column])).toEqual([
    ['customer_name', '客户'],
    ['lines.quantity', 'Quantity'],
    ['lines.unit_price', 'Unit Price'],
    ['currency', null],
  ]);
});

test('a currency is asked for only where there are prices and no column of it', () => {
  const targets = ['currency', 'lines.quantity', 'lines.amount'];
  const fields = (columns: string[]) => suggestedMapping('a', columns, targets, targetWords).rules.map(({ to }) => to);
  expect(fields(['PO', 'Amount'])).toEqual(['lines.amount', 'currency']);
  expect(fields(['PO', 'Amount', 'Curr'])).toEqual(['currency', 'lines.amount']);
  expect(fields(['PO', 'Qty'])).toEqual(['lines.quantity']);
});

test('columns are suggested by the names that tables of the trade give them', () => {
  const columns = ['序号', '合同号', '客户名称', '货号', '数　量', 'Ｑｔｙ', '要求交期', '备注'];
  const targets = ['customer_name', 'remark', 'lines.product_code', 'lines.quantity', 'lines.requested_on'];
  const { rules, group_by } = suggestedMapping('a.xlsx', columns, targets, targetWords);
  expect(group_by).toBe('合同号');
  expect(rules.map(({ to, column }) => [to, column])).toEqual([
    ['customer_name', '客户名称'],
    ['lines.product_code', '货号'],
    ['lines.quantity', '数　量'],
    ['lines.requested_on', '要求交期'],
  ]);
});

test.each([
  ['lines.delivered_on', 'date'],
  ['lines.delivered_quantity', 'number'],
  ['lines.unit_price', 'number'],
  ['lines.unit', 'text'],
  ['incoterm', 'text'],
])('%s is read as a %s', (target, kind) => {
  expect(targetKind(target)).toBe(kind);
});

describe('problems of the server', () => {
  const textOf = ({ code }: { code: string }) => code;
  const problem = (path: string, code: string) => ({ path, code, limit: '' });

  test('are shown at their rule, whether a mapping was saved or chosen', () => {
    const problems = [problem('/mapping/rules/1/to', 'no_such_field'), problem('/rules/0', 'column_or_constant')];
    const { at, unplaced } = draftProblems(problems, draftOf(scms), textOf);
    expect(at('rules', 1, 'to')).toBe('no_such_field');
    expect(at('rules', 0)).toBe('column_or_constant');
    expect(at('rules', 0, 'to')).toBeUndefined();
    expect(unplaced).toEqual([]);
  });

  test('deeper than a field are shown at the field', () => {
    const { at } = draftProblems([problem('/rules/0/empty_when/2', 'too_long')], draftOf(scms), textOf);
    expect(at('rules', 0, 'empty_when')).toBe('too_long');
  });

  test('about nothing that is edited are said above', () => {
    expect(draftProblems([problem('/mapping_name', 'missing')], draftOf(scms), textOf).unplaced).toHaveLength(1);
  });
});
