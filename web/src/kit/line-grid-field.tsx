// A line grid as a field of a form: what is typed into it is kept, compared and settled with the rest of the
// record. Its value are the rows that are not empty.
import { useEffect, useRef } from 'react';
import { LineGrid } from './lazy-line-grid';
import type { GridRow } from './line-grid-types';
import { filledRows, type GridProblems, type LineGridHandle } from './use-line-grid';

interface LineGridFieldProps {
  handle: LineGridHandle;
  label: string;
  problems: GridProblems;
  // Given by the form.
  value?: readonly GridRow[];
  onChange?: (rows: readonly GridRow[]) => void;
}

export function LineGridField({ handle, label, problems, value, onChange }: LineGridFieldProps) {
  const { dispatch } = handle;
  const { rows } = handle.state;
  // What both sides know already: only a change goes over, and only once.
  const drawn = useRef(rows);
  const given = useRef<readonly GridRow[] | undefined>(undefined);

  // biome-ignore lint/correctness/useExhaustiveDependencies: typing alone changes the rows
  useEffect(() => {
    if (rows === drawn.current) return;
    drawn.current = rows;
    given.current = filledRows(handle);
    onChange?.(given.current);
  }, [rows]);

  useEffect(() => {
    if (value === undefined || value === given.current) return;
    given.current = value;
    if (JSON.stringify(value) === JSON.stringify(drawn.current)) return;
    drawn.current = value;
    dispatch({ type: 'load', rows: value });
  }, [value, dispatch]);

  return <LineGrid handle={handle} label={label} problems={problems} />;
}
