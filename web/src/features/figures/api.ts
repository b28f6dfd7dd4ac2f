// On-time delivery and the lines behind it.
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, api } from '@/api/client';
import { listQuery } from '@/api/list';
import type { Answer, Body, Item, ListQuery, Sort } from '@/api/types';

export type OnTime = Answer<'/api/v1/figures/on-time'>;
export type OnTimeGroup = OnTime['items'][number];
export type OnTimeTarget = Answer<'/api/v1/figures/on-time/target'>;
export type OnTimeQuery = ListQuery<'/api/v1/figures/on-time'>;
export type OnTimeLine = Item<'/api/v1/figures/on-time/lines'>;
export type LateReason = NonNullable<OnTimeLine['late_reason']>;
export type LateExplanation = Body<'/api/v1/figures/on-time/lines/{id}/reason', 'put'>;
export type LateCause = Answer<'/api/v1/figures/on-time/causes'>['items'][number];
export type Lateness = Answer<'/api/v1/figures/on-time/lateness'>;
export type OnTimeLinesQuery = ListQuery<'/api/v1/figures/on-time/lines'>;
export type OnTimeLinesSort = Sort<'/api/v1/figures/on-time/lines'>;

export const onTimeQuery = (query: OnTimeQuery) =>
  queryOptions({
    queryKey: ['orders', { figure: 'on-time', ...query }],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/figures/on-time', { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });

export const onTimeLinesQuery = (query: OnTimeLinesQuery) =>
  listQuery<OnTimeLine>('orders', { figure: 'on-time-lines', ...query }, ({ after, signal }) =>
    answer(
      api.GET('/api/v1/figures/on-time/lines', {
        params: { query: { ...query, ...(after ? { after } : {}) } },
        signal,
      }),
    ),
  );

export const onTimeTargetQuery = queryOptions({
  queryKey: ['figures', 'on_time', 'target'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/figures/on-time/target', { signal })),
});

export const setOnTimeTarget = (body: OnTimeTarget) => answer(api.PUT('/api/v1/figures/on-time/target', { body }));

export const lateCausesQuery = (query: ListQuery<'/api/v1/figures/on-time/causes'>) =>
  queryOptions({
    queryKey: ['orders', { figure: 'late-causes', ...query }],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/figures/on-time/causes', { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });

export const latenessQuery = (query: ListQuery<'/api/v1/figures/on-time/lateness'>) =>
  queryOptions({
    queryKey: ['orders', { figure: 'lateness', ...query }],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/figures/on-time/lateness', { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });

export const giveReason = (id: string, body: LateExplanation) =>
  answer(api.PUT('/api/v1/figures/on-time/lines/{id}/reason', { params: { path: { id } }, body }));
