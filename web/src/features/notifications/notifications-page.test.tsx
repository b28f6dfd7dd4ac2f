import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { answerRequests, draw, type SentRequest } from '@/testing/render';
import type { Notification } from './api';
import Bell from './bell';
import NotificationsPage from './notifications-page';

const note: Notification = {
  id: 'n1',
  kind: 'note',
  title_code: 'note_added',
  arguments: { text: 'Ship it earlier' },
  topic: 'orders',
  thing_id: 'o1',
  label: 'SO-2026-000001',
  by_name: '何平',
  created_at: '2026-03-02T01:00:00Z',
  read_at: null,
};
const answered: Notification = {
  ...note,
  id: 'n2',
  kind: 'approval',
  title_code: 'approval_rejected',
  arguments: { approval_id: 'a1' },
  created_at: '2026-03-01T01:00:00Z',
};

const answers = (items: Notification[]) =>
  answerRequests(({ path, method }: SentRequest) => {
    if (method === 'POST') return { body: { count: 0, is_exact: true } };
    if (path.endsWith('/unread')) return { body: { count: items.length, is_exact: true } };
    return { body: { items, next: null } };
  });

test('Each notification says what happened and leads to its thing', async () => {
  answers([note, answered]);
  draw(<NotificationsPage />);
  const link = await screen.findByRole('link', { name: '何平 wrote a note' });
  expect(link.getAttribute('href')).toBe('/orders/o1');
  expect(screen.getByText('Ship it earlier')).toBeTruthy();
  const decided = screen.getByRole('link', { name: 'What you asked for was refused' });
  expect(decided.getAttribute('href')).toBe('/approvals?open=a1');
});

test('Reading all reads up to the newest that is shown', async () => {
  const sent = answers([note, answered]);
  draw(<NotificationsPage />);
  await userEvent.click(await screen.findByRole('button', { name: /Mark all as read/ }));
  await waitFor(() =>
    expect(sent.find(({ path }) => path.endsWith('/notifications/reading'))?.body).toEqual({
      until: note.created_at,
    }),
  );
});

test('Nothing unread is said, and where the rest is', async () => {
  answers([]);
  draw(<NotificationsPage />);
  expect(await screen.findByText('Nothing unread')).toBeTruthy();
});

test('A failure is shown as one', async () => {
  answerRequests(() => ({ status: 403, body: { code: 'permission_needed', status: 403 } }));
  draw(<NotificationsPage />);
  expect(await screen.findByText('You may not see this')).toBeTruthy();
});

test('The bell names how many are unread', async () => {
  answers([note, answered]);
  draw(<Bell />);
  expect(await screen.findByRole('button', { name: 'Notifications, 2 unread' })).toBeTruthy();
});
