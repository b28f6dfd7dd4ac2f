// Imports of orders and the mappings they read by. Queries are named by topic, as live updates expect.
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, api } from '@/api/client';
import { listQuery } from '@/api/list';
import type { Answer, Body, Item, ListQuery, Sort } from '@/api/types';
import type { RepeatSafe } from '@/kit/change';
import { isUnderWay } from './import-state';

export type ImportItem = Item<'/api/v1/imports'>;
export type ImportSort = Sort<'/api/v1/imports'>;
export type ImportRun = Answer<'/api/v1/imports/{id}'>;
export type ImportState = ImportRun['state'];
export type ImportResult = Item<'/api/v1/imports/{id}/results'>;
export type ResultSort = Sort<'/api/v1/imports/{id}/results'>;
export type RowProblem = Item<'/api/v1/imports/{id}/problems'>;
export type Outcome = ImportResult['outcome'];
export type SavedMapping = Item<'/api/v1/import-mappings'>;
export type Mapping = SavedMapping['mapping'];
export type ColumnRule = Mapping['rules'][number];
export type ReferenceRule = Mapping['references'][number];
export type DateFormat = ColumnRule['date_formats'][number];
export type NumberFormat = NonNullable<ColumnRule['number_format']>;

const problemsAtOnce = 100;
const progressPause = 2000;

export const importsQuery = (query: ListQuery<'/api/v1/imports'>) =>
  listQuery<ImportItem>('imports', query, ({ after, signal }) =>
    answer(api.GET('/api/v1/imports', { params: { query: { ...query, ...(after ? { after } : {}) } }, signal })),
  );

export const importTotalsQuery = (query: ListQuery<'/api/v1/imports/totals'>) =>
  queryOptions({
    queryKey: ['imports', { totals: query }],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/imports/totals', { params: { query }, signal })),
  });

export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['imports', id],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/imports/{id}', { params: { path: { id } }, signal })),
    // Live updates tell of each batch; where they are cut off, the progress still moves.
    refetchInterval: ({ state }) => (state.data && isUnderWay(state.data.state) ? progressPause : false),
  });

export interface KeyedProblem extends RowProblem {
  key: string;
}

interface ProblemPage {
  items: KeyedProblem[];
  next: string | null;
  total: number;
  kept: number;
}

export const problemsQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['imports', id, 'problems'],
    queryFn: async ({ pageParam, signal }): Promise<ProblemPage> => {
      const query = { after: Number(pageParam ?? 0), limit: problemsAtOnce };
      const page = await answer(api.GET('/api/v1/imports/{id}/problems', { params: { path: { id }, query }, signal }));
      // One row and column can be wrong twice: only the place in the list tells them apart.
      const items = page.items.map((problem, place) => ({ ...problem, key: String(query.after + place) }));
      return { items, next: page.next, total: page.total, kept: page.kept };
    },
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });

export function resultsQuery(id: string, query: ListQuery<'/api/v1/imports/{id}/results'>) {
  const list = listQuery<ImportResult>('imports', query, ({ after, signal }) =>
    answer(
      api.GET('/api/v1/imports/{id}/results', {
        params: { path: { id }, query: { ...query, ...(after ? { after } : {}) } },
        signal,
      }),
    ),
  );
  // Hangs on its import, so that live updates of others leave it alone.
  return { ...list, queryKey: ['imports', id, 'results', query] } as typeof list;
}

export const mappingsQuery = queryOptions({
  queryKey: ['import-mappings'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/import-mappings', { signal })),
});

export const chooseMapping = (id: string, mapping: Mapping) =>
  answer(api.PUT('/api/v1/imports/{id}/mapping', { params: { path: { id } }, body: { mapping } }));

export const checkImport = (id: string, headers: RepeatSafe) =>
  answer(api.POST('/api/v1/imports/{id}/check', { params: { path: { id } }, headers }));

export const runImport = (id: string, body: Body<'/api/v1/imports/{id}/run', 'post'>, headers: RepeatSafe) =>
  answer(api.POST('/api/v1/imports/{id}/run', { params: { path: { id } }, body, headers }));

export const cancelImport = (id: string, headers: RepeatSafe) =>
  answer(api.POST('/api/v1/imports/{id}/cancellation', { params: { path: { id } }, headers }));

export const addMapping = (body: Body<'/api/v1/import-mappings', 'post'>, headers: RepeatSafe) =>
  answer(api.POST('/api/v1/import-mappings', { body, headers }));

export const deleteMapping = (id: string) =>
  answer(api.DELETE('/api/v1/import-mappings/{id}', { params: { path: { id } } }));

export const changeMapping = (id: string, body: Body<'/api/v1/import-mappings/{id}', 'put'>) =>
  answer(api.PUT('/api/v1/import-mappings/{id}', { params: { path: { id } }, body }));
