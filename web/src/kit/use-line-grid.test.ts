import { expect, test } from 'vitest';
import type { GridColumn, GridRow } from './line-grid-types';
import { ownProblems, sentProblems } from './use-line-grid';

const columns: readonly GridColumn[] = [
  { key: 'sku', title: 'SKU', kind: 'text', isRequired: true },
  { key: 'quantity', title: 'Quantity', kind: 'decimal' },
];
const rows: readonly GridRow[] = [
  { id: 'l1', cells: { sku: 'A', quantity: '1,5' } },
  { id: 'l2', cells: { sku: '', quantity: '' } },
  { id: 'l3', cells: { sku: '', quantity: '3' } },
];

test('the grid sees what cannot be sent, but not in empty rows', () => {
  expect([...ownProblems(rows, columns)]).toEqual([
    ['l1/quantity', 'not_a_decimal'],
    ['l3/sku', 'required'],
  ]);
});

test('the server’s problems find the cells of the rows that were sent', () => {
  const quantity = { path: '/lines/1/quantity', code: 'too_small', limit: '0' };
  const whole = { path: '/lines', code: 'empty', limit: '' };
  const elsewhere = { path: '/customer_id', code: 'required', limit: '' };
  const { cells, others } = sentProblems([quantity, whole, elsewhere], '/lines', [rows[0], rows[2]] as GridRow[]);
  expect([...cells]).toEqual([['l3/quantity', quantity]]);
  expect(others).toEqual([whole, elsewhere]);
});
