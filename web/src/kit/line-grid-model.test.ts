import { describe, expect, test } from 'vitest';
import { type GridAction, type GridRules, type GridState, gridState, reduced, selectedBlock } from './line-grid-model';
import type { GridColumn, GridRow } from './line-grid-types';

const columns: readonly GridColumn[] = [
  { key: 'sku', title: 'SKU', kind: 'text', isRequired: true },
  { key: 'quantity', title: 'Quantity', kind: 'decimal', scale: 3 },
  { key: 'unit', title: 'Unit', kind: 'choice', choices: [{ value: 'C62', label: '件' }] },
  { key: 'amount', title: 'Amount', kind: 'decimal', isReadOnly: true },
];
const rules: GridRules = { columns, canAddRows: true };
const fixed: GridRules = { columns, canAddRows: false };

// Three lines: A 1 C62 10 / B 2 – 20 / C 3 – 30
const lines: readonly GridRow[] = [
  { id: 'l1', cells: { sku: 'A', quantity: '1', unit: 'C62', amount: '10' } },
  { id: 'l2', cells: { sku: 'B', quantity: '2', unit: '', amount: '20' } },
  { id: 'l3', cells: { sku: 'C', quantity: '3', unit: '', amount: '30' } },
];

function outcome(actions: readonly GridAction[], by: GridRules = rules, rows = lines): GridState {
  return actions.reduce((state, action) => reduced(state, action, by), gridState(rows));
}

const written = (state: GridState) =>
  state.rows.map((row) => columns.map((column) => row.cells[column.key] || '–').join(' '));
const to = (row: number, column: number, isExtending = false): GridAction => ({
  type: 'go',
  to: { row, column },
  isExtending,
});

describe('going', () => {
  test('stays inside the grid', () => {
    expect(outcome([{ type: 'move', rows: -1, columns: 99 }]).active).toEqual({ row: 0, column: 3 });
  });

  test('with the shift key extends the selection from where it began', () => {
    const state = outcome([to(0, 1), { type: 'move', rows: 2, columns: 0, isExtending: true }]);
    expect(state.anchor).toEqual({ row: 0, column: 1 });
    expect(selectedBlock(state, columns)).toEqual([['1'], ['2'], ['3']]);
  });

  test('selects everything at once', () => {
    expect(selectedBlock(outcome([{ type: 'select_all' }]), columns)).toHaveLength(3);
  });

  test('selects whole rows', () => {
    const state = outcome([to(1, 1), { type: 'select_rows' }]);
    expect(selectedBlock(state, columns)).toEqual([['B', '2', '', '20']]);
  });
});

describe('editing', () => {
  test('replaces the value by what is typed', () => {
    const state = outcome([to(0, 1), { type: 'edit', text: '7' }, { type: 'type', text: '75' }, { type: 'commit' }]);
    expect(written(state)[0]).toBe('A 75 C62 10');
  });

  test('begins with the value when it is asked for in place', () => {
    expect(outcome([to(0, 0), { type: 'edit' }]).editing).toEqual({ text: 'A', isInPlace: true });
  });

  test('is given up by cancelling', () => {
    const state = outcome([{ type: 'edit', text: 'X' }, { type: 'cancel' }]);
    expect(state.rows).toBe(lines);
    expect(state.editing).toBeNull();
  });

  test('does not begin in a column that is only read', () => {
    expect(outcome([to(0, 3), { type: 'edit', text: '1' }]).editing).toBeNull();
  });

  test('leaves no step of undo when nothing changed', () => {
    expect(outcome([{ type: 'edit' }, { type: 'commit' }]).past).toEqual([]);
  });

  test('brings the typed text into the form of its column', () => {
    const state = outcome([to(1, 1), { type: 'commit', text: '1,200.50' }, to(1, 2), { type: 'commit', text: '件' }]);
    expect(written(state)[1]).toBe('B 1200.50 C62 20');
  });

  test('fills the whole selection on demand', () => {
    const state = outcome([to(0, 1), to(2, 1, true), { type: 'commit', text: '9' }]);
    expect(written(state)).toEqual(['A 1 C62 10', 'B 2 – 20', 'C 9 – 30']);
    const selected = outcome([to(0, 1), to(2, 1, true)]);
    const filled = reduced(
      { ...selected, editing: { text: '9', isInPlace: false } },
      { type: 'commit_everywhere' },
      rules,
    );
    expect(written(filled)).toEqual(['A 9 C62 10', 'B 9 – 20', 'C 9 – 30']);
  });
});

describe('going on after a value', () => {
  const down = { rows: 1, columns: 0 };
  const right = { rows: 0, columns: 1 };

  test('goes down with Enter', () => {
    expect(outcome([{ type: 'commit', text: 'X', go: down }]).active).toEqual({ row: 1, column: 0 });
  });

  test('goes into the next line at the end of this one', () => {
    expect(outcome([to(0, 3), { type: 'commit', go: right }]).active).toEqual({ row: 1, column: 0 });
    expect(outcome([to(1, 0), { type: 'commit', go: { rows: 0, columns: -1 } }]).active).toEqual({ row: 0, column: 3 });
  });

  test('makes a new row after the last one', () => {
    const state = outcome([to(2, 0), { type: 'commit', text: 'Z', go: down }]);
    expect(state.rows).toHaveLength(4);
    expect(state.active).toEqual({ row: 3, column: 0 });
  });

  test('makes no second empty row', () => {
    const state = outcome([to(2, 0), { type: 'commit', go: down }, { type: 'commit', go: down }]);
    expect(state.rows).toHaveLength(4);
  });

  test('stays where rows cannot be added', () => {
    const state = outcome([to(2, 0), { type: 'commit', go: down }], fixed);
    expect(state.rows).toHaveLength(3);
    expect(state.active).toEqual({ row: 2, column: 0 });
  });
});

describe('pasting', () => {
  test('lays the block at the selection and leaves read-only cells alone', () => {
    const state = outcome([
      to(0, 1),
      {
        type: 'paste',
        block: [
          ['5', '件', '999'],
          ['6', '', '999'],
        ],
      },
    ]);
    expect(written(state)).toEqual(['A 5 C62 10', 'B 6 – 20', 'C 3 – 30']);
  });

  test('adds the rows that are missing, as one step of undo', () => {
    const state = outcome([
      to(2, 0),
      {
        type: 'paste',
        block: [
          ['X', '1'],
          ['Y', '2'],
          ['Z', '3'],
        ],
      },
    ]);
    expect(written(state).slice(2)).toEqual(['X 1 – 30', 'Y 2 – –', 'Z 3 – –']);
    expect(new Set(state.rows.map(({ id }) => id)).size).toBe(5);
    expect(reduced(state, { type: 'undo' }, rules).rows).toBe(lines);
  });

  test('cuts off what has no room where rows cannot be added', () => {
    const state = outcome([to(2, 0), { type: 'paste', block: [['X'], ['Y']] }], fixed);
    expect(written(state)).toEqual(['A 1 C62 10', 'B 2 – 20', 'X 3 – 30']);
  });

  test('repeats one value over the selection', () => {
    const state = outcome([to(0, 1), to(2, 1, true), { type: 'paste', block: [['4']] }]);
    expect(written(state)).toEqual(['A 4 C62 10', 'B 4 – 20', 'C 4 – 30']);
  });

  test('selects what was pasted', () => {
    const state = outcome([
      to(0, 0),
      {
        type: 'paste',
        block: [
          ['X', '8'],
          ['Y', '9'],
        ],
      },
    ]);
    expect(selectedBlock(state, columns)).toEqual([
      ['X', '8'],
      ['Y', '9'],
    ]);
  });

  test('of nothing changes nothing', () => {
    expect(outcome([{ type: 'paste', block: [] }]).rows).toBe(lines);
  });
});

describe('the selection', () => {
  test('is cleared, but not where it is only read', () => {
    expect(written(outcome([{ type: 'select_all' }, { type: 'clear' }]))[0]).toBe('– – – 10');
  });

  test('is filled from its first row', () => {
    const state = outcome([to(0, 0), to(2, 1, true), { type: 'fill_down' }]);
    expect(written(state)).toEqual(['A 1 C62 10', 'A 1 – 20', 'A 1 – 30']);
  });

  test('of one row is filled from the row above', () => {
    expect(written(outcome([to(1, 2), { type: 'fill_down' }]))[1]).toBe('B 2 C62 20');
  });

  test('in the first row has nothing to be filled from', () => {
    expect(outcome([to(0, 0), { type: 'fill_down' }]).rows).toBe(lines);
  });
});

describe('rows', () => {
  test('are added below the selection', () => {
    const state = outcome([to(0, 2), { type: 'add_row' }]);
    expect(state.rows.map(({ id }) => id)).toEqual(['l1', 'new-1', 'l2', 'l3']);
    expect(state.active).toEqual({ row: 1, column: 2 });
  });

  test('are duplicated below themselves under an id of their own', () => {
    const state = outcome([to(0, 0), to(1, 0, true), { type: 'duplicate_rows' }]);
    expect(state.rows.map(({ id }) => id)).toEqual(['l1', 'l2', 'new-1', 'new-2', 'l3']);
    expect(written(state)[3]).toBe('B 2 – 20');
  });

  test('are removed', () => {
    const state = outcome([to(1, 0), to(2, 0, true), { type: 'remove_rows' }]);
    expect(written(state)).toEqual(['A 1 C62 10']);
    expect(state.active).toEqual({ row: 0, column: 0 });
  });

  test('can all be removed', () => {
    const state = outcome([
      { type: 'select_all' },
      { type: 'remove_rows' },
      { type: 'remove_rows' },
      { type: 'add_row' },
    ]);
    expect(state.rows).toHaveLength(1);
  });

  test('stay as many as they are where they cannot be added', () => {
    const actions: GridAction[] = [{ type: 'add_row' }, { type: 'duplicate_rows' }, { type: 'remove_rows' }];
    expect(outcome(actions, fixed).rows).toBe(lines);
  });
});

describe('undo', () => {
  test('goes back step by step, and redo forward again', () => {
    const changed = outcome([{ type: 'commit', text: 'X' }, to(1, 1), { type: 'clear' }]);
    const once = reduced(changed, { type: 'undo' }, rules);
    const twice = reduced(once, { type: 'undo' }, rules);
    expect(written(once)[0]).toBe('X 1 C62 10');
    expect(written(once)[1]).toBe('B 2 – 20');
    expect(twice.rows).toBe(lines);
    expect(written(reduced(twice, { type: 'redo' }, rules))[0]).toBe('X 1 C62 10');
  });

  test('brings the selection back to where the change was', () => {
    expect(outcome([to(2, 1), { type: 'clear' }, to(0, 0), { type: 'undo' }]).active).toEqual({ row: 2, column: 1 });
  });

  test('forgets what was undone once something else is changed', () => {
    const state = outcome([
      { type: 'commit', text: 'X' },
      { type: 'undo' },
      { type: 'commit', text: 'Y' },
      { type: 'redo' },
    ]);
    expect(written(state)[0]).toBe('Y 1 C62 10');
  });

  test('does nothing where nothing was done', () => {
    expect(outcome([{ type: 'undo' }]).rows).toBe(lines);
  });

  test('keeps a bounded history', () => {
    const many = Array.from({ length: 300 }, (_, step): GridAction => ({ type: 'commit', text: `v${step}` }));
    expect(outcome(many).past).toHaveLength(200);
  });
});
