import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { answerRequests, draw } from '@/testing/render';
import type { NotificationSettings } from './api';
import SettingsPage from './settings-page';

const settings: NotificationSettings = {
  quiet_from: 1320,
  quiet_until: 420,
  digest_minute: 480,
  digest_days: 'working_days',
  kinds: [
    { name: 'mention', is_shown: true, mail: 'at_once' },
    { name: 'note', is_shown: true, mail: 'digest' },
  ],
  email: 'lina@example.com',
  is_mail_set_up: true,
  revision: 0,
};

test('What is chosen is sent with its revision, hours in minutes', async () => {
  const sent = answerRequests(({ method }) => ({ body: method === 'PUT' ? { ...settings, revision: 1 } : settings }));
  draw(<SettingsPage />);
  await userEvent.click(await screen.findByLabelText('Notes that mention me: In the centre'));
  await userEvent.click(screen.getByLabelText('Keep quiet hours'));
  fireEvent.change(screen.getByLabelText('Sent at'), { target: { value: '09:30' } });
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(sent.find(({ method }) => method === 'PUT')?.body).toBeTruthy());
  expect(sent.find(({ method }) => method === 'PUT')?.body).toEqual({
    quiet_from: null,
    quiet_until: null,
    digest_minute: 570,
    digest_days: 'working_days',
    kinds: [
      { name: 'mention', is_shown: false, mail: 'at_once' },
      { name: 'note', is_shown: true, mail: 'digest' },
    ],
    revision: 0,
  });
});

test('Where no mail can reach somebody, it is said why', async () => {
  answerRequests(() => ({ body: { ...settings, email: null } }));
  draw(<SettingsPage />);
  expect(await screen.findByText(/You have no e-mail address here/)).toBeTruthy();
});

test('Where the server sends no mail, that is said', async () => {
  answerRequests(() => ({ body: { ...settings, is_mail_set_up: false } }));
  draw(<SettingsPage />);
  expect(await screen.findByText('This server sends no mail at present.')).toBeTruthy();
});
