// The state of a line grid, held by the page that saves it. The grid itself (line-grid.tsx) is heavy and
// loaded apart; this is all that a form needs to know of it.
import { useCallback, useMemo, useReducer, useRef } from 'react';
import type { FieldProblem } from '@/api/problems';
import { type GridAction, type GridRules, type GridState, gridState, reduced } from './line-grid-model';
import { type GridColumn, type GridRow, isEmptyRow, valueAt } from './line-grid-types';
import { valueProblem } from './line-grid-values';

export interface LineGridHandle {
  state: GridState;
  columns: readonly GridColumn[];
  canAddRows: boolean;
  dispatch: (action: GridAction) => void;
}

export function useLineGrid(
  rows: readonly GridRow[],
  columns: readonly GridColumn[],
  canAddRows = true,
): LineGridHandle {
  const rules = useRef<GridRules>({ columns, canAddRows });
  rules.current = { columns, canAddRows };
  const step = useCallback((state: GridState, action: GridAction) => reduced(state, action, rules.current), []);
  const [state, dispatch] = useReducer(step, rows, gridState);
  return useMemo(() => ({ state, columns, canAddRows, dispatch }), [state, columns, canAddRows]);
}

// What goes to the server: empty rows are only room to type in.
export function filledRows(handle: LineGridHandle): readonly GridRow[] {
  return handle.state.rows.filter((row) => !isEmptyRow(row));
}

// A problem's place in the grid.
export const problemKey = (rowId: string, columnKey: string) => `${rowId}/${columnKey}`;

export type GridProblems = ReadonlyMap<string, string>;

// What the grid can see by itself, as codes.
export function ownProblems(rows: readonly GridRow[], columns: readonly GridColumn[]): GridProblems {
  const problems = new Map<string, string>();
  for (const row of rows) {
    if (isEmptyRow(row)) continue;
    for (const column of columns) {
      const code = column.isReadOnly ? null : valueProblem(column, valueAt(row, column));
      if (code) problems.set(problemKey(row.id, column.key), code);
    }
  }
  return problems;
}

// What the server said of the rows that were sent: "/lines/3/quantity" with pointer "/lines".
export function sentProblems(
  problems: readonly FieldProblem[],
  pointer: string,
  sent: readonly GridRow[],
): { cells: ReadonlyMap<string, FieldProblem>; others: readonly FieldProblem[] } {
  const cells = new Map<string, FieldProblem>();
  const others: FieldProblem[] = [];
  for (const problem of problems) {
    const [place = '', field] = problem.path.startsWith(`${pointer}/`)
      ? problem.path.slice(pointer.length + 1).split('/')
      : [];
    const row = /^\d+$/.test(place) ? sent[Number(place)] : undefined;
    if (row && field) cells.set(problemKey(row.id, field), problem);
    else others.push(problem);
  }
  return { cells, others };
}
