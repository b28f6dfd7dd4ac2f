import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { orders } from '@/features/orders/routes';
import { work } from '@/features/work/routes';
import WorkbenchPage from '@/features/work/workbench-page';
import type { WorkItem } from '@/kit/feature';
import { answerRequests, draw, liNa } from '@/testing/render';
import { workItem as item } from '@/testing/work-item';

const items = [
  item('1', {}),
  item('2', {
    title_code: 'complete_order',
    reason_code: 'fields_missing',
    title_arguments: { fields: 'payment_term,lines/10/unit_price', customer: 'Sakura' },
    urgency: 'this_week',
    action: { code: 'ask_again' },
  }),
  item('3', {
    source: 'work',
    subject: 't1',
    title_code: 'todo',
    title_arguments: { text: 'Send the colour card' },
    link: null,
    urgency: 'later',
    action: { code: 'tick' },
  }),
];

const todo = {
  id: 't1',
  owner_id: 'p1',
  text: 'Send the colour card',
  too_late_at: '2026-03-20T10:00:00.000Z',
  link: { kind: 'orders', id: 'o-1', number: 'SO-2026-000001' },
  done_at: null,
  created_at: '2026-02-01T00:00:00.000Z',
  revision: 4,
};

function session(scope: 'own' | 'all') {
  return {
    ...liNa,
    permissions: [
      { name: 'work.read', scope },
      { name: 'work.write', scope: 'own' as const },
      { name: 'orders.write', scope: 'own' as const },
    ],
  };
}

function drawWorkbench(listed: WorkItem[] = items, scope: 'own' | 'all' = 'own', path = '/') {
  const sent = answerRequests(({ method, path: asked }) => {
    if (asked.endsWith('/totals')) {
      const count = listed.length;
      return { body: { count, overdue: Math.min(1, count), today: 0, this_week: 1, later: 1, is_exact: true } };
    }
    if (method === 'GET' && asked === '/api/v1/work') return { body: { items: listed, next: null } };
    if (asked === '/api/v1/work/todos/t1' && method === 'GET') return { body: todo };
    if (method === 'GET') return { body: { items: [{ id: 'd1', name: '外贸一部' }], next: null } };
    return { status: method === 'POST' ? 201 : 200, body: {} };
  });
  return { sent, ...draw(<WorkbenchPage />, { features: [work, orders], session: session(scope), path }) };
}

test('shows what is to be done in groups of urgency, with its reason, order and customer', async () => {
  drawWorkbench();
  const overdue = await screen.findByRole('region', { name: /Overdue/ });
  expect(within(overdue).getByText('Deliver 2 lines promised for 01 Mar 2026')).toBeTruthy();
  expect(within(overdue).getByText('The promised day has passed')).toBeTruthy();
  expect(within(overdue).getByText('ACME Handels GmbH')).toBeTruthy();
  expect(within(overdue).getByText('by 01 Mar 2026')).toBeTruthy();
  expect(within(overdue).getByRole('link', { name: 'SO-2026-000001' }).getAttribute('href')).toBe('/orders/o-1');
  expect(screen.getByText('Complete: Payment term, Line 10 · Unit price')).toBeTruthy();
  expect(screen.getByText('3 things to do')).toBeTruthy();
  expect(screen.queryByLabelText('Whose list')).toBeNull();
});

test('says what to do first where there is nothing to do', async () => {
  drawWorkbench([]);
  expect(await screen.findByText('There is nothing to do now')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'New order' }).getAttribute('href')).toBe('/orders/new');
});

test('is walked over by keyboard, and e does what can be done in place', async () => {
  const user = userEvent.setup();
  const { sent } = drawWorkbench();
  await screen.findByText('Send the colour card');
  await user.keyboard('jjje');
  await waitFor(() => expect(sent.some(({ path }) => path === '/api/v1/work/todos/t1/completion')).toBe(true));
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(sent.some(({ method }) => method === 'DELETE')).toBe(true));
});

test('opens the order with Enter', async () => {
  const user = userEvent.setup();
  const { router } = drawWorkbench();
  await screen.findByText('Send the colour card');
  await user.keyboard('j{Enter}');
  await waitFor(() => expect(router.state.location.pathname).toBe('/orders/o-1'));
});

test('notes in place that the customer was asked, and when to ask again', async () => {
  const user = userEvent.setup();
  const { sent } = drawWorkbench();
  await screen.findByText('Send the colour card');
  await user.click(screen.getByRole('button', { name: 'Asked; ask again later' }));
  const dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByLabelText('Line 10 · Unit price'));
  await user.click(within(dialog).getByRole('button', { name: 'Asked; ask again later' }));
  await waitFor(() => expect(sent.some(({ method }) => method === 'POST')).toBe(true));
  const reminder = sent.find(({ method }) => method === 'POST');
  expect(reminder?.path).toBe('/api/v1/orders/o-2/reminders');
  expect(reminder?.body).toMatchObject({ fields: ['payment_term'] });
});

test('keeps a to-do in one line, due at the end of the chosen working day', async () => {
  const user = userEvent.setup();
  const { sent } = drawWorkbench();
  await screen.findByText('Send the colour card');
  await user.keyboard('n');
  await user.keyboard('Call the forwarder{Enter}');
  await waitFor(() => expect(sent.some(({ method }) => method === 'POST')).toBe(true));
  const made = sent.find(({ method }) => method === 'POST');
  expect(made?.path).toBe('/api/v1/work/todos');
  expect(made?.body).toMatchObject({ text: 'Call the forwarder' });
  expect(made?.body).toHaveProperty('too_late_at', expect.stringMatching(/T10:00:00\.000Z$/));
});

test('opens a to-do to change what it says and until when', async () => {
  const user = userEvent.setup();
  const { sent } = drawWorkbench();
  await user.click(await screen.findByText('Send the colour card'));
  const text = await screen.findByLabelText('What to do');
  expect(screen.getByLabelText<HTMLInputElement>('Time').value).toBe('18:00');
  await user.clear(text);
  await user.type(text, 'Send both cards');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(sent.some(({ method }) => method === 'PUT')).toBe(true));
  const saved = sent.find(({ method }) => method === 'PUT');
  expect(saved?.path).toBe('/api/v1/work/todos/t1');
  expect(saved?.body).toEqual({
    text: 'Send both cards',
    too_late_at: '2026-03-20T10:00:00.000Z',
    link: todo.link,
    revision: 4,
  });
});

test('lets a supervisor look at a department, with whose each item is', async () => {
  const { sent } = drawWorkbench(items, 'all', '/?department_id=d1');
  expect(await screen.findByLabelText('Whose list')).toBeTruthy();
  expect((await screen.findAllByText('李娜')).length).toBeGreaterThan(0);
  const asked = sent.find(({ path }) => path === '/api/v1/work');
  expect(asked?.query.get('department_id')).toBe('d1');
});
