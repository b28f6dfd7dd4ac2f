// What the pages of what came in ask of the server.
import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '@/api/client';
import { listQuery } from '@/api/list';
import type { components } from '@/api/schema';
import type { Body, Item, ListQuery, Sort } from '@/api/types';
import type { RepeatSafe } from '@/kit/change';
import type { StatusTone } from '@/kit/status-tag';

export type IncomingItem = Item<'/api/v1/incoming'>;
export type Incoming = components['schemas']['IncomingView'];
export type IncomingKind = IncomingItem['kind'];
export type Channel = IncomingItem['channel'];
export type NewIncoming = Body<'/api/v1/incoming', 'post'>;
export type Policy = components['schemas']['ReconciliationPolicyEdit'];
export type IncomingFilter = 'state' | 'kind' | 'channel' | 'owner_id';

export const kinds: readonly IncomingKind[] = ['document', 'message', 'deposit'];
export const channels: readonly Channel[] = ['email', 'wechat', 'phone', 'portal', 'paper', 'bank', 'other'];
export const states = ['waiting', 'linked', 'closed', 'all'] as const;
export const usualSort = 'due_at';

export const stateTone = ({ state, is_overdue }: Pick<IncomingItem, 'state' | 'is_overdue'>): StatusTone =>
  is_overdue ? 'severe' : state === 'waiting' ? 'general' : state === 'linked' ? 'good' : 'neutral';

type IncomingList = { text?: string; sort: string; limit: number } & Partial<Record<IncomingFilter, string>>;

// What waits is shown unless another state is asked for; what is searched for comes the best first.
export function incomingParameters({ state = 'waiting', kind, channel, text, sort, ...rest }: IncomingList) {
  const query: ListQuery<'/api/v1/incoming'> = {
    ...rest,
    ...(text && sort === usualSort ? {} : { sort: sort as Sort<'/api/v1/incoming'> }),
    ...(text ? { text } : {}),
    ...(state === 'all' ? {} : { state: [state as IncomingItem['state']] }),
    ...(kind ? { kind: kind as IncomingKind } : {}),
    ...(channel ? { channel: channel as Channel } : {}),
  };
  return query;
}

export const incomingListQuery = (list: IncomingList) => {
  const query = incomingParameters(list);
  return listQuery<IncomingItem>('incoming', query, ({ after, signal }) =>
    answer(api.GET('/api/v1/incoming', { params: { query: { ...query, ...(after ? { after } : {}) } }, signal })),
  );
};

export const incomingTotalsQuery = (list: IncomingList) => {
  const { sort: _sort, limit: _limit, ...query } = incomingParameters(list);
  return queryOptions({
    queryKey: ['incoming', { totals: query }],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/incoming/totals', { params: { query }, signal })),
  });
};

const path = (id: string) => ({ params: { path: { id } } });

export const incomingQuery = (id: string) =>
  queryOptions({
    queryKey: ['incoming', id],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/incoming/{id}', { ...path(id), signal })),
  });

export const contentPath = (id: string) => `/api/v1/incoming/${id}/content`;

export const enter = (body: NewIncoming, headers: RepeatSafe) =>
  answer(api.POST('/api/v1/incoming', { body, headers }));

export const linkOrder = (id: string, order_id: string, headers: RepeatSafe) =>
  answer(api.POST('/api/v1/incoming/{id}/order', { ...path(id), body: { order_id }, headers }));

export const closeIncoming = (id: string, reason: string, headers: RepeatSafe) =>
  answer(api.POST('/api/v1/incoming/{id}/closing', { ...path(id), body: { reason }, headers }));

export const reopenIncoming = (id: string, headers: RepeatSafe) =>
  answer(api.POST('/api/v1/incoming/{id}/reopening', { ...path(id), headers }));

export const policyQuery = queryOptions({
  queryKey: ['reconciliation', 'policy'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/reconciliation/policy', { signal })),
});

export const setPolicy = (body: Policy) => answer(api.PUT('/api/v1/reconciliation/policy', { body }));
