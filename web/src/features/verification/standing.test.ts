import { expect, test } from 'vitest';
import type { BorneField, ComparedField, Discrepancy, Standing } from './api';
import { byBearing, byState, differencesFirst, leavesToOthers, reasonTexts } from './standing';
import { standingMessages } from './standing-messages';

const field = (path: string, verdict: ComparedField['verdict'], weight: ComparedField['weight']): ComparedField => ({
  path,
  left: null,
  right: null,
  verdict,
  weight,
  lookalike: null,
});

test('differences come first and the heaviest of them before all; what is equal keeps its order', () => {
  const fields = [
    field('/currency', 'equal', 'critical'),
    field('/remark', 'differs', 'minor'),
    field('/lines/10/quantity', 'within_tolerance', 'critical'),
    field('/documents_wanted', 'missing_left', 'major'),
    field('/lines/10/unit_price', 'differs', 'critical'),
  ];
  expect(differencesFirst(fields).map(({ path }) => path)).toEqual([
    '/lines/10/unit_price',
    '/documents_wanted',
    '/remark',
    '/currency',
    '/lines/10/quantity',
  ]);
});

test('what was not compared stands apart from what was, and what is ours nowhere', () => {
  const borne = (path: string, verdict: ComparedField['verdict'], bearing: BorneField['bearing']): BorneField => ({
    ...field(path, verdict, 'critical'),
    bearing,
  });
  const parts = byBearing([
    borne('/customer_id', 'missing_left', 'ours'),
    borne('/currency', 'equal', 'compared'),
    borne('/remark', 'missing_left', 'not_told'),
    borne('/lines/10/quantity', 'differs', 'compared'),
    borne('/payment_term', 'missing_left', 'read_before'),
  ]);
  expect(parts.compared.map(({ path }) => path)).toEqual(['/lines/10/quantity', '/currency']);
  expect(parts.not_told.map(({ path }) => path)).toEqual(['/remark']);
  expect(parts.read_before.map(({ path }) => path)).toEqual(['/payment_term']);
});

test('a difference is open until it has a resolution', () => {
  const open: Discrepancy = {
    ...field('/currency', 'differs', 'critical'),
    id: 'd1',
    source: 'machine',
    reading_id: null,
    resolution: null,
  };
  const resolved = { ...open, path: '/remark', resolution: {} } as Discrepancy;
  expect(byState([resolved, open])).toEqual({ open: [open], resolved: [resolved] });
});

test('who wrote the order leaves its differences to others, unless there is nobody', () => {
  const standing = (is_author: boolean, faults: string[]) =>
    ({ is_author, levels: [{ level: 2, signature: null, faults, may_sign: false }] }) as unknown as Standing;
  expect(leavesToOthers(standing(true, ['own_entry']))).toBe(true);
  expect(leavesToOthers(standing(true, ['reading_missing']))).toBe(false);
  expect(leavesToOthers(standing(false, []))).toBe(false);
});

test('reasons are worded, and an unknown one is not lost', () => {
  const text = (key: keyof typeof standingMessages) => standingMessages[key].en;
  expect(reasonTexts(['profile_strict', 'high_value', 'new_reason'], text)).toEqual([
    'the profile "strict"',
    'a high value',
    'new_reason',
  ]);
});
