// What the approvals' pages ask of the server.
import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '@/api/client';
import { listQuery } from '@/api/list';
import type { components } from '@/api/schema';
import type { Body, Item, ListQuery, Sort } from '@/api/types';
import type { RepeatSafe } from '@/kit/change';

export type ApprovalItem = Item<'/api/v1/approvals'>;
export type Approval = components['schemas']['ApprovalView'];
export type ApprovalState = ApprovalItem['state'];
export type GateOpening = Item<'/api/v1/gate-openings'>;
export type Deputy = Item<'/api/v1/deputies'>;
export type Gate = components['schemas']['GateView'];
export type ReviewPolicy = components['schemas']['ReviewPolicyRow'];

export const states: readonly ApprovalState[] = ['open', 'approved', 'rejected', 'withdrawn', 'outdated'];
export const kinds = ['contract_review', 'gate_opening', 'change'] as const;

// What a gate opening asks for, as its request keeps it.
export interface OpeningDetails {
  before: string;
  conditions: { name: string; missing: string[] }[];
}

export type ApprovalFilter = 'mine' | 'state' | 'kind';
type ApprovalList = { text?: string; sort: string; limit: number } & Partial<Record<ApprovalFilter, string>>;

// The address keeps every filter as text.
function approvalParameters({ text: _text, mine, state, sort, ...rest }: ApprovalList): ListQuery<'/api/v1/approvals'> {
  return {
    ...rest,
    sort: sort as Sort<'/api/v1/approvals'>,
    ...(mine === 'all' ? {} : { mine: (mine ?? 'to_decide') as 'to_decide' | 'asked' }),
    ...(state ? { state: [state as ApprovalState] } : {}),
  };
}

export const approvalsQuery = (list: ApprovalList) => {
  const query = approvalParameters(list);
  return listQuery<ApprovalItem>('approvals', query, ({ after, signal }) =>
    answer(api.GET('/api/v1/approvals', { params: { query: { ...query, ...(after ? { after } : {}) } }, signal })),
  );
};

export const approvalTotalsQuery = (list: ApprovalList) => {
  const { sort: _sort, limit: _limit, ...query } = approvalParameters(list);
  return queryOptions({
    queryKey: ['approvals', { totals: query }],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/approvals/totals', { params: { query }, signal })),
  });
};

// As the export takes it.
export const exportedQuery = (list: ApprovalList) => approvalParameters(list);

export const approvalQuery = (id: string) =>
  queryOptions({
    queryKey: ['approvals', id],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/approvals/{id}', { params: { path: { id } }, signal })),
  });

const allShown = 50;

// Hangs on the order, whose changes touch them.
export const orderApprovalsQuery = (order_id: string) =>
  queryOptions({
    queryKey: ['orders', order_id, 'approvals'],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/approvals', { params: { query: { order_id, limit: allShown } }, signal })),
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

export const touched = ['approvals', 'orders', 'work', 'gate-openings'] as const;

export const decide = (id: string, body: Body<'/api/v1/approvals/{id}/decisions', 'post'>, headers: RepeatSafe) =>
  answer(api.POST('/api/v1/approvals/{id}/decisions', { params: { path: { id } }, body, headers }));

export const withdraw = (id: string, headers: RepeatSafe) =>
  answer(api.POST('/api/v1/approvals/{id}/withdrawal', { params: { path: { id } }, headers }));

export const askReview = (id: string, body: Body<'/api/v1/orders/{id}/contract-review', 'post'>, headers: RepeatSafe) =>
  answer(api.POST('/api/v1/orders/{id}/contract-review', { params: { path: { id } }, body, headers }));

export const askOpening = (id: string, body: Body<'/api/v1/orders/{id}/gate-openings', 'post'>, headers: RepeatSafe) =>
  answer(api.POST('/api/v1/orders/{id}/gate-openings', { params: { path: { id } }, body, headers }));

type OpeningList = { text?: string; sort: string; limit: number; condition?: string };

export const openingsQuery = ({ text: _text, sort, ...rest }: OpeningList) => {
  const query = { ...rest, sort: sort as Sort<'/api/v1/gate-openings'> };
  return listQuery<GateOpening>('gate-openings', query, ({ after, signal }) =>
    answer(api.GET('/api/v1/gate-openings', { params: { query: { ...query, ...(after ? { after } : {}) } }, signal })),
  );
};

export const openingTotalsQuery = queryOptions({
  queryKey: ['gate-openings', 'totals'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/gate-openings/totals', { signal })),
});

export const deputiesQuery = (query: { person_id?: string; deputy_id?: string }) =>
  queryOptions({
    queryKey: ['deputies', query],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/deputies', { params: { query: { ...query, limit: allShown } }, signal })),
  });

export const nameDeputy = (id: string, body: Body<'/api/v1/people/{id}/deputies', 'post'>, headers: RepeatSafe) =>
  answer(api.POST('/api/v1/people/{id}/deputies', { params: { path: { id } }, body, headers }));

export const endDeputy = (id: string) => answer(api.DELETE('/api/v1/deputies/{id}', { params: { path: { id } } }));

export const policyQuery = queryOptions({
  queryKey: ['approvals', 'policy'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/contract-review-policy', { signal })),
});

export const changePolicy = (body: Body<'/api/v1/contract-review-policy', 'put'>) =>
  answer(api.PUT('/api/v1/contract-review-policy', { body }));
