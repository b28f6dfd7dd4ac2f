import { CaretDownOutlined, CaretUpOutlined } from '@ant-design/icons';
import { Checkbox } from 'antd';
import type { MouseEvent, ReactNode } from 'react';
import { Link } from 'react-router';
import type { Column } from './data-table';
import styles from './data-table.module.css';
import { nextSort } from './list-state';
import { messages } from './messages';
import { useText } from './text';

// `path` where a row is a page (so that it opens in a new tab as well); `run` for the keyboard and clicks.
export interface OpenRow<Row> {
  path?: (row: Row) => string;
  run: (row: Row) => void;
}

interface TableHeadProps<Row> {
  columns: readonly Column<Row>[];
  sort: string;
  onSort: (sort: string) => void;
  selection: ReactNode;
}

export function TableHead<Row>({ columns, sort, onSort, selection }: TableHeadProps<Row>) {
  return (
    <thead role="rowgroup">
      <tr role="row">
        {selection && (
          <th role="columnheader" className={styles.check} scope="col">
            {selection}
          </th>
        )}
        {columns.map((column) => (
          <HeadCell key={column.key} column={column} sort={sort} onSort={onSort} />
        ))}
      </tr>
    </thead>
  );
}

function HeadCell<Row>({
  column,
  sort,
  onSort,
}: {
  column: Column<Row>;
  sort: string;
  onSort: (sort: string) => void;
}) {
  const text = useText(messages);
  const field = column.sort;
  const isAscending = field !== undefined && sort === field;
  const isDescending = field !== undefined && sort === `-${field}`;
  const order = isAscending ? 'ascending' : isDescending ? 'descending' : undefined;
  return (
    <th
      role="columnheader"
      scope="col"
      data-align={column.align}
      style={column.width ? { width: column.width, minWidth: column.width } : undefined}
      aria-sort={order}
    >
      {field ? (
        <button type="button" className={styles.sort} onClick={() => onSort(nextSort(sort, field))}>
          {column.title}
          <span className={styles.carets} aria-hidden data-order={order}>
            <CaretUpOutlined aria-hidden />
            <CaretDownOutlined aria-hidden />
          </span>
          {order && <span className={styles.unseen}>{text(`sort_${order}`)}</span>}
        </button>
      ) : (
        column.title
      )}
    </th>
  );
}

interface TableRowProps<Row> {
  row: Row;
  columns: readonly Column<Row>[];
  open: OpenRow<Row> | undefined;
  isActive: boolean;
  isSelected: boolean;
  onFocus: () => void;
  onSelect: ((isSelected: boolean) => void) | undefined;
}

export function TableRow<Row>({ row, columns, open, isActive, isSelected, onFocus, onSelect }: TableRowProps<Row>) {
  const text = useText(messages);
  const openOnClick = (event: MouseEvent) => {
    if (open && !isOnControl(event.target) && !hasMarkedText()) open.run(row);
  };
  return (
    <tr
      role="row"
      tabIndex={isActive ? 0 : -1}
      onFocus={onFocus}
      onClick={openOnClick}
      data-open={open !== undefined}
      data-selected={isSelected}
    >
      {onSelect && (
        <td role="cell" className={styles.check}>
          <Checkbox
            checked={isSelected}
            tabIndex={isActive ? 0 : -1}
            onChange={(event) => onSelect(event.target.checked)}
            aria-label={text('select_row')}
          />
        </td>
      )}
      {columns.map((column, place) => (
        <td key={column.key} role="cell" data-align={column.align} data-label={column.title} data-wraps={column.wraps}>
          {place === 0 && open?.path ? (
            <Link to={open.path(row)} tabIndex={-1}>
              {column.render(row)}
            </Link>
          ) : (
            column.render(row)
          )}
        </td>
      ))}
    </tr>
  );
}

function isOnControl(target: EventTarget): boolean {
  return (
    target instanceof Element && target.closest('a, button, input, label, [role="menu"], [role="dialog"]') !== null
  );
}

function hasMarkedText(): boolean {
  return (getSelection()?.toString() ?? '') !== '';
}
