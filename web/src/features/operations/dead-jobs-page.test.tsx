import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { Session } from '@/api/session';
import { answerRequests, draw, liNa } from '@/testing/render';
import type { DeadJob } from './api';
import DeadJobsPage from './dead-jobs-page';
import { operations } from './routes';

const dead: DeadJob = {
  id: 'j1',
  kind: 'integration.continue_import',
  subject: 'i1',
  attempts: 10,
  error: 'runner_died',
  created_at: '2026-03-02T01:00:00Z',
  died_at: '2026-03-04T01:00:00Z',
  has_successor: false,
};
const administrator = { ...liNa, permissions: [{ name: 'jobs.revive', scope: 'all' as const }] };

function drawPage(jobs: DeadJob[], session: Session = administrator) {
  const sent = answerRequests(({ method }) =>
    method === 'GET' ? { body: { items: jobs, next: null } } : { status: 204 },
  );
  draw(<DeadJobsPage />, { session, features: [operations] });
  return sent;
}
const button = async (name: string) => (await screen.findByRole('button', { name })) as HTMLButtonElement;

test('A stopped job says what it was and why it stopped, and is done again', async () => {
  const sent = drawPage([dead]);
  expect(await screen.findByText('Import')).toBeTruthy();
  expect(screen.getByText('The program ended while it did it, again and again')).toBeTruthy();
  await userEvent.click(await button('Do again'));
  await waitFor(() =>
    expect(sent.some(({ method, path }) => method === 'POST' && path.endsWith('/dead-jobs/j1/revival'))).toBe(true),
  );
});

test('It is discarded once that is confirmed', async () => {
  const sent = drawPage([dead]);
  await userEvent.click(await button('Discard'));
  expect(sent.some(({ method }) => method === 'DELETE')).toBe(false);
  await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Discard' }));
  await waitFor(() =>
    expect(sent.some(({ method, path }) => method === 'DELETE' && path.endsWith('/dead-jobs/j1'))).toBe(true),
  );
});

test('One that waits again already can only be discarded', async () => {
  drawPage([{ ...dead, has_successor: true }]);
  expect((await button('Do again')).disabled).toBe(true);
  expect((await button('Discard')).disabled).toBe(false);
});

test('Whoever may only look is offered nothing to decide', async () => {
  drawPage([dead], liNa);
  await screen.findByText('Import');
  expect(screen.queryByRole('button', { name: 'Do again' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Discard' })).toBeNull();
});

test('It is said that nothing has stopped', async () => {
  drawPage([]);
  expect(await screen.findByText('No job has stopped')).toBeTruthy();
});
