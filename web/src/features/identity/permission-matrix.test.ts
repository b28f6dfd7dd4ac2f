import { expect, test } from 'vitest';
import { groupedByCapability, withScope } from './permission-matrix';

test('a permission gets its reach', () => {
  expect(withScope([{ name: 'a', scope: 'own' }], 'b', 'all')).toEqual([
    { name: 'a', scope: 'own' },
    { name: 'b', scope: 'all' },
  ]);
});

test('a permission without reach is not granted', () => {
  expect(withScope([{ name: 'a', scope: 'own' }], 'a', 'none')).toEqual([]);
});

test('permissions stand by capability', () => {
  const permissions = [
    { name: 'orders.read', kind: 'read' as const },
    { name: 'people.read', kind: 'read' as const },
    { name: 'orders.write', kind: 'change' as const },
  ];
  expect(groupedByCapability(permissions).map(([name, members]) => [name, members.length])).toEqual([
    ['orders', 2],
    ['people', 1],
  ]);
});
