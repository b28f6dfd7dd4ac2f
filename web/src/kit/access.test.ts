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

test('reaches what is its own, of its department, or everything', () => {
  const person = { id: 'p1', department_id: 'd1' } as never;
  const reaching = (scope: 'own' | 'department' | 'all') =>
    accessOf({ person, permissions: [{ name: 'orders.write', scope }] });
  const reach = (scope: 'own' | 'department' | 'all') =>
    [
      ['p1', 'd2'],
      ['p2', 'd1'],
      ['p2', 'd2'],
      [null, null],
    ].map(([owner, department]) => reaching(scope).reaches('orders.write', owner ?? null, department ?? null));
  expect(reach('own')).toEqual([true, false, false, false]);
  expect(reach('department')).toEqual([true, true, false, false]);
  expect(reach('all')).toEqual([true, true, true, true]);
  expect(accessOf(null).reaches('orders.write', 'p1', 'd1')).toBe(false);
});
