import { expect, test } from 'vitest';
import type { ImportState } from './api';
import { percentDone, stepDue } from './import-state';
import { newRule } from './mapping-draft';

const mapping = { name: 'a', description: null, source_system: 'a', group_by: 'a', rules: [newRule()], references: [] };

test.each<[ImportState, boolean, string]>([
  ['uploaded', false, 'file'],
  ['uploaded', true, 'check'],
  ['checking', true, 'check'],
  ['checked', true, 'check'],
  ['running', true, 'run'],
  ['failed', true, 'run'],
])('an import that is %s (mapped: %s) is at the step %s', (state, isMapped, step) => {
  expect(stepDue({ state, mapping: isMapped ? mapping : null })).toBe(step);
});

const asRead = { bytes_read: 800, bytes_total: 800 };

test.each<[ImportState, number, number, number, number | null]>([
  ['checking', 300, 150, 0, 50],
  ['checked', 300, 300, 0, null],
  ['running', 1000, 1000, 999, 99],
  ['done', 1000, 1000, 1000, 100],
])('%s of %i, checked %i, done %i: %s percent', (state, orders_total, orders_checked, orders_done, percent) => {
  expect(percentDone({ ...asRead, state, orders_total, orders_checked, orders_done })).toBe(percent);
});

test.each([
  [0, 0, null],
  [0, 800, 0],
  [799, 800, 99],
])('While the file is read, %i of %i bytes are %s percent', (bytes_read, bytes_total, percent) => {
  const nothing = { orders_total: 0, orders_checked: 0, orders_done: 0 };
  expect(percentDone({ ...nothing, state: 'staging', bytes_read, bytes_total })).toBe(percent);
});
