import { expect, test } from 'vitest';
import { accessOf } from './access';

const access = accessOf({ permissions: [{ name: 'orders.read', scope: 'department' }] });

test('a granted permission is there with its reach', () => {
  expect(access.may('orders.read')).toBe(true);
  expect(access.scopeOf('orders.read')).toBe('department');
});

test('what is not granted is refused', () => {
  expect(access.may('orders.write')).toBe(false);
  expect(access.scopeOf('orders.write')).toBeNull();
  expect(accessOf(null).may('orders.read')).toBe(false);
});

test('what needs no permission is allowed', () => {
  expect(accessOf(null).may(undefined)).toBe(true);
});
