// A list of records, as dense as paper: sort and filters in the address, columns by choice, keyboard,
// selection for bulk work. On a phone each row becomes a card.
import { Button, Checkbox } from 'antd';
import { lazy, type ReactNode, Suspense, useMemo, useState } from 'react';
import type { List } from '@/api/list';
import styles from './data-table.module.css';
import { ColumnChooser, useColumnChoice } from './data-table-columns';
import { type OpenRow, TableHead, TableRow } from './data-table-rows';
import { useFormats } from './formats';
import type { ListState } from './list-state';
import { messages } from './messages';
import { useRowKeys } from './row-keys';
import { SearchField } from './search-field';
import { StaleNote } from './stale-note';
import { EmptyHint, Loading, ProblemState } from './states';
import { useText } from './text';

// Not needed before the list can be read.
const ViewPicker = lazy(() => import('./view-picker'));

export interface Column<Row> {
  key: string;
  title: string;
  render: (row: Row) => ReactNode;
  // The server's name of the field to sort by.
  sort?: string;
  // What it is sorted by where the list is there as a whole (whole-list.ts).
  value?: (row: Row) => string | number | null;
  align?: 'end';
  width?: number;
  // Long text, in several lines where it must.
  wraps?: boolean;
  // Not shown until the reader chooses it.
  isExtra?: boolean;
}

interface DataTableProps<Row, Filter extends string> {
  // Names the choice of columns on this device, and the list's saved views.
  name: string;
  caption: string;
  columns: readonly Column<Row>[];
  list: List<Row>;
  state: ListState<Filter>;
  rowKey: (row: Row) => string;
  // A path to go to, or something to do.
  open?: OpenRow<Row>;
  hasSearch?: boolean;
  filters?: ReactNode;
  // A list that is part of a record's page has none: the address is the record's.
  hasViews?: boolean;
  exports?: ReactNode;
  // Actions on the selected rows; without it nothing can be selected.
  bulk?: (rows: readonly Row[], clear: () => void) => ReactNode;
  // Sums, beside the count.
  totals?: ReactNode;
  empty: ReactNode;
}

export function DataTable<Row, Filter extends string>(props: DataTableProps<Row, Filter>) {
  const { name, caption, columns, list, state, rowKey, open, bulk, empty } = props;
  const text = useText(messages);
  const choice = useColumnChoice(name, columns);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const selectedRows = useMemo(
    () => list.rows.filter((row) => selected.has(rowKey(row))),
    [list.rows, selected, rowKey],
  );
  const select = (key: string, isSelected: boolean) => {
    const next = new Set(selected);
    if (isSelected) next.add(key);
    else next.delete(key);
    setSelected(next);
  };
  const clear = () => setSelected(new Set());
  const keys = useRowKeys({
    count: list.rows.length,
    open: (place) => open?.run(list.rows[place] as Row),
    toggle: (place) => {
      const row = list.rows[place];
      if (bulk && row) select(rowKey(row), !selected.has(rowKey(row)));
    },
  });

  const isFailed = list.problem !== null && list.rows.length === 0;
  // What was filtered by may be the reason: it stays to be changed.
  if (isFailed && list.problem && !state.isFiltered) return <ProblemState problem={list.problem} retry={list.retry} />;
  if (!list.isPending && list.rows.length === 0 && !state.isFiltered && !list.isFetching) return empty;

  const isAllSelected = list.rows.length > 0 && selectedRows.length === list.rows.length;
  return (
    <div className={styles.panel}>
      {bulk && selectedRows.length > 0 ? (
        <div className={styles.bulk} role="toolbar" aria-label={caption}>
          <span>{text('selected', { count: selectedRows.length })}</span>
          {bulk(selectedRows, clear)}
          <Button size="small" type="text" onClick={clear}>
            {text('clear_selection')}
          </Button>
        </div>
      ) : (
        <div className={styles.tools}>
          {props.hasSearch !== false && (
            <div className={styles.search}>
              <SearchField value={state.text} onChange={state.setText} label={text('search')} />
            </div>
          )}
          {props.filters}
          <div className={styles.ends}>
            {props.hasViews !== false && (
              <Suspense fallback={null}>
                <ViewPicker page={name} shown={choice.shown.map(({ key }) => key)} showOnly={choice.showOnly} />
              </Suspense>
            )}
            <ColumnChooser columns={columns} choice={choice} />
            {props.exports}
          </div>
        </div>
      )}
      {isFailed && list.problem && <ProblemState problem={list.problem} retry={list.retry} />}
      <StaleNote loadedAt={list.problem && !isFailed ? list.loadedAt : null} />
      {list.isPending && <Loading lines={9} />}
      {!list.isPending && !isFailed && list.rows.length === 0 && (
        <EmptyHint
          title={text('nothing_matches')}
          hint={text('nothing_matches_hint')}
          action={<Button onClick={state.clear}>{text('clear_filters')}</Button>}
        />
      )}
      {list.rows.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        <section className={styles.scroll} tabIndex={0} aria-label={caption} data-fetching={list.isFetching}>
          {/* The roles are said aloud because cards on a phone are no table boxes to the browser. */}
          <table
            className={styles.table}
            role="table"
            aria-label={caption}
            aria-rowcount={list.hasMore ? -1 : list.rows.length + 1}
          >
            <TableHead
              columns={choice.shown}
              sort={state.sort}
              onSort={state.setSort}
              selection={
                bulk && (
                  <Checkbox
                    checked={isAllSelected}
                    indeterminate={!isAllSelected && selectedRows.length > 0}
                    onChange={() => setSelected(isAllSelected ? new Set() : new Set(list.rows.map(rowKey)))}
                    aria-label={text('select_all')}
                  />
                )
              }
            />
            <tbody role="rowgroup" ref={keys.ref}>
              {list.rows.map((row, place) => (
                <TableRow
                  key={rowKey(row)}
                  row={row}
                  columns={choice.shown}
                  open={open}
                  isActive={keys.active === place}
                  onFocus={() => keys.setActive(place)}
                  isSelected={selected.has(rowKey(row))}
                  onSelect={bulk && ((isSelected) => select(rowKey(row), isSelected))}
                />
              ))}
            </tbody>
          </table>
        </section>
      )}
      {list.rows.length > 0 && (
        <Foot list={list} totals={props.totals} canSelect={bulk !== undefined} canOpen={open !== undefined} />
      )}
    </div>
  );
}

function Foot<Row>({
  list,
  totals,
  canSelect,
  canOpen,
}: {
  list: List<Row>;
  totals: ReactNode;
  canSelect: boolean;
  canOpen: boolean;
}) {
  const text = useText(messages);
  const formats = useFormats();
  const count = formats.number(list.total?.count ?? list.rows.length);
  const kind = list.total
    ? list.total.is_exact
      ? 'total_exact'
      : 'total_approximate'
    : list.hasMore
      ? 'total_loaded'
      : 'total_exact';
  return (
    <footer className={styles.foot}>
      <span>{text(kind, { count })}</span>
      {list.total && list.hasMore && <span>{text('total_loaded', { count: formats.number(list.rows.length) })}</span>}
      {totals}
      {list.hasMore && (
        <Button size="small" loading={list.isLoadingMore} onClick={list.loadMore}>
          {text('load_more')}
        </Button>
      )}
      <span className={styles.gap} />
      {canOpen && <span className={styles.keys}>{text(canSelect ? 'keys_hint' : 'keys_hint_plain')}</span>}
    </footer>
  );
}
