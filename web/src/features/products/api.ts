// What the products' pages ask of the server.
import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '@/api/client';
import { listQuery } from '@/api/list';
import type { components } from '@/api/schema';
import type { Body, Item, ListQuery, Sort } from '@/api/types';
import type { RepeatSafe } from '@/kit/change';

export type ProductItem = Item<'/api/v1/products'>;
export type Product = components['schemas']['ProductView'];
export type ProductContent = Body<'/api/v1/products', 'post'>;

export type ProductFilter = 'customer_id' | 'customer_code' | 'is_active';
type ListState = { text?: string; sort: string; limit: number } & Partial<Record<ProductFilter, string>>;

// The address keeps every filter as text.
function listParameters({ is_active, sort, ...rest }: ListState): ListQuery<'/api/v1/products'> {
  return {
    ...rest,
    sort: sort as Sort<'/api/v1/products'>,
    ...(is_active ? { is_active: is_active === 'true' } : {}),
  };
}

export const productsQuery = (state: ListState) => {
  const query = listParameters(state);
  return listQuery<ProductItem>('products', query, ({ after, signal }) =>
    answer(api.GET('/api/v1/products', { params: { query: { ...query, ...(after ? { after } : {}) } }, signal })),
  );
};

export const totalsQuery = (state: ListState) => {
  const { sort: _sort, limit: _limit, ...query } = listParameters(state);
  return queryOptions({
    queryKey: ['products', { totals: query }],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/products/totals', { params: { query }, signal })),
  });
};

export const productQuery = (id: string) =>
  queryOptions({
    queryKey: ['products', id],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/products/{id}', { params: { path: { id } }, signal })),
  });

export const makersQuery = (product_id: string) =>
  queryOptions({
    queryKey: ['suppliers', { makers: product_id }],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/suppliers', { params: { query: { product_id, limit: 20 } }, signal })),
  });

export const addProduct = (body: ProductContent, headers: RepeatSafe) =>
  answer(api.POST('/api/v1/products', { body, headers }));

export const changeProduct = (id: string, body: Body<'/api/v1/products/{id}', 'put'>) =>
  answer(api.PUT('/api/v1/products/{id}', { params: { path: { id } }, body }));
