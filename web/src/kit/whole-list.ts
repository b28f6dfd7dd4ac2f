// A list that comes in one answer: sorted by its columns and searched here, as the address says, so that DataTable
// shows it like every other. The rows come in their usual order.
import type { UseQueryResult } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { List } from '@/api/list';
import { problemOf } from '@/api/problems';
import type { Column } from './data-table';
import { useLocale } from './language';
import type { ListState } from './list-state';

interface WholeListOptions<Row> {
  query: UseQueryResult<{ next: string | null }>;
  rows: readonly Row[];
  columns: readonly Column<Row>[];
  state: ListState<never>;
  // What a text is sought in.
  textOf: (row: Row) => string;
}

export function useWholeList<Row>({ query, rows, columns, state, textOf }: WholeListOptions<Row>): List<Row> {
  const { language } = useLocale();
  const { text, sort } = state;
  const shown = useMemo(
    () => sorted(found(rows, text, textOf), columns, sort, language),
    [rows, text, textOf, columns, sort, language],
  );
  return {
    rows: shown,
    // More than one answer holds is not expected; where it happens it is not passed over.
    total: { count: shown.length, is_exact: query.data?.next == null },
    hasMore: false,
    isLoadingMore: false,
    loadMore: () => {},
    isPending: query.isPending,
    isFetching: query.isFetching,
    problem: query.error ? problemOf(query.error) : null,
    loadedAt: query.dataUpdatedAt,
    retry: () => void query.refetch(),
  };
}

// Those with every word of the text, whatever its case and width.
export function found<Row>(rows: readonly Row[], text: string, textOf: (row: Row) => string): readonly Row[] {
  const words = folded(text).split(/\s+/).filter(Boolean);
  if (words.length === 0) return rows;
  return rows.filter((row) => {
    const whole = folded(textOf(row));
    return words.every((word) => whole.includes(word));
  });
}

const folded = (text: string) => text.normalize('NFKC').toLocaleLowerCase('en');

// What has no value comes last in either direction; equals stay in their usual order.
export function sorted<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sort: string,
  language: string,
): readonly Row[] {
  const isDescending = sort.startsWith('-');
  const keyOf = columns.find((column) => column.sort === (isDescending ? sort.slice(1) : sort))?.value;
  if (!keyOf) return rows;
  const { compare } = new Intl.Collator(language, { numeric: true });
  const direction = isDescending ? -1 : 1;
  return rows.toSorted((a, b) => {
    const [left, right] = [keyOf(a), keyOf(b)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    if (typeof left === 'number' && typeof right === 'number') return direction * (left - right);
    return direction * compare(String(left), String(right));
  });
}
