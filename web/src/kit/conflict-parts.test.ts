import { describe, expect, test } from 'vitest';
import { chosenValues, differingParts, type FieldValues, partKey } from './conflict-parts';

const mine: FieldValues = { name: '李娜', email: 'a@x', roles: ['r1'], zone: '' };
const theirs: FieldValues = { name: '李娜娜', email: 'a@x', roles: ['r1', 'r2'], zone: null };
const keys = { lines: 'id' };
const line = (id: string, quantity: string, unit = 'piece') => ({ id, cells: { quantity, unit } });
const pathsOf = (parts: ReturnType<typeof differingParts>) => parts.map((part) => `${partKey(part)}: ${part.usual}`);

describe('fields', () => {
  test('are asked about only where they differ', () => {
    expect(pathsOf(differingParts(mine, theirs))).toEqual(['name: mine', 'roles: mine']);
  });

  test('stay mine unless theirs is chosen', () => {
    const parts = differingParts(mine, theirs);
    expect(chosenValues(mine, parts, { roles: 'theirs' })).toEqual({ ...mine, roles: ['r1', 'r2'] });
  });

  test('that I never touched become theirs by themselves', () => {
    const parts = differingParts(mine, theirs, {}, { ...mine, name: '李' });
    expect(pathsOf(parts)).toEqual(['name: mine', 'roles: theirs']);
    expect(chosenValues(mine, parts, {}).roles).toEqual(['r1', 'r2']);
  });
});

describe('lists whose entries are known', () => {
  const ours = { lines: [line('10', '5'), line('30', '7'), { cells: { quantity: '1' } }] };
  const others = { lines: [line('10', '6'), line('20', '2')] };

  test('differ entry by entry and field by field', () => {
    expect(pathsOf(differingParts(ours, others, keys))).toEqual([
      'lines/10/cells/quantity: mine',
      'lines/30: mine',
      'lines/20: theirs',
    ]);
  });

  test('know who added and who took out when they know what the input began with', () => {
    const base = { lines: [line('10', '5'), line('20', '2'), line('30', '7')] };
    expect(pathsOf(differingParts(ours, others, keys, base))).toEqual([
      'lines/10/cells/quantity: theirs',
      'lines/30: theirs',
      'lines/20: mine',
    ]);
  });

  test('take single fields, additions and removals, and keep what is not stored yet', () => {
    const parts = differingParts(ours, others, keys);
    const sides = { 'lines/10/cells/quantity': 'theirs', 'lines/30': 'theirs', 'lines/20': 'theirs' } as const;
    expect(chosenValues<FieldValues>(ours, parts, sides, keys)).toEqual({
      lines: [line('10', '6'), { cells: { quantity: '1' } }, line('20', '2')],
    });
  });
});
