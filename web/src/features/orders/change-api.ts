// What asking for a change of an order asks of the server.
import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '@/api/client';
import type { components } from '@/api/schema';
import type { Body } from '@/api/types';
import type { RepeatSafe } from '@/kit/change';

export type OrderChange = components['schemas']['ChangeView'];
export type ChangePreview = components['schemas']['ChangePreview'];
export type ChangeRequest = Body<'/api/v1/orders/{id}/changes', 'post'>;

const path = (id: string) => ({ path: { id } });

export const changeQuery = (id: string) =>
  queryOptions({
    queryKey: ['changes', id],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/changes/{id}', { params: path(id), signal })),
  });

export const standingRevisionQuery = (id: string) =>
  queryOptions({
    queryKey: ['orders', id, 'standing-revision'],
    queryFn: async ({ signal }) => {
      const list = await answer(
        api.GET('/api/v1/orders/{id}/revisions', { params: { ...path(id), query: { limit: 1 } }, signal }),
      );
      return list.items[0]?.number ?? 0;
    },
  });

export const previewChange = (id: string, content: ChangeRequest['content'], signal: AbortSignal) =>
  answer(api.POST('/api/v1/orders/{id}/change-preview', { params: path(id), body: { content }, signal }));

export const askChange = (id: string, body: ChangeRequest, headers: RepeatSafe) =>
  answer(api.POST('/api/v1/orders/{id}/changes', { params: path(id), body, headers }));

export const editChange = (id: string, body: Body<'/api/v1/changes/{id}', 'put'>) =>
  answer(api.PUT('/api/v1/changes/{id}', { params: path(id), body }));
