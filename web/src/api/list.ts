// Lists page by keyset: each page hands the cursor of the next, nothing is counted by offset.
import { infiniteQueryOptions, keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { ApiProblem } from './problems';
import { problemOf } from './problems';

export interface ListPage<Row> {
  items: Row[];
  next: string | null;
  total?: { count: number; is_exact: boolean };
}

export interface PageRequest {
  after: string | undefined;
  signal: AbortSignal;
}

export function listQuery<Row>(
  topic: string,
  state: object,
  fetchPage: (request: PageRequest) => Promise<ListPage<Row>>,
) {
  return infiniteQueryOptions({
    queryKey: [topic, state],
    queryFn: ({ pageParam, signal }) => fetchPage({ after: pageParam ?? undefined, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  });
}

export interface List<Row> {
  rows: readonly Row[];
  total: { count: number; is_exact: boolean } | undefined;
  hasMore: boolean;
  isLoadingMore: boolean;
  loadMore: () => void;
  // The four states, as every query has them.
  isPending: boolean;
  isFetching: boolean;
  problem: ApiProblem | null;
  loadedAt: number;
  retry: () => void;
}

export function useList<Row>(options: ReturnType<typeof listQuery<Row>>): List<Row> {
  const query = useInfiniteQuery(options);
  return {
    rows: query.data?.pages.flatMap((page) => page.items) ?? [],
    total: query.data?.pages[0]?.total,
    hasMore: query.hasNextPage,
    isLoadingMore: query.isFetchingNextPage,
    loadMore: () => void query.fetchNextPage(),
    isPending: query.isPending,
    isFetching: query.isFetching,
    problem: query.error ? problemOf(query.error) : null,
    loadedAt: query.dataUpdatedAt,
    retry: () => void query.refetch(),
  };
}
