// What the notifications ask of the server: always one's own.
import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '@/api/client';
import { listQuery } from '@/api/list';
import type { components } from '@/api/schema';
import type { Body, Item, ListQuery, Sort } from '@/api/types';
import type { RepeatSafe } from '@/kit/change';

export type Notification = Item<'/api/v1/notifications'>;
export type Which = 'unread' | 'all';

// Under the reader's id: what others are told leaves it as it is.
export const unreadQuery = (person: string) =>
  queryOptions({
    queryKey: ['notifications', person, 'unread'],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/notifications/unread', { signal })),
  });

export const notificationsQuery = (which: Which) => {
  const query = which === 'unread' ? { is_unread: true } : {};
  return listQuery<Notification>('notifications', query, ({ after, signal }) =>
    answer(api.GET('/api/v1/notifications', { params: { query: { ...query, ...(after ? { after } : {}) } }, signal })),
  );
};

export const readOne = (id: string) =>
  answer(api.POST('/api/v1/notifications/{id}/reading', { params: { path: { id } } }));

export const readAll = (until: string) => answer(api.POST('/api/v1/notifications/reading', { body: { until } }));

export type NotificationSettings = components['schemas']['NotificationSettingView'];

export const settingsQuery = (person: string) =>
  queryOptions({
    queryKey: ['notifications', person, 'settings'],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/notification-settings', { signal })),
  });

export const changeSettings = (body: Body<'/api/v1/notification-settings', 'put'>) =>
  answer(api.PUT('/api/v1/notification-settings', { body }));

export type OutgoingMail = Item<'/api/v1/mails'>;
export type MailState = OutgoingMail['state'];
export const mailStates: readonly MailState[] = ['waiting', 'sent', 'bounced', 'dead', 'expired', 'cancelled'];

type MailList = { text?: string; sort: string; limit: number; state?: string };

export const mailsQuery = ({ text: _text, state, sort, ...rest }: MailList) => {
  const query: ListQuery<'/api/v1/mails'> = {
    ...rest,
    sort: sort as Sort<'/api/v1/mails'>,
    ...(state ? { state: state as MailState } : {}),
  };
  return listQuery<OutgoingMail>('mails', query, ({ after, signal }) =>
    answer(api.GET('/api/v1/mails', { params: { query: { ...query, ...(after ? { after } : {}) } }, signal })),
  );
};

export const mailTotalsQuery = ({ state }: { state?: string }) => {
  const query = { ...(state ? { state: state as MailState } : {}) };
  return queryOptions({
    queryKey: ['mails', { totals: query }],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/mails/totals', { params: { query }, signal })),
  });
};

export const retryMail = (id: string, headers: RepeatSafe) =>
  answer(api.POST('/api/v1/mails/{id}/retry', { params: { path: { id } }, headers }));

export type MailTemplate = components['schemas']['MailTemplateView'];
export type MailWording = Body<'/api/v1/mail-templates/{code}/{language}/preview', 'post'>;

export const templatesQuery = queryOptions({
  queryKey: ['mail-templates', 'all'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/mail-templates', { signal })),
});

const placeOf = ({ code, language }: MailTemplate) => ({ path: { code, language } });

export const editTemplate = (template: MailTemplate, wording: MailWording) =>
  answer(
    api.PUT('/api/v1/mail-templates/{code}/{language}', {
      params: placeOf(template),
      body: { ...wording, revision: template.revision },
    }),
  );

export const resetTemplate = (template: MailTemplate) =>
  answer(
    api.DELETE('/api/v1/mail-templates/{code}/{language}', {
      params: { ...placeOf(template), query: { revision: template.revision } },
    }),
  );

export const previewQuery = (template: MailTemplate, wording: MailWording) =>
  queryOptions({
    queryKey: ['mail-templates', template.code, template.language, wording],
    queryFn: ({ signal }) =>
      answer(
        api.POST('/api/v1/mail-templates/{code}/{language}/preview', {
          params: placeOf(template),
          body: wording,
          signal,
        }),
      ),
  });
