// What the record's page asks of the server.
import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '@/api/client';
import { listQuery } from '@/api/list';
import type { Item, Sort } from '@/api/types';
import { dayAfter, startOfDay } from './day';

export type RecordItem = Item<'/api/v1/record'>;

export type RecordFilter = 'actor_id' | 'kind' | 'topic' | 'stream' | 'from' | 'to';
type ListState = { sort: string; limit: number } & Partial<Record<RecordFilter, string>>;

// People name days, both included; the server compares instants.
export const recordParameters = ({ from, to, sort, ...state }: ListState, zone: string) => ({
  ...state,
  sort: sort as Sort<'/api/v1/record'>,
  ...(from ? { from: startOfDay(from, zone) } : {}),
  ...(to ? { to: startOfDay(dayAfter(to), zone) } : {}),
});

export const recordQuery = (query: ReturnType<typeof recordParameters>) =>
  listQuery<RecordItem>('record', query, ({ after, signal }) =>
    answer(api.GET('/api/v1/record', { params: { query: { ...query, ...(after ? { after } : {}) } }, signal })),
  );

// Reads the whole record: asked for, never by itself.
export const verificationQuery = queryOptions({
  queryKey: ['record-verification'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/record/verification', { signal })),
  staleTime: Number.POSITIVE_INFINITY,
  enabled: false,
});
