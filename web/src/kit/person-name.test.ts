import { expect, test } from 'vitest';
import { initials } from './person-name';

test.each([
  ['李娜', '娜'],
  ['欧阳明月', '月'],
  ['John Smith', 'JS'],
  ['Maria da Conceição', 'MC'],
  ['anna', 'A'],
  ['', ''],
])('%s is marked %s', (name, mark) => {
  expect(initials(name)).toBe(mark);
});
