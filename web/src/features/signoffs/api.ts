// What is known of an order's sign-off. Its queries hang on the order, whose changes touch them.
import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '@/api/client';
import type { components } from '@/api/schema';
import type { Body, Item } from '@/api/types';
import type { RepeatSafe } from '@/kit/change';

export type Signoff = components['schemas']['SignoffView'];
export type Signature = Signoff['signatures'][number];
export type Evidence = Signoff['evidence'][number];
export type Proposal = Signoff['proposals'][number];
export type SignoffLink = Item<'/api/v1/orders/{id}/signoff-links'>;
export type LinkRequest = Body<'/api/v1/orders/{id}/signoff-links', 'post'>;
export type EvidenceInput = Body<'/api/v1/orders/{id}/signoff-evidence', 'post'>;
export type AgreementChannel = EvidenceInput['channel'];

export const channels: readonly AgreementChannel[] = ['email', 'wechat', 'phone', 'portal', 'paper', 'other'];

const allShown = 200;
const path = (order: string) => ({ path: { id: order } });

export const signoffQuery = (order: string) =>
  queryOptions({
    queryKey: ['orders', order, 'signoff'],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/orders/{id}/signoff', { params: path(order), signal })),
  });

export const linksQuery = (order: string) =>
  queryOptions({
    queryKey: ['orders', order, 'signoff-links'],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/orders/{id}/signoff-links', {
          params: { ...path(order), query: { limit: allShown } },
          signal,
        }),
      ),
  });

export const orderQuery = (id: string) =>
  queryOptions({
    queryKey: ['orders', id],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/orders/{id}', { params: path(id), signal })),
  });

export const customerQuery = (id: string) =>
  queryOptions({
    queryKey: ['customers', id],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/customers/{id}', { params: path(id), signal })),
  });

export const mailSetUpQuery = queryOptions({
  queryKey: ['mail-set-up'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/mail-set-up', { signal })),
});

export interface KeptDocument {
  kind: EvidenceInput['document_kind'];
  id: string;
  name: string | null;
}

// What can prove an agreement: the requirements that are not void, and the attachments.
export const documentsQuery = (order: string) =>
  queryOptions({
    queryKey: ['orders', order, 'documents'],
    queryFn: async ({ signal }): Promise<KeptDocument[]> => {
      const [kept, attached] = await Promise.all([
        answer(
          api.GET('/api/v1/orders/{id}/requirements', {
            params: { ...path(order), query: { limit: allShown } },
            signal,
          }),
        ),
        answer(
          api.GET('/api/v1/attachments', {
            params: { query: { topic: 'orders', id: order, limit: allShown } },
            signal,
          }),
        ),
      ]);
      const standing = kept.items.filter(({ voided_at }) => !voided_at);
      return [
        ...standing.map(({ id, name }) => ({ kind: 'requirement' as const, id, name: name ?? null })),
        ...attached.items.map(({ id, name }) => ({ kind: 'attachment' as const, id, name })),
      ];
    },
  });

export const makeLink = (order: string, body: LinkRequest, headers: RepeatSafe) =>
  answer(api.POST('/api/v1/orders/{id}/signoff-links', { params: path(order), body, headers }));

export const revokeLink = (order: string, link: string) =>
  answer(api.DELETE('/api/v1/orders/{id}/signoff-links/{link}', { params: { path: { id: order, link } } }));

export const recordEvidence = (order: string, body: EvidenceInput, headers: RepeatSafe) =>
  answer(api.POST('/api/v1/orders/{id}/signoff-evidence', { params: path(order), body, headers }));

export const closeProposal = (order: string, proposal: string, note: string, headers: RepeatSafe) =>
  answer(
    api.POST('/api/v1/orders/{id}/signoff-proposals/{proposal}/closing', {
      params: { path: { id: order, proposal } },
      body: { note },
      headers,
    }),
  );

// The page that a link's token opens.
export const linkAddress = (token: string) => `${location.origin}/s/${token}`;
