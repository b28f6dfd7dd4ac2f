// What people put beside a thing: notes, attachments, followers.
import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '@/api/client';
import type { Item } from '@/api/types';
import type { RepeatSafe } from './change';

// A kind of thing and one of it, as the server's record names them: topic "orders".
export interface Thing {
  topic: string;
  id: string;
}

export type TimelineItem = Item<'/api/v1/timeline/{topic}/{id}'>;
export type TimelineNote = NonNullable<TimelineItem['note']>;
export type Attachment = Item<'/api/v1/attachments'>;

const allShown = 200;

export const attachmentsQuery = ({ topic, id }: Thing) =>
  queryOptions({
    queryKey: [topic, id, 'attachments'],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/attachments', { params: { query: { topic, id, limit: allShown } }, signal })),
  });

export const followersQuery = ({ topic, id }: Thing) =>
  queryOptions({
    queryKey: [topic, id, 'followers'],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/followers/{topic}/{id}', {
          params: { path: { topic, id }, query: { limit: allShown } },
          signal,
        }),
      ),
  });

export const addNote = ({ topic, id }: Thing, text: string, headers: RepeatSafe) =>
  answer(api.POST('/api/v1/notes', { body: { topic, id, text }, headers }));

export const changeNote = (id: string, text: string, revision: number) =>
  answer(api.PUT('/api/v1/notes/{id}', { params: { path: { id } }, body: { text, revision } }));

export const deleteNote = (id: string) => answer(api.DELETE('/api/v1/notes/{id}', { params: { path: { id } } }));

export const removeAttachment = (id: string, reason: string) =>
  answer(api.DELETE('/api/v1/attachments/{id}', { params: { path: { id }, query: { reason } } }));

export const follow = ({ topic, id }: Thing, headers: RepeatSafe) =>
  answer(api.POST('/api/v1/followers/{topic}/{id}', { params: { path: { topic, id } }, headers }));

export const stopFollowing = ({ topic, id }: Thing) =>
  answer(api.DELETE('/api/v1/followers/{topic}/{id}', { params: { path: { topic, id } } }));
