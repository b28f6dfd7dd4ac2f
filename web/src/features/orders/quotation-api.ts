// What the quotations' pages ask of the server.
import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '@/api/client';
import { listQuery } from '@/api/list';
import type { components } from '@/api/schema';
import type { Body, Item, ListQuery, Sort } from '@/api/types';
import type { RepeatSafe } from '@/kit/change';

export type QuotationItem = Item<'/api/v1/quotations'>;
export type Quotation = components['schemas']['QuotationView'];
export type QuotationStatus = Quotation['status'];
export type QuotationContent = Body<'/api/v1/quotations', 'post'>;
export type QuotationClosing = Body<'/api/v1/quotations/{id}/closing', 'post'>;
export type QuotationFilter = 'status' | 'customer_id' | 'owner_id';

export const usualQuotationSort = '-created_at';

type QuotationListState = { text?: string; sort: string; limit: number } & Partial<Record<QuotationFilter, string>>;

export function quotationParameters({
  text,
  status,
  sort,
  ...rest
}: QuotationListState): ListQuery<'/api/v1/quotations'> {
  return {
    ...rest,
    // What is searched for comes the best first, unless another order is asked for.
    ...(text && sort === usualQuotationSort ? {} : { sort: sort as Sort<'/api/v1/quotations'> }),
    ...(text ? { text } : {}),
    ...(status ? { status: status.split(',') as QuotationStatus[] } : {}),
  };
}

export const quotationsQuery = (state: QuotationListState) => {
  const query = quotationParameters(state);
  return listQuery<QuotationItem>('quotations', query, ({ after, signal }) =>
    answer(api.GET('/api/v1/quotations', { params: { query: { ...query, ...(after ? { after } : {}) } }, signal })),
  );
};

export const quotationTotalsQuery = (state: QuotationListState) => {
  const { sort: _sort, limit: _limit, ...query } = quotationParameters(state);
  return queryOptions({
    queryKey: ['quotations', { totals: query }],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/quotations/totals', { params: { query }, signal })),
  });
};

export const quotationQuery = (id: string) =>
  queryOptions({
    queryKey: ['quotations', id],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/quotations/{id}', { params: { path: { id } }, signal })),
  });

export const addQuotation = (body: QuotationContent, headers: RepeatSafe) =>
  answer(api.POST('/api/v1/quotations', { body, headers }));

export const changeQuotation = (id: string, body: Body<'/api/v1/quotations/{id}', 'put'>) =>
  answer(api.PUT('/api/v1/quotations/{id}', { params: { path: { id } }, body }));

export const copyQuotation = (id: string, headers: RepeatSafe) =>
  answer(api.POST('/api/v1/quotations/{id}/copy', { params: { path: { id } }, headers }));

export const sendQuotation = (id: string, revision: number, headers: RepeatSafe) =>
  answer(api.POST('/api/v1/quotations/{id}/sending', { params: { path: { id } }, body: { revision }, headers }));

export const orderFromQuotation = (id: string, revision: number, headers: RepeatSafe) =>
  answer(api.POST('/api/v1/quotations/{id}/order', { params: { path: { id } }, body: { revision }, headers }));

export const closeQuotation = (id: string, body: QuotationClosing, headers: RepeatSafe) =>
  answer(api.POST('/api/v1/quotations/{id}/closing', { params: { path: { id } }, body, headers }));

export const reopenQuotation = (id: string) =>
  answer(api.DELETE('/api/v1/quotations/{id}/closing', { params: { path: { id } } }));
