import { describe, expect, test } from 'vitest';
import type { FieldProblem } from '@/api/problems';
import { fieldName, placedProblems } from './problem-fields';

const problem = (path: string, code = 'required'): FieldProblem => ({ path, code, limit: '' });
const codes = (one: FieldProblem) => one.code;

describe('a path', () => {
  test.each([
    ['/name', ['name']],
    ['/lines/3/quantity', ['lines', 3, 'quantity']],
    ['/a~1b/c~0d', ['a/b', 'c~d']],
    ['/lines/03', ['lines', '03']],
    ['?limit', ['limit']],
    ['', []],
  ])('%s becomes %j', (path, name) => {
    expect(fieldName(path)).toEqual(name);
  });
});

describe('problems', () => {
  test('find their field', () => {
    const { fields, unplaced } = placedProblems([problem('/name')], [['name'], ['account']], codes);
    expect(fields).toEqual([{ name: ['name'], errors: ['required'] }]);
    expect(unplaced).toEqual([]);
  });

  test('of one field stand together', () => {
    const { fields } = placedProblems([problem('/name', 'too_long'), problem('/name', 'taken')], [['name']], codes);
    expect(fields).toEqual([{ name: ['name'], errors: ['too_long', 'taken'] }]);
  });

  test('deeper than any field stand at the nearest one around them', () => {
    const { fields } = placedProblems([problem('/permissions/2/scope')], [['permissions']], codes);
    expect(fields).toEqual([{ name: ['permissions'], errors: ['required'] }]);
  });

  test('find a line whose number the form keeps as text', () => {
    const { fields } = placedProblems([problem('/lines/3/unit')], [['lines', '3', 'unit']], codes);
    expect(fields).toEqual([{ name: ['lines', '3', 'unit'], errors: ['required'] }]);
  });

  test('about nothing that is shown are left over', () => {
    const { fields, unplaced } = placedProblems([problem('/revision')], [['name']], codes);
    expect(fields).toEqual([]);
    expect(unplaced).toEqual([problem('/revision')]);
  });

  test('about the whole are left over', () => {
    expect(placedProblems([problem('')], [['name']], codes).unplaced).toHaveLength(1);
  });
});
