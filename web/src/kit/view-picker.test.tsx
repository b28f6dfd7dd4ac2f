import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { answerRequests, draw, liNa } from '@/testing/render';
import type { Column } from './data-table';
import { useColumnChoice } from './data-table-columns';
import ViewPicker from './view-picker';
import { addressOf, queryOf, type SavedView, sameQuery } from './view-query';

interface Row {
  id: string;
}
const columns: readonly Column<Row>[] = ['number', 'customer', 'kind'].map((key) => ({
  key,
  title: key,
  isExtra: key === 'kind',
  render: (row: Row) => row.id,
}));

const late: SavedView = {
  id: 'v1',
  page: 'orders',
  name: 'Late',
  owner_id: 'p1',
  owner_name: '李娜',
  is_own: true,
  is_shared: false,
  is_default: false,
  query: 'is_late=true&sort=promised_on',
  columns: ['number', 'kind'],
  created_at: '2026-03-02T01:00:00Z',
  revision: 1,
};

function List() {
  const choice = useColumnChoice('orders', columns);
  const shown = choice.shown.map((column) => column.key);
  return (
    <>
      <p>shown: {shown.join(' ')}</p>
      <ViewPicker page="orders" shown={shown} showOnly={choice.showOnly} />
    </>
  );
}

beforeEach(() => localStorage.clear());

function drawList(views: SavedView[], options: { path?: string; saved?: SavedView; mayShare?: boolean } = {}) {
  const requests = answerRequests(({ method }) => ({ body: method === 'GET' ? { items: views } : options.saved }));
  const permissions = options.mayShare ? [{ name: 'views.share', scope: 'all' as const }] : [];
  const drawn = draw(<List />, { path: options.path ?? '/orders', session: { ...liNa, permissions } });
  return { requests, ...drawn };
}

test('a view sets the filters, the sort and the columns', async () => {
  const { router } = drawList([late]);
  await userEvent.click(screen.getByRole('button', { name: /Views/ }));
  await userEvent.click(await screen.findByRole('button', { name: 'Late' }));
  expect(router.state.location.search).toBe('?is_late=true&sort=promised_on&view=v1');
  expect(screen.getByText('shown: number kind')).toBeTruthy();
});

test('the default view is shown first, but not instead of what a link asks for', async () => {
  const { router } = drawList([{ ...late, is_default: true }]);
  await waitFor(() => expect(router.state.location.search).toContain('view=v1'));
  const linked = drawList([{ ...late, is_default: true }], { path: '/orders?kind=rush' });
  await screen.findAllByRole('button', { name: /Views/ });
  expect(linked.router.state.location.search).toBe('?kind=rush');
});

test('a changed view says so and is updated in place', async () => {
  const { requests } = drawList([late], {
    path: '/orders?is_late=true&kind=rush&view=v1',
    saved: late,
  });
  await userEvent.click(await screen.findByRole('button', { name: /Late \(changed\)/ }));
  await userEvent.click(await screen.findByRole('button', { name: 'Update "Late"' }));
  const sent = requests.find((request) => request.method === 'PUT');
  expect(sent?.body).toEqual({
    name: 'Late',
    is_shared: false,
    revision: 1,
    query: 'is_late=true&kind=rush',
    columns: ['number', 'customer'],
  });
});

test('sharing is offered to those who may', async () => {
  const { requests, router } = drawList([], { mayShare: true, saved: { ...late, id: 'v2' } });
  await userEvent.click(screen.getByRole('button', { name: /Views/ }));
  const form = (await screen.findByRole('textbox', { name: 'Name of a new view' })).closest('form') as HTMLElement;
  await userEvent.type(within(form).getByRole('textbox'), 'Hot');
  await userEvent.click(within(form).getByRole('checkbox', { name: 'Share with everybody' }));
  await userEvent.click(within(form).getByRole('button', { name: 'Save the view' }));
  await waitFor(() => expect(router.state.location.search).toBe('?view=v2'));
  expect(requests.find((request) => request.method === 'POST')?.body).toEqual({
    page: 'orders',
    query: '',
    columns: ['number', 'customer'],
    name: 'Hot',
    is_shared: true,
  });
});

test('a view of one’s own is named otherwise and shared, with what it shows', async () => {
  const { requests } = drawList([late], { mayShare: true, saved: late });
  await userEvent.click(screen.getByRole('button', { name: /Views/ }));
  await userEvent.click(await screen.findByRole('button', { name: 'Rename or share "Late"' }));
  const name = screen.getByRole('textbox', { name: 'New name of "Late"' });
  await userEvent.clear(name);
  await userEvent.type(name, 'To hurry');
  const form = within(name.closest('form') as HTMLElement);
  await userEvent.click(form.getByRole('checkbox', { name: 'Share with everybody' }));
  await userEvent.click(form.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(screen.queryByRole('textbox', { name: 'New name of "Late"' })).toBeNull());
  expect(requests.find((request) => request.method === 'PUT')?.body).toEqual({
    name: 'To hurry',
    is_shared: true,
    revision: 1,
    query: late.query,
    columns: late.columns,
  });
});

test('a refused name is told', async () => {
  answerRequests(({ method }) =>
    method === 'GET'
      ? { body: { items: [late] } }
      : { status: 422, body: { code: 'invalid_input', problems: [{ path: '/name', code: 'already_taken' }] } },
  );
  draw(<List />, { path: '/orders', session: liNa });
  await userEvent.click(screen.getByRole('button', { name: /Views/ }));
  await userEvent.click(await screen.findByRole('button', { name: 'Rename or share "Late"' }));
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('Already taken')).toBeTruthy();
});

test('a removed view comes back as it was, first on the page too', async () => {
  const { requests } = drawList([{ ...late, is_default: true }], {
    path: '/orders?view=v1',
    saved: { ...late, id: 'v2' },
  });
  await userEvent.click(await screen.findByRole('button', { name: /Late/ }));
  await userEvent.click(await screen.findByRole('button', { name: 'Remove the view "Late"' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(requests.at(-2)?.path).toBe('/api/v1/views/v2/default'));
  const changes = requests.filter(({ method }) => method !== 'GET').map(({ method, path }) => `${method} ${path}`);
  expect(changes).toEqual(['DELETE /api/v1/views/v1', 'POST /api/v1/views', 'PUT /api/v1/views/v2/default']);
});

test("another's shared view is removed only after its consequence was named", async () => {
  const { requests } = drawList([{ ...late, is_own: false, is_shared: true }], { mayShare: true });
  await userEvent.click(screen.getByRole('button', { name: /Views/ }));
  await userEvent.click(await screen.findByRole('button', { name: 'Remove the view "Late"' }));
  expect(await screen.findByText(/李娜 and everybody else no longer see it/)).toBeTruthy();
  expect(requests.some(({ method }) => method === 'DELETE')).toBe(false);
  await userEvent.click(screen.getByRole('button', { name: 'Remove' }));
  await waitFor(() => expect(requests.some(({ method }) => method === 'DELETE')).toBe(true));
});

test('sharing is hidden from those who may not', async () => {
  drawList([]);
  await userEvent.click(screen.getByRole('button', { name: /Views/ }));
  await screen.findByRole('button', { name: 'Save the view' });
  expect(screen.queryByRole('checkbox')).toBeNull();
});

test('neither the order of parameters nor what is open beside the list makes another view', () => {
  expect(queryOf(new URLSearchParams('b=2&view=v1&a=1'))).toBe('a=1&b=2');
  expect(sameQuery('b=2&a=1', 'a=1&b=2&view=v9')).toBe(true);
  expect(sameQuery('a=1&open=o7', 'a=1&view=v9')).toBe(true);
  expect(String(addressOf({ id: 'v1', query: 'a=1' }))).toBe('a=1&view=v1');
});
