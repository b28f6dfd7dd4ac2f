// The customer's words that an order rests on. Their queries hang on the order, whose changes touch them.
import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '@/api/client';
import { problemOf } from '@/api/problems';
import type { components } from '@/api/schema';
import type { Body, Item } from '@/api/types';
import type { RepeatSafe } from '@/kit/change';

export type RequirementItem = Item<'/api/v1/orders/{id}/requirements'>;
export type Requirement = components['schemas']['RequirementView'];
export type SourceChannel = RequirementItem['channel'];
export type FieldLink = NonNullable<
  Body<'/api/v1/orders/{id}/requirements/{requirement}/links', 'put'>['links']
>[number];
export type Origin = FieldLink['origin'];
export type TypedRequirement = Body<'/api/v1/orders/{id}/requirements', 'post'>;

export const channels: readonly SourceChannel[] = ['email', 'wechat', 'phone', 'portal', 'paper', 'other'];

const allShown = 200;

export const requirementsQuery = (order: string) =>
  queryOptions({
    queryKey: ['orders', order, 'requirements'],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/orders/{id}/requirements', {
          params: { path: { id: order }, query: { limit: allShown } },
          signal,
        }),
      ),
  });

const path = (order: string, id: string) => ({ path: { id: order, requirement: id } });

export const requirementQuery = (order: string, id: string) =>
  queryOptions({
    queryKey: ['orders', order, 'requirements', id],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/orders/{id}/requirements/{requirement}', { params: path(order, id), signal })),
  });

// Null: the document is still to be read in the background.
export const keptReadingQuery = (order: string, id: string) =>
  queryOptions({
    queryKey: ['orders', order, 'requirements', id, 'reading'],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/orders/{id}/requirements/{requirement}/reading', { params: path(order, id), signal }),
      ).catch((error: unknown) => {
        if (problemOf(error).code === 'not_read_yet') return null;
        throw error;
      }),
  });

export const orderQuery = (id: string) =>
  queryOptions({
    queryKey: ['orders', id],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/orders/{id}', { params: { path: { id } }, signal })),
  });

export const keepText = (order: string, body: TypedRequirement, headers: RepeatSafe) =>
  answer(api.POST('/api/v1/orders/{id}/requirements', { params: { path: { id: order } }, body, headers }));

export const voidRequirement = (order: string, id: string, reason: string, headers: RepeatSafe) =>
  answer(
    api.POST('/api/v1/orders/{id}/requirements/{requirement}/voiding', {
      params: path(order, id),
      body: { reason },
      headers,
    }),
  );

export const setLinks = (order: string, id: string, links: FieldLink[], revision: number) =>
  answer(
    api.PUT('/api/v1/orders/{id}/requirements/{requirement}/links', {
      params: path(order, id),
      body: { links, revision },
    }),
  );

export const contentPath = (order: string, id: string) => `/api/v1/orders/${order}/requirements/${id}/content`;
