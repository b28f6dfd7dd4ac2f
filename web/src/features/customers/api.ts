// What the customers' pages ask of the server.
import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '@/api/client';
import { listQuery } from '@/api/list';
import type { components } from '@/api/schema';
import type { Body, Item, ListQuery, Sort } from '@/api/types';
import type { RepeatSafe } from '@/kit/change';

export type CustomerItem = Item<'/api/v1/customers'>;
export type Customer = components['schemas']['CustomerView'];
export type CustomerContent = Body<'/api/v1/customers', 'post'>;

export type CustomerFilter = 'tier' | 'country' | 'merchandiser_id' | 'is_active' | 'contact';
type ListState = { text?: string; sort: string; limit: number } & Partial<Record<CustomerFilter, string>>;

// The address keeps every filter as text.
function listParameters({ tier, is_active, sort, ...rest }: ListState): ListQuery<'/api/v1/customers'> {
  return {
    ...rest,
    sort: sort as Sort<'/api/v1/customers'>,
    ...(tier ? { tier: tier as CustomerItem['tier'] } : {}),
    ...(is_active ? { is_active: is_active === 'true' } : {}),
  };
}

export const customersQuery = (state: ListState) => {
  const query = listParameters(state);
  return listQuery<CustomerItem>('customers', query, ({ after, signal }) =>
    answer(api.GET('/api/v1/customers', { params: { query: { ...query, ...(after ? { after } : {}) } }, signal })),
  );
};

export const totalsQuery = (state: ListState) => {
  const { sort: _sort, limit: _limit, ...query } = listParameters(state);
  return queryOptions({
    queryKey: ['customers', { totals: query }],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/customers/totals', { params: { query }, signal })),
  });
};

export const customerQuery = (id: string) =>
  queryOptions({
    queryKey: ['customers', id],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/customers/{id}', { params: { path: { id } }, signal })),
  });

export const orderCountQuery = (customer_id: string, is_late?: true) =>
  queryOptions({
    queryKey: ['orders', { totals: { customer_id, is_late } }],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/orders/totals', {
          params: { query: { customer_id, ...(is_late ? { is_late } : {}) } },
          signal,
        }),
      ),
  });

export const addCustomer = (body: CustomerContent, headers: RepeatSafe) =>
  answer(api.POST('/api/v1/customers', { body, headers }));

export const changeCustomer = (id: string, body: Body<'/api/v1/customers/{id}', 'put'>) =>
  answer(api.PUT('/api/v1/customers/{id}', { params: { path: { id } }, body }));
