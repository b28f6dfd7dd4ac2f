import { expect, test } from 'vitest';
import type { Department } from './api';
import { departmentTree, possibleParents } from './department-tree';

const department = (id: string, parent_id: string | null): Department => ({
  id,
  name: id,
  parent_id,
  head_id: null,
  revision: 1,
});
const drawn = (departments: readonly Department[]) =>
  departmentTree(departments).map((row) => `${'-'.repeat(row.depth)}${row.department.id}`);

test('departments stand below their parents', () => {
  const all = [department('b', 'a'), department('a', null), department('c', 'b'), department('d', null)];
  expect(drawn(all)).toEqual(['a', '-b', '--c', 'd']);
});

test('one whose parent cannot be seen stands at the top', () => {
  expect(drawn([department('b', 'hidden')])).toEqual(['b']);
});

test('a department cannot be moved into itself', () => {
  const all = [department('a', null), department('b', 'a'), department('c', 'b'), department('d', null)];
  expect(possibleParents(all, 'a').map(({ id }) => id)).toEqual(['d']);
});
