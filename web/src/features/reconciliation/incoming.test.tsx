import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { answerRequests, draw, liNa } from '@/testing/render';
import { type Incoming, incomingParameters } from './api';
import { freshValues, sentBody } from './entered-values';
import IncomingPage from './incoming-page';
import { IncomingSteps } from './incoming-steps';
import { reconciliation } from './routes';

const incoming: Incoming = {
  id: 'i1',
  kind: 'message',
  channel: 'wechat',
  received_at: '2026-03-01T08:00:00Z',
  sender: 'Anna',
  subject: 'repeat',
  amount: null,
  name: null,
  owner_id: 'p1',
  owner_name: '李娜',
  department_id: 'd1',
  due_at: '2026-03-02T08:00:00Z',
  state: 'waiting',
  order_id: null,
  order_number: null,
  reason: null,
  settled_by_id: null,
  settled_by_name: null,
  settled_at: null,
  entered_by_id: 'p1',
  entered_by_name: '李娜',
  entered_at: '2026-03-01T08:00:00Z',
  revision: 1,
  hash: null,
  size: null,
  media_type: null,
  text: '500 more',
  requirement_id: null,
};
const features = [reconciliation];
const permissions = ['incoming.write', 'orders.write', 'orders.read'].map((name) => ({ name, scope: 'all' as const }));
const session = { ...liNa, permissions };

test('What waits is shown unless another state is asked for', () => {
  const list = { sort: 'due_at', limit: 50 };
  expect(incomingParameters(list)).toEqual({ ...list, state: ['waiting'] });
  expect(incomingParameters({ ...list, state: 'all' })).toEqual(list);
  expect(incomingParameters({ ...list, text: 'Anna' })).toEqual({ limit: 50, text: 'Anna', state: ['waiting'] });
});

test('Words go as they were pasted, a deposit with its amount and without an empty remark', () => {
  const values = { ...freshValues('USD'), sender: ' Anna ', text: ' 500 more\n', amount: '3000' };
  expect(sentBody({ ...values, kind: 'message' })).toMatchObject({ sender: 'Anna', text: ' 500 more\n' });
  const deposit = sentBody({ ...values, kind: 'deposit', text: ' ' });
  expect(deposit.amount).toEqual({ amount: '3000', currency: 'USD' });
  expect('text' in deposit).toBe(false);
});

test('It is closed only with a reason', async () => {
  const sent = answerRequests(() => ({ body: { ...incoming, state: 'closed', reason: 'advertising' } }));
  draw(<IncomingSteps incoming={incoming} />, { features, session });
  await userEvent.click(screen.getByRole('button', { name: 'Needs no order' }));
  const okay = (await screen.findAllByRole('button', { name: 'Needs no order' })).at(-1) as HTMLElement;
  expect(okay.hasAttribute('disabled')).toBe(true);
  await userEvent.type(screen.getByLabelText('Reason'), 'advertising');
  await userEvent.click(okay);
  await waitFor(() => expect(sent.some(({ method }) => method === 'POST')).toBe(true));
  expect(sent.find(({ method }) => method === 'POST')?.body).toEqual({ reason: 'advertising' });
});

test('A deposit makes no order, and whoever may only read settles nothing', () => {
  answerRequests(() => ({ body: {} }));
  const { unmount } = draw(<IncomingSteps incoming={{ ...incoming, kind: 'deposit' }} />, { features, session });
  expect(screen.queryByRole('button', { name: 'Make an order from it' })).toBeNull();
  expect(screen.getByRole('button', { name: 'Link an order' })).toBeTruthy();
  unmount();
  draw(<IncomingSteps incoming={incoming} />, { features, session: { ...liNa, permissions: [] } });
  expect(screen.queryByRole('button')).toBeNull();
});

test('A document is read in place by whoever makes orders of it, and opens by itself for others', async () => {
  const file = { ...incoming, text: null, name: 'po.pdf', media_type: 'application/pdf', hash: 'h', size: 1 };
  answerRequests(({ path }) => ({ body: /v1\/incoming\/[^/]*$/.test(path) ? file : { items: [], next: null } }));
  const seen = draw(<IncomingPage />, { features, session, path: '/incoming/i1' });
  await userEvent.click(await screen.findByRole('button', { name: 'View' }));
  expect(screen.getByRole('button', { name: 'Hide' }).getAttribute('aria-expanded')).toBe('true');
  expect(screen.queryByRole('link', { name: 'View' })).toBeNull();
  seen.unmount();
  draw(<IncomingPage />, { features, session: { ...liNa, permissions: [] }, path: '/incoming/i1' });
  expect((await screen.findByRole('link', { name: 'View' })).getAttribute('target')).toBe('_blank');
});
