import { expect, test } from 'vitest';
import { chosenValues, differingFields } from './revision-conflict';

const mine = { name: '李娜', email: 'a@x', roles: ['r1'], zone: '' };
const theirs = { name: '李娜娜', email: 'a@x', roles: ['r1', 'r2'], zone: null };

test('only fields that differ are asked about', () => {
  expect(differingFields(mine, theirs)).toEqual(['name', 'roles']);
});

test('mine stays unless theirs is chosen', () => {
  expect(chosenValues<Record<string, unknown>>(mine, theirs, { roles: 'theirs' })).toEqual({
    ...mine,
    roles: ['r1', 'r2'],
  });
});
