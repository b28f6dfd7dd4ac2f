// What the changes' pages ask of the server.
import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '@/api/client';
import { listQuery } from '@/api/list';
import type { components } from '@/api/schema';
import type { Body, Item, ListQuery, Sort } from '@/api/types';
import type { RepeatSafe } from '@/kit/change';

export type ChangeItem = Item<'/api/v1/changes'>;
export type Change = components['schemas']['ChangeView'];
export type ChangePart = Change['parts'][number];
export type ChangeState = ChangeItem['state'];
export type Verdict = NonNullable<ChangePart['answer']>['verdict'];
export type Revision = Item<'/api/v1/orders/{id}/revisions'>;
export type Gate = components['schemas']['GateView'];
export type ChangePolicy = components['schemas']['ChangePolicyRow'];
export type LinkRequest = Body<'/api/v1/changes/{id}/links', 'post'>;
export type RecordedAnswer = Body<'/api/v1/changes/{id}/answers', 'post'>;

export const states: readonly ChangeState[] = [
  'draft',
  'awaiting_approval',
  'refused',
  'awaiting_customer',
  'contested',
  'accepted',
  'applied',
  'withdrawn',
];
type Content = components['schemas']['OrderContent'];
type Field =
  | keyof Omit<Content, 'lines' | 'missing'>
  | keyof Omit<Content['lines'][number], 'position' | 'forecast_on'>;

// What of an order the policy can watch: the terms', then the lines' own.
export const changeableFields = [
  'kind',
  'customer_id',
  'customer_reference',
  'ordered_on',
  'requested_on',
  'promised_on',
  'incoterm',
  'incoterm_place',
  'incoterm_edition',
  'payment_term',
  'currency',
  'transport_mode',
  'port_of_loading',
  'port_of_discharge',
  'delivery_address',
  'invoice_address',
  'documents_wanted',
  'credit_reference',
  'remark',
  'facts',
  'product_id',
  'product_code',
  'customer_item_code',
  'description',
  'specification',
  'quantity',
  'unit',
  'tolerance_over',
  'tolerance_under',
  'unit_price',
  'amount',
  'confirmed_on',
  'supplier_id',
] as const satisfies readonly Field[];

export const touched = ['changes', 'orders', 'work', 'approvals'] as const;
const allShown = 200;
const path = (id: string) => ({ path: { id } });

export type ChangeFilter = 'state';
type ChangeList = { text?: string; sort: string; limit: number; state?: string };

export function changeParameters({ text: _text, state, sort, ...rest }: ChangeList): ListQuery<'/api/v1/changes'> {
  return { ...rest, sort: sort as Sort<'/api/v1/changes'>, ...(state ? { state: [state as ChangeState] } : {}) };
}

export const changesQuery = (list: ChangeList) => {
  const query = changeParameters(list);
  return listQuery<ChangeItem>('changes', query, ({ after, signal }) =>
    answer(api.GET('/api/v1/changes', { params: { query: { ...query, ...(after ? { after } : {}) } }, signal })),
  );
};

export const changeTotalsQuery = (list: ChangeList) => {
  const { sort: _sort, limit: _limit, ...query } = changeParameters(list);
  return queryOptions({
    queryKey: ['changes', { totals: query }],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/changes/totals', { params: { query }, signal })),
  });
};

export const changesOfQuery = (order: string) =>
  queryOptions({
    queryKey: ['changes', { order }],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/changes', { params: { query: { order_id: order, limit: allShown } }, signal })),
  });

export const changeQuery = (id: string) =>
  queryOptions({
    queryKey: ['changes', id],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/changes/{id}', { params: path(id), signal })),
  });

export const orderQuery = (id: string) =>
  queryOptions({
    queryKey: ['orders', id],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/orders/{id}', { params: path(id), signal })),
  });

export const gatesQuery = (id: string) =>
  queryOptions({
    queryKey: ['orders', id, 'gates'],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/orders/{id}/gates', { params: path(id), signal })),
  });

export const revisionsQuery = (order: string) =>
  queryOptions({
    queryKey: ['orders', order, 'revisions'],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/orders/{id}/revisions', { params: { ...path(order), query: { limit: allShown } }, signal }),
      ),
  });

export const differenceQuery = (order: string, before: number, after: number) =>
  queryOptions({
    queryKey: ['orders', order, 'revision-difference', before, after],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/orders/{id}/revision-difference', {
          params: { ...path(order), query: { before, after } },
          signal,
        }),
      ),
  });

type Verb = 'submission' | 'rebase' | 'application';
export const step = (id: string, verb: Verb, revision: number, headers: RepeatSafe) => {
  const options = { params: path(id), body: { revision }, headers };
  if (verb === 'submission') return answer(api.POST('/api/v1/changes/{id}/submission', options));
  if (verb === 'rebase') return answer(api.POST('/api/v1/changes/{id}/rebase', options));
  return answer(api.POST('/api/v1/changes/{id}/application', options));
};

export const withdraw = (id: string, reason: string, headers: RepeatSafe) =>
  answer(api.POST('/api/v1/changes/{id}/withdrawal', { params: path(id), body: { reason }, headers }));

export const makeLink = (id: string, body: LinkRequest, headers: RepeatSafe) =>
  answer(api.POST('/api/v1/changes/{id}/links', { params: path(id), body, headers }));

export const recordAnswer = (id: string, body: RecordedAnswer, headers: RepeatSafe) =>
  answer(api.POST('/api/v1/changes/{id}/answers', { params: path(id), body, headers }));

export const policyQuery = queryOptions({
  queryKey: ['changes', 'policy'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/change-policy', { signal })),
});

export const editPolicy = (body: Body<'/api/v1/change-policy', 'put'>) =>
  answer(api.PUT('/api/v1/change-policy', { body }));
