// A short list within a page: the look and the keys of DataTable without paging and tools.
import { useMemo } from 'react';
import type { Column } from './data-table';
import styles from './data-table.module.css';
import { type OpenRow, TableHead, TableRow } from './data-table-rows';
import { useLocale } from './language';
import type { ListState } from './list-state';
import { useRowKeys } from './row-keys';
import { sorted } from './whole-list';

interface RecordTableProps<Row> {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  open?: OpenRow<Row>;
  // For a list that is sorted by its columns' values, as the address says.
  state?: ListState<never>;
}

const unsorted = { sort: '', setSort: () => {} };

export function RecordTable<Row>({ caption, columns, rows: given, rowKey, open, state }: RecordTableProps<Row>) {
  const { language } = useLocale();
  const { sort, setSort } = state ?? unsorted;
  const rows = useMemo(() => sorted(given, columns, sort, language), [given, columns, sort, language]);
  const keys = useRowKeys({
    count: rows.length,
    open: (place) => open?.run(rows[place] as Row),
  });
  return (
    <div className={styles.panel}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className={styles.scroll} tabIndex={0} aria-label={caption} style={{ border: 0 }}>
        <table className={styles.table} role="table" aria-label={caption}>
          <TableHead columns={columns} sort={sort} onSort={setSort} selection={null} />
          <tbody role="rowgroup" ref={keys.ref}>
            {rows.map((row, place) => (
              <TableRow
                key={rowKey(row)}
                row={row}
                columns={columns}
                open={open}
                isActive={keys.active === place}
                isSelected={false}
                onFocus={() => keys.setActive(place)}
                onSelect={undefined}
              />
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}
