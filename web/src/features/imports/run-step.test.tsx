import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { answerRequests, draw } from '@/testing/render';
import type { ImportRun } from './api';
import { Under } from './check-step';
import { imports } from './routes';
import { RunStep } from './run-step';

const run = (change: Partial<ImportRun>): ImportRun => ({
  id: 'i1',
  name: 'book.csv',
  file_hash: 'h',
  detection: { format: 'csv', encoding: 'UTF-8', separator: ',', sheets: [], sheet: '', columns: ['PO'], sample: [] },
  mapping: null,
  state: 'checked',
  failure: null,
  is_historical: false,
  is_cancelling: false,
  bytes_read: 300,
  bytes_total: 300,
  rows_staged: 7,
  orders_total: 6,
  orders_checked: 6,
  orders_with_problems: 1,
  orders_there_already: 2,
  orders_done: 0,
  orders_created: 0,
  orders_known: 0,
  orders_refused: 0,
  problem_count: 4,
  position: '',
  person_id: 'p1',
  person_name: '李娜',
  created_at: '2026-03-02T01:00:00Z',
  finished_at: null,
  revision: 1,
  ...change,
});
const drawn = (change: Partial<ImportRun>) => {
  answerRequests(() => ({ body: { items: [], next: null, total: { count: 0, is_exact: true } } }));
  draw(<RunStep run={run(change)} onCheck={() => {}} />, { features: [imports] });
};

test('Before writing, only orders that will be written are counted, and the others are said', () => {
  drawn({});
  expect(screen.getByRole('button', { name: 'Write 3 orders' })).toBeTruthy();
  expect(screen.getByText('1 order has problems and will not be written.')).toBeTruthy();
  expect(screen.getByText('2 orders are there already and stay as they are; no doubles are written.')).toBeTruthy();
});

test('Where no order would be written, there is nothing to begin', () => {
  drawn({ orders_with_problems: 4 });
  expect((screen.getByRole('button', { name: 'Write 0 orders' }) as HTMLButtonElement).disabled).toBe(true);
});

test('Of an import that was cancelled, the numbers add up to what was found', () => {
  drawn({ state: 'cancelled', orders_done: 4, orders_created: 2, orders_known: 1, orders_refused: 1 });
  expect(screen.getByText('Not reached').nextElementSibling?.textContent).toBe('2');
});

test.each([
  ['import_broke_off', /^The system tried several times and could not go on\..* Orders already written stay\.$/],
  ['importer_deactivated', /^The account of whoever began it is deactivated/],
  ['malformed_csv_quote /rows/17', /^A quote in the CSV is out of place \(Row 17\) /],
])('An import that failed says why: %s', (failure, words) => {
  drawn({ state: 'failed', failure });
  expect(screen.getByText('The import did not succeed')).toBeTruthy();
  expect(screen.getByText(words)).toBeTruthy();
});

test.each<[Partial<ImportRun>, string, string]>([
  [{ state: 'staging', bytes_read: 120, rows_staged: 3000 }, 'Step 1, reading the file: 3,000 rows so far', '40'],
  [{ state: 'checking', orders_total: 1200, orders_checked: 300 }, 'Step 2, checking the orders: 300 of 1,200', '25'],
  [{ state: 'running', orders_total: 1200, orders_done: 600 }, 'Writing the orders: 600 of 1,200', '50'],
])('What is under way says what it is at and how far: %o', (change, words, percent) => {
  draw(<Under run={run(change)} />);
  expect(screen.getByText(words)).toBeTruthy();
  expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe(percent);
});
