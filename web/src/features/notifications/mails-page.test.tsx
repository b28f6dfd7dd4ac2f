import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { answerRequests, draw, liNa } from '@/testing/render';
import type { OutgoingMail } from './api';
import MailsPage from './mails-page';

const dead: OutgoingMail = {
  id: 'r1',
  mail_id: 'm1',
  template_code: 'signoff_link',
  topic: 'orders',
  thing_id: 'o1',
  label: 'SO-2026-000001',
  name: 'Lars Nyberg',
  masked_address: 'l***@acme.example',
  state: 'dead',
  attempts: 10,
  reply: 'Could not connect to server',
  next_at: null,
  changed_at: '2026-03-04T01:00:00Z',
  created_at: '2026-03-02T01:00:00Z',
  sent_by_name: '李娜',
};
const administrator = { ...liNa, permissions: [{ name: 'mails.retry', scope: 'all' as const }] };

test('A mail that was given up says why and is tried again', async () => {
  const sent = answerRequests(({ method }) => ({
    body: method === 'POST' ? { ...dead, state: 'waiting' } : { items: [dead], next: null },
  }));
  draw(<MailsPage />, { session: administrator });
  expect(await screen.findByText('Could not connect to server')).toBeTruthy();
  expect(screen.getByText('Link to sign by')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(sent.some(({ path }) => path.endsWith('/mails/r1/retry'))).toBe(true));
});

test('Whoever may only look cannot have it tried again', async () => {
  answerRequests(() => ({ body: { items: [dead], next: null } }));
  draw(<MailsPage />);
  const retry = await screen.findByRole('button', { name: 'Try again' });
  expect((retry as HTMLButtonElement).disabled).toBe(true);
});

test('Before any mail it is said what is needed for it', async () => {
  answerRequests(() => ({ body: { items: [], next: null } }));
  draw(<MailsPage />);
  expect(await screen.findByText('No mail has gone out yet')).toBeTruthy();
});
