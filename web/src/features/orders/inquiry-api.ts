// What the inquiries' pages ask of the server.
import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '@/api/client';
import { listQuery } from '@/api/list';
import type { components } from '@/api/schema';
import type { Body, Item, ListQuery, Sort } from '@/api/types';
import type { RepeatSafe } from '@/kit/change';

export type InquiryItem = Item<'/api/v1/inquiries'>;
export type Inquiry = components['schemas']['InquiryView'];
export type InquiryStatus = Inquiry['status'];
export type InquiryContent = Body<'/api/v1/inquiries', 'post'>;
export type InquiryClosing = Body<'/api/v1/inquiries/{id}/closing', 'post'>;
export type InquiryFilter = 'status' | 'channel' | 'customer_id' | 'owner_id';

export const usualInquirySort = '-received_at';

type InquiryListState = { text?: string; sort: string; limit: number } & Partial<Record<InquiryFilter, string>>;

export function inquiryParameters({
  text,
  status,
  channel,
  sort,
  ...rest
}: InquiryListState): ListQuery<'/api/v1/inquiries'> {
  return {
    ...rest,
    // What is searched for comes the best first, unless another order is asked for.
    ...(text && sort === usualInquirySort ? {} : { sort: sort as Sort<'/api/v1/inquiries'> }),
    ...(text ? { text } : {}),
    ...(status ? { status: status.split(',') as InquiryStatus[] } : {}),
    ...(channel ? { channel: channel as InquiryItem['channel'] } : {}),
  };
}

export const inquiriesQuery = (state: InquiryListState) => {
  const query = inquiryParameters(state);
  return listQuery<InquiryItem>('inquiries', query, ({ after, signal }) =>
    answer(api.GET('/api/v1/inquiries', { params: { query: { ...query, ...(after ? { after } : {}) } }, signal })),
  );
};

export const inquiryTotalsQuery = (state: InquiryListState) => {
  const { sort: _sort, limit: _limit, ...query } = inquiryParameters(state);
  return queryOptions({
    queryKey: ['inquiries', { totals: query }],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/inquiries/totals', { params: { query }, signal })),
  });
};

export const inquiryQuery = (id: string) =>
  queryOptions({
    queryKey: ['inquiries', id],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/inquiries/{id}', { params: { path: { id } }, signal })),
  });

export const addInquiry = (body: InquiryContent, headers: RepeatSafe) =>
  answer(api.POST('/api/v1/inquiries', { body, headers }));

export const changeInquiry = (id: string, body: Body<'/api/v1/inquiries/{id}', 'put'>) =>
  answer(api.PUT('/api/v1/inquiries/{id}', { params: { path: { id } }, body }));

export const quoteInquiry = (id: string, headers: RepeatSafe) =>
  answer(api.POST('/api/v1/inquiries/{id}/quotation', { params: { path: { id } }, headers }));

export const closeInquiry = (id: string, body: InquiryClosing, headers: RepeatSafe) =>
  answer(api.POST('/api/v1/inquiries/{id}/closing', { params: { path: { id } }, body, headers }));

export const reopenInquiry = (id: string) =>
  answer(api.DELETE('/api/v1/inquiries/{id}/closing', { params: { path: { id } } }));
