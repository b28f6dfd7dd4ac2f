import { expect, test } from 'vitest';
import { outstanding, percentDelivered } from './delivery-progress';

test.each([
  ['1200', '0', '1200', 0],
  ['1200', '600', '600', 50],
  ['12.5', '0.125', '12.375', 1],
  ['1000', '999.999', '0.001', 99],
  ['0.3', '0.1', '0.2', 33],
  ['5', '5', null, 100],
  ['5', '6', null, 100],
  [null, '3', null, 0],
  ['0', '0', null, 0],
])('of %s delivered %s: %s to come, %s %%', (quantity, delivered, rest, percent) => {
  expect(outstanding(quantity, delivered)).toBe(rest);
  expect(percentDelivered(quantity, delivered)).toBe(percent);
});
