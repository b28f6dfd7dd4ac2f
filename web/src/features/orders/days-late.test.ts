import { expect, test } from 'vitest';
import { daysLate } from './days-late';

test.each([
  ['2026-05-08', '2026-04-24', 14],
  ['2026-03-30', '2026-03-28', 2],
  ['2026-04-24', '2026-04-24', 0],
  ['2026-04-20', '2026-04-24', 0],
  [null, '2026-04-24', 0],
  ['2026-04-24', null, 0],
])('expected %s, promised %s: %i days late', (expected, promised, days) => {
  expect(daysLate(expected, promised)).toBe(days);
});
