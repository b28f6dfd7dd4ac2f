// What the suppliers' pages ask of the server.
import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '@/api/client';
import { listQuery } from '@/api/list';
import type { components } from '@/api/schema';
import type { Body, Item, ListQuery, Sort } from '@/api/types';
import type { RepeatSafe } from '@/kit/change';

export type SupplierItem = Item<'/api/v1/suppliers'>;
export type Supplier = components['schemas']['SupplierView'];
export type SupplierContent = Body<'/api/v1/suppliers', 'post'>;

export type SupplierFilter = 'country' | 'product_id' | 'is_active' | 'contact';
type ListState = { text?: string; sort: string; limit: number } & Partial<Record<SupplierFilter, string>>;

// The address keeps every filter as text.
function listParameters({ is_active, sort, ...rest }: ListState): ListQuery<'/api/v1/suppliers'> {
  return {
    ...rest,
    sort: sort as Sort<'/api/v1/suppliers'>,
    ...(is_active ? { is_active: is_active === 'true' } : {}),
  };
}

export const suppliersQuery = (state: ListState) => {
  const query = listParameters(state);
  return listQuery<SupplierItem>('suppliers', query, ({ after, signal }) =>
    answer(api.GET('/api/v1/suppliers', { params: { query: { ...query, ...(after ? { after } : {}) } }, signal })),
  );
};

export const totalsQuery = (state: ListState) => {
  const { sort: _sort, limit: _limit, ...query } = listParameters(state);
  return queryOptions({
    queryKey: ['suppliers', { totals: query }],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/suppliers/totals', { params: { query }, signal })),
  });
};

export const supplierQuery = (id: string) =>
  queryOptions({
    queryKey: ['suppliers', id],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/suppliers/{id}', { params: { path: { id } }, signal })),
  });

export const orderCountQuery = (supplier_id: string) =>
  queryOptions({
    queryKey: ['orders', { totals: { supplier_id } }],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/orders/totals', { params: { query: { supplier_id } }, signal })),
  });

export const addSupplier = (body: SupplierContent, headers: RepeatSafe) =>
  answer(api.POST('/api/v1/suppliers', { body, headers }));

export const changeSupplier = (id: string, body: Body<'/api/v1/suppliers/{id}', 'put'>) =>
  answer(api.PUT('/api/v1/suppliers/{id}', { params: { path: { id } }, body }));
