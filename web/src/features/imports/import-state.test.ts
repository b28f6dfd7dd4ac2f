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

test.each<[ImportState, number, number, number, number | null]>([
  ['staging', 0, 0, 0, null],
  ['checking', 300, 150, 0, 50],
  ['running', 1000, 1000, 999, 99],
  ['done', 1000, 1000, 1000, 100],
])('%s of %i, checked %i, done %i: %s percent', (state, orders_total, orders_checked, orders_done, percent) => {
  expect(percentDone({ state, orders_total, orders_checked, orders_done })).toBe(percent);
});
