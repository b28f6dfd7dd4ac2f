// A spreadsheet's behaviour as a pure function: (state, action) → state. Rows are never changed in place,
// so each step of undo is the list of rows as it was.

import { type GridColumn, type GridRow, isEmptyRow, type Place, type Range, valueAt } from './line-grid-types';
import { normalised } from './line-grid-values';

export interface GridRules {
  columns: readonly GridColumn[];
  canAddRows: boolean;
}

export interface GridState {
  rows: readonly GridRow[];
  // Where typing goes; the selection spans from the anchor to it.
  active: Place;
  anchor: Place;
  // In place: begun by F2 or a double click, so that arrows move within the text.
  editing: { text: string; isInPlace: boolean } | null;
  past: readonly Step[];
  future: readonly Step[];
  // Numbers the rows that the server does not know yet.
  added: number;
}

interface Step {
  rows: readonly GridRow[];
  active: Place;
  anchor: Place;
}

export type GridAction =
  | { type: 'move'; rows: number; columns: number; isExtending?: boolean }
  | { type: 'go'; to: Place; isExtending?: boolean }
  | { type: 'select_all' }
  | { type: 'select_rows' }
  | { type: 'edit'; text?: string }
  | { type: 'type'; text: string }
  | { type: 'commit'; text?: string; go?: { rows: number; columns: number } }
  | { type: 'commit_everywhere' }
  | { type: 'cancel' }
  | { type: 'paste'; block: readonly (readonly string[])[] }
  | { type: 'clear' }
  | { type: 'fill_down' }
  | { type: 'add_row' }
  | { type: 'duplicate_rows' }
  | { type: 'remove_rows' }
  | { type: 'undo' }
  | { type: 'redo' }
  | { type: 'load'; rows: readonly GridRow[] };

const longestHistory = 200;
const start: Place = { row: 0, column: 0 };

export function gridState(rows: readonly GridRow[]): GridState {
  return { rows, active: start, anchor: start, editing: null, past: [], future: [], added: addedIn(rows) };
}

// Rows that were added before a reload keep their names.
function addedIn(rows: readonly GridRow[]): number {
  return Math.max(0, ...rows.map((row) => Number(/^new-(\d+)$/.exec(row.id)?.[1] ?? 0)));
}

export function selection({ active, anchor }: Pick<GridState, 'active' | 'anchor'>): Range {
  return {
    top: Math.min(active.row, anchor.row),
    bottom: Math.max(active.row, anchor.row),
    left: Math.min(active.column, anchor.column),
    right: Math.max(active.column, anchor.column),
  };
}

export function selectedBlock(state: GridState, columns: readonly GridColumn[]): string[][] {
  const { top, bottom, left, right } = selection(state);
  return state.rows
    .slice(top, bottom + 1)
    .map((row) => columns.slice(left, right + 1).map((column) => valueAt(row, column)));
}

export function reduced(state: GridState, action: GridAction, rules: GridRules): GridState {
  const { columns } = rules;
  switch (action.type) {
    case 'move':
      return moved(state, rules, action.rows, action.columns, action.isExtending);
    case 'go':
      return gone(state, rules, action.to, action.isExtending);
    case 'select_all':
      return { ...state, anchor: start, active: lastPlace(state, rules) };
    case 'select_rows': {
      const { top, bottom } = selection(state);
      return { ...state, anchor: { row: top, column: 0 }, active: { row: bottom, column: columns.length - 1 } };
    }
    case 'edit':
      return edited(state, rules, action.text);
    case 'type':
      return state.editing ? { ...state, editing: { ...state.editing, text: action.text } } : state;
    case 'commit':
      return committed(state, rules, action.text, action.go);
    case 'commit_everywhere':
      return everywhere(state, rules);
    case 'cancel':
      return { ...state, editing: null };
    case 'paste':
      return pasted(state, rules, action.block);
    case 'clear':
      return withCells(state, rules, selection(state), () => '');
    case 'fill_down':
      return filledDown(state, rules);
    case 'add_row':
      return rules.canAddRows ? withRowsAt(state, selection(state).bottom + 1, [{}]) : state;
    case 'duplicate_rows':
      return rules.canAddRows ? duplicated(state) : state;
    case 'remove_rows':
      return rules.canAddRows ? removed(state, rules) : state;
    case 'undo':
      return stepped(state, 'past', 'future');
    case 'redo':
      return stepped(state, 'future', 'past');
    case 'load':
      return { ...gridState(action.rows), added: Math.max(state.added, addedIn(action.rows)) };
  }
}

// Going somewhere

function gone(state: GridState, rules: GridRules, to: Place, isExtending = false): GridState {
  const last = lastPlace(state, rules);
  const active = { row: clamped(to.row, last.row), column: clamped(to.column, last.column) };
  return { ...state, active, anchor: isExtending ? state.anchor : active, editing: null };
}

function moved(state: GridState, rules: GridRules, rows: number, columns: number, isExtending = false): GridState {
  const { row, column } = state.active;
  return gone(state, rules, { row: row + rows, column: column + columns }, isExtending);
}

// As Tab and Enter go: over the edge into the next line, and into a new row after the last filled one.
function advanced(state: GridState, rules: GridRules, by: { rows: number; columns: number }): GridState {
  const width = rules.columns.length;
  const along = state.active.column + by.columns;
  const row = state.active.row + by.rows + Math.floor(along / width);
  const column = ((along % width) + width) % width;
  const last = state.rows.at(-1);
  if (row >= state.rows.length && rules.canAddRows && last && !isEmptyRow(last)) {
    const longer = withRowsAt(state, state.rows.length, [{}]);
    return gone(longer, rules, { row, column });
  }
  const isOutside = row < 0 || row >= state.rows.length;
  return gone(state, rules, isOutside ? state.active : { row, column });
}

function lastPlace(state: GridState, { columns }: GridRules): Place {
  return { row: Math.max(0, state.rows.length - 1), column: Math.max(0, columns.length - 1) };
}

const clamped = (value: number, last: number) => Math.max(0, Math.min(last, value));

// Changing cells

function edited(state: GridState, { columns }: GridRules, text: string | undefined): GridState {
  const column = columns[state.active.column];
  const row = state.rows[state.active.row];
  if (!column || !row || column.isReadOnly) return state;
  const isInPlace = text === undefined;
  return { ...state, anchor: state.active, editing: { text: text ?? valueAt(row, column), isInPlace } };
}

function committed(
  state: GridState,
  rules: GridRules,
  text: string | undefined,
  go: { rows: number; columns: number } | undefined,
): GridState {
  const value = text ?? state.editing?.text;
  const { row, column } = state.active;
  const one = { top: row, bottom: row, left: column, right: column };
  const changed = value === undefined ? state : withCells(state, rules, one, () => value);
  const done = { ...changed, editing: null };
  return go ? advanced(done, rules, go) : done;
}

// The typed text into every selected cell (Ctrl+Enter).
function everywhere(state: GridState, rules: GridRules): GridState {
  const text = state.editing?.text;
  return text === undefined ? state : { ...withCells(state, rules, selection(state), () => text), editing: null };
}

function filledDown(state: GridState, rules: GridRules): GridState {
  const range = selection(state);
  // One row alone takes the values of the row above it.
  const source = range.top === range.bottom ? range.top - 1 : range.top;
  const from = state.rows[source];
  if (!from) return state;
  return withCells(state, rules, range, (_row, column) => valueAt(from, rules.columns[column]));
}

// A single cell fills the selection, a block repeats in it as often as it fits; a longer block adds rows.
function pasted(state: GridState, rules: GridRules, block: readonly (readonly string[])[]): GridState {
  const height = block.length;
  const width = Math.max(0, ...block.map((cells) => cells.length));
  if (height === 0 || width === 0) return state;
  const chosen = selection(state);
  const isMultiple = (size: number, unit: number) => size > unit && size % unit === 0;
  const tall = chosen.bottom - chosen.top + 1;
  const wide = chosen.right - chosen.left + 1;
  const bottom = chosen.top + (isMultiple(tall, height) ? tall : height) - 1;
  const right = Math.min(rules.columns.length - 1, chosen.left + (isMultiple(wide, width) ? wide : width) - 1);
  const missing = rules.canAddRows ? Math.max(0, bottom + 1 - state.rows.length) : 0;
  const longer = missing > 0 ? appended(state, missing) : state;
  const range = { ...chosen, bottom: Math.min(bottom, longer.rows.length - 1), right };
  const filled = withCells(longer, rules, range, (row, column) => {
    return block[(row - range.top) % height]?.[(column - range.left) % width] ?? '';
  });
  // The added rows and their values are one step of undo.
  const past = filled.rows === state.rows ? state.past : remembered(state);
  return {
    ...filled,
    past,
    // What was pasted is selected, and its first cell stays in sight.
    active: { row: range.top, column: range.left },
    anchor: { row: range.bottom, column: range.right },
  };
}

function withCells(
  state: GridState,
  { columns }: GridRules,
  range: Range,
  textAt: (row: number, column: number) => string,
): GridState {
  let isChanged = false;
  const rows = state.rows.map((row, place) => {
    if (place < range.top || place > range.bottom) return row;
    const cells = { ...row.cells };
    for (let at = range.left; at <= range.right; at += 1) {
      const column = columns[at];
      if (column && !column.isReadOnly) cells[column.key] = normalised(column, textAt(place, at));
    }
    const isSame = columns.every((column) => (cells[column.key] ?? '') === valueAt(row, column));
    isChanged ||= !isSame;
    return isSame ? row : { ...row, cells };
  });
  return isChanged ? withRows(state, rows) : state;
}

// Changing rows

function withRowsAt(state: GridState, at: number, cells: readonly GridRow['cells'][]): GridState {
  const fresh = cells.map((values, place) => ({ id: `new-${state.added + place + 1}`, cells: values }));
  const rows = state.rows.toSpliced(at, 0, ...fresh);
  const active = { row: at, column: state.active.column };
  return { ...withRows(state, rows), added: state.added + fresh.length, active, anchor: active, editing: null };
}

function appended(state: GridState, count: number): GridState {
  const grown = withRowsAt(
    state,
    state.rows.length,
    Array.from({ length: count }, () => ({})),
  );
  return { ...grown, active: state.active, anchor: state.anchor };
}

function duplicated(state: GridState): GridState {
  const { top, bottom } = selection(state);
  const copies = state.rows.slice(top, bottom + 1).map((row) => row.cells);
  if (copies.length === 0) return state;
  const longer = withRowsAt(state, bottom + 1, copies);
  return { ...longer, active: { row: bottom + copies.length, column: longer.active.column } };
}

function removed(state: GridState, rules: GridRules): GridState {
  const { top, bottom } = selection(state);
  if (state.rows.length === 0) return state;
  const shorter = withRows(state, state.rows.toSpliced(top, bottom - top + 1));
  return gone(shorter, rules, { row: top, column: state.active.column });
}

// History

function withRows(state: GridState, rows: readonly GridRow[]): GridState {
  return { ...state, rows, past: remembered(state), future: [] };
}

function remembered({ past, rows, active, anchor }: GridState): readonly Step[] {
  return [...past.slice(1 - longestHistory), { rows, active, anchor }];
}

function stepped(state: GridState, from: 'past' | 'future', to: 'past' | 'future'): GridState {
  const step = state[from].at(-1);
  if (!step) return state;
  const { rows, active, anchor } = state;
  return {
    ...state,
    ...step,
    editing: null,
    [from]: state[from].slice(0, -1),
    [to]: [...state[to], { rows, active, anchor }],
  };
}
