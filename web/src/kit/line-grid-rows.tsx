import { memo } from 'react';
import styles from './line-grid.module.css';
import { type GridColumn, type GridRow, valueAt } from './line-grid-types';
import { type GridProblems, problemKey } from './use-line-grid';

export const cellId = (gridId: string, row: number, column: number) => `${gridId}-${row}-${column}`;

export function GridHead({ columns, numberLabel }: { columns: readonly GridColumn[]; numberLabel: string }) {
  return (
    <div role="row" className={styles.head} aria-rowindex={1}>
      <div role="columnheader" className={styles.corner} aria-colindex={1} aria-label={numberLabel}>
        #
      </div>
      {columns.map((column, place) => (
        <div
          key={column.key}
          role="columnheader"
          aria-colindex={place + 2}
          className={styles.headCell}
          data-align={column.kind === 'decimal' ? 'end' : undefined}
          title={column.title}
        >
          {column.title}
          {column.isRequired && (
            <span className={styles.required} aria-hidden>
              *
            </span>
          )}
        </div>
      ))}
    </div>
  );
}

interface GridRowViewProps {
  gridId: string;
  row: GridRow;
  place: number;
  columns: readonly GridColumn[];
  problems: GridProblems;
  // The selected columns of this row; -1 when it is outside the selection.
  left: number;
  right: number;
  activeColumn: number;
}

// Drawn again only when something of this row changed: typing in one row leaves all others alone.
export const GridRowView = memo(function GridRowView(props: GridRowViewProps) {
  const { gridId, row, place, columns, problems, left, right, activeColumn } = props;
  return (
    <div
      role="row"
      className={styles.row}
      aria-rowindex={place + 2}
      style={{ transform: `translateY(calc(var(--grid-row) * ${place}))` }}
    >
      <div
        role="rowheader"
        className={styles.number}
        aria-colindex={1}
        data-row={place}
        data-column={-1}
        data-selected={left >= 0}
      >
        {place + 1}
      </div>
      {columns.map((column, at) => {
        const value = valueAt(row, column);
        const problem = problems.get(problemKey(row.id, column.key));
        const isSelected = at >= left && at <= right;
        return (
          <div
            key={column.key}
            id={cellId(gridId, place, at)}
            role="gridcell"
            className={styles.cell}
            data-row={place}
            data-column={at}
            data-align={column.kind === 'decimal' ? 'end' : undefined}
            data-active={at === activeColumn}
            aria-colindex={at + 2}
            aria-selected={isSelected}
            aria-readonly={column.isReadOnly === true}
            aria-invalid={problem !== undefined}
            title={problem}
          >
            {column.show ? column.show(value, row) : shownValue(column, value)}
          </div>
        );
      })}
    </div>
  );
});

function shownValue(column: GridColumn, value: string): string {
  return column.choices?.find((choice) => choice.value === value)?.label ?? value;
}
