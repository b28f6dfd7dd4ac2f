// How a notification reads and where it leads.
import { useCallback } from 'react';
import type { WorkItem } from '@/kit/feature';
import { type Text, useText } from '@/kit/text';
import { useWorkSources } from '@/kit/work-sources';
import type { Notification } from './api';
import { messages } from './messages';

// The item as it was told of; it may be done since.
function workItemOf({ arguments: told, label, created_at }: Notification): WorkItem {
  const { 'work.link_kind': kind, 'work.link_id': id } = told;
  return {
    id: '',
    source: told['work.source'] ?? '',
    subject: told['work.subject'] ?? '',
    title_code: told['work.title'] ?? '',
    title_arguments: told,
    link: kind && id ? { kind, id, number: label } : null,
    reason_code: '',
    too_late_at: told['work.too_late_at'] ?? created_at,
    urgency: 'later',
    owner_id: '',
    owner_name: null,
    department_id: '',
    role_code: '',
    action: null,
    created_at,
  };
}

const isWorded = (code: string): code is keyof typeof messages => code in messages;

export function titleOf(notification: Notification, text: Text<typeof messages>, workTitle: string): string {
  const { title_code, by_name, arguments: told } = notification;
  if (!isWorded(title_code)) return title_code;
  const values = { ...told, by: by_name, title: workTitle, count: told.count ?? '1', recipient: told.recipient ?? '' };
  return text(title_code, values);
}

export function useNotificationWords() {
  const text = useText(messages);
  const { wordsOf, sourceOf } = useWorkSources();
  const title = useCallback(
    (one: Notification) => titleOf(one, text, one.kind === 'work' ? wordsOf(workItemOf(one)).title : ''),
    [text, wordsOf],
  );
  const path = useCallback(
    (one: Notification): string | null => {
      if (one.kind === 'work') {
        const item = workItemOf(one);
        return sourceOf(item)?.path(item) ?? '/';
      }
      const request = one.arguments.approval_id;
      if (request) return `/approvals?open=${request}`;
      return one.topic ? `/${one.topic}/${one.thing_id}` : null;
    },
    [sourceOf],
  );
  return { text, title, path };
}
