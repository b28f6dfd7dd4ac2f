// What the orders' pages ask of the server.
import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '@/api/client';
import { listQuery } from '@/api/list';
import type { components } from '@/api/schema';
import type { Answer, Body, Item, ListQuery, Sort } from '@/api/types';
import type { RepeatSafe } from '@/kit/change';

export type OrderItem = Item<'/api/v1/orders'>;
export type Order = components['schemas']['OrderView'];
export type OrderLine = Order['lines'][number];
export type OrderStatus = Order['status'];
export type OrderContent = Body<'/api/v1/orders', 'post'>;
export type BoardColumn = components['schemas']['BoardColumn'];
export type Gate = components['schemas']['GateView'];

export const orderFilterNames = [
  'status',
  'kind',
  'customer_id',
  'owner_id',
  'supplier_id',
  'promised_from',
  'promised_to',
  'is_historical',
  'is_late',
] as const;
export type OrderFilterName = (typeof orderFilterNames)[number];

// The address keeps every filter as text; the server takes a list of statuses.
export type OrderListState = { text?: string; sort: string; limit: number } & Partial<Record<OrderFilterName, string>>;

export const usualSort = '-created_at';

export function listParameters({
  text,
  status,
  kind,
  customer_id,
  owner_id,
  supplier_id,
  promised_from,
  promised_to,
  is_historical,
  is_late,
  sort,
  limit,
}: OrderListState): ListQuery<'/api/v1/orders'> {
  return {
    // What is searched for comes the best first, unless another order is asked for.
    ...(text && sort === usualSort ? {} : { sort: sort as Sort<'/api/v1/orders'> }),
    limit,
    ...(text ? { text } : {}),
    ...(status ? { status: status.split(',') as OrderStatus[] } : {}),
    ...(kind ? { kind: kind as OrderItem['kind'] } : {}),
    ...(customer_id ? { customer_id } : {}),
    ...(owner_id ? { owner_id } : {}),
    ...(supplier_id ? { supplier_id } : {}),
    ...(promised_from ? { promised_from } : {}),
    ...(promised_to ? { promised_to } : {}),
    ...(is_historical ? { is_historical: is_historical === 'true' } : {}),
    ...(is_late ? { is_late: is_late === 'true' } : {}),
  };
}

export const ordersQuery = (state: OrderListState) => {
  const query = listParameters(state);
  return listQuery<OrderItem>('orders', query, ({ after, signal }) =>
    answer(api.GET('/api/v1/orders', { params: { query: { ...query, ...(after ? { after } : {}) } }, signal })),
  );
};

export const totalsQuery = (state: OrderListState) => {
  const { sort: _sort, limit: _limit, ...query } = listParameters(state);
  return queryOptions({
    queryKey: ['orders', { totals: query }],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/orders/totals', { params: { query }, signal })),
  });
};

export const boardQuery = queryOptions({
  queryKey: ['orders', { board: true }],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/orders/board', { signal })),
});

export const orderQuery = (id: string) =>
  queryOptions({
    queryKey: ['orders', id],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/orders/{id}', { params: { path: { id } }, signal })),
  });

export const gatesQuery = (id: string) =>
  queryOptions({
    queryKey: ['orders', id, 'gates'],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/orders/{id}/gates', { params: { path: { id } }, signal })),
  });

export const customerQuery = (id: string) =>
  queryOptions({
    queryKey: ['customers', id],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/customers/{id}', { params: { path: { id } }, signal })),
  });

export const addOrder = (body: OrderContent, headers: RepeatSafe) =>
  answer(api.POST('/api/v1/orders', { body, headers }));

export const changeOrder = (id: string, body: Body<'/api/v1/orders/{id}', 'put'>) =>
  answer(api.PUT('/api/v1/orders/{id}', { params: { path: { id } }, body }));

export const copyOrder = (id: string, headers: RepeatSafe) =>
  answer(api.POST('/api/v1/orders/{id}/copy', { params: { path: { id } }, headers }));

export const changeStatus = (id: string, status: OrderStatus, revision: number, headers: RepeatSafe) =>
  answer(api.POST('/api/v1/orders/{id}/status', { params: { path: { id } }, body: { status, revision }, headers }));

export const holdOrder = (id: string, reason: string, headers: RepeatSafe) =>
  answer(api.POST('/api/v1/orders/{id}/hold', { params: { path: { id } }, body: { reason }, headers }));

export const handOver = (id: string, owner_id: string) =>
  answer(api.PUT('/api/v1/orders/{id}/owner', { params: { path: { id } }, body: { owner_id } }));

export const askAgain = (id: string, body: Body<'/api/v1/orders/{id}/reminders', 'post'>, headers: RepeatSafe) =>
  answer(api.POST('/api/v1/orders/{id}/reminders', { params: { path: { id } }, body, headers }));

export const setForecasts = (id: string, body: Body<'/api/v1/orders/{id}/forecasts', 'put'>) =>
  answer(api.PUT('/api/v1/orders/{id}/forecasts', { params: { path: { id } }, body }));

export const releaseOrder = (id: string) =>
  answer(api.DELETE('/api/v1/orders/{id}/hold', { params: { path: { id } } }));

export const cancelOrder = (id: string, reason: string, headers: RepeatSafe) =>
  answer(api.POST('/api/v1/orders/{id}/cancellation', { params: { path: { id } }, body: { reason }, headers }));

type DeliveryPath = '/api/v1/orders/{id}/lines/{position}/deliveries';

export const recordDelivery = (id: string, position: number, body: Body<DeliveryPath, 'post'>, headers: RepeatSafe) =>
  answer(
    api.POST('/api/v1/orders/{id}/lines/{position}/deliveries', { params: { path: { id, position } }, body, headers }),
  );

export const deleteDelivery = (id: string, position: number, delivery: string, reason: string) =>
  answer(
    api.DELETE('/api/v1/orders/{id}/lines/{position}/deliveries/{delivery}', {
      params: { path: { id, position, delivery }, query: { reason } },
    }),
  );

export type CompletenessPolicy = Answer<'/api/v1/orders/completeness-policy'>;

export const completenessPolicyQuery = queryOptions({
  queryKey: ['completeness', 'policy'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/orders/completeness-policy', { signal })),
});

export const setCompletenessPolicy = (body: Body<'/api/v1/orders/completeness-policy', 'put'>) =>
  answer(api.PUT('/api/v1/orders/completeness-policy', { body }));
