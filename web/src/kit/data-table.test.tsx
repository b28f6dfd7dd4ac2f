import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { listQuery, useList } from '@/api/list';
import { ApiProblem } from '@/api/problems';
import { draw } from '@/testing/render';
import { type Column, DataTable } from './data-table';
import { useListState } from './list-state';
import { EmptyHint } from './states';

interface Order {
  id: string;
  number: string;
  note: string;
}
type Fetch = (after: string | undefined) => Promise<{ items: Order[]; next: string | null }>;

const order = (number: number): Order => ({ id: `o${number}`, number: `SO-${number}`, note: `note ${number}` });
const columns: readonly Column<Order>[] = [
  { key: 'number', title: 'Number', sort: 'number', render: (one) => one.number },
  { key: 'note', title: 'Note', render: (one) => one.note },
];
const orderKey = (one: Order) => one.id;

function Orders({ fetch, onOpen }: { fetch: Fetch; onOpen: (one: Order) => void }) {
  const state = useListState({ sort: 'number', filters: ['status'] });
  const list = useList(listQuery<Order>('orders', state.query, ({ after }) => fetch(after)));
  return (
    <DataTable
      name="orders"
      caption="Orders"
      columns={columns}
      list={list}
      state={state}
      rowKey={orderKey}
      open={{ run: onOpen }}
      bulk={(rows) => <span>bulk of {rows.map((one) => one.number).join(' ')}</span>}
      empty={<EmptyHint title="No orders yet" />}
    />
  );
}

const twoPages: Fetch = async (after) =>
  after ? { items: [order(3)], next: null } : { items: [order(1), order(2)], next: 'c2' };

function drawOrders(fetch: Fetch = twoPages, path = '/') {
  const onOpen = vi.fn();
  return { onOpen, ...draw(<Orders fetch={fetch} onOpen={onOpen} />, { path }) };
}

describe('a list', () => {
  test('loads on by its cursor', async () => {
    drawOrders();
    await userEvent.click(await screen.findByRole('button', { name: 'Load more' }));
    expect(await screen.findByText('SO-3')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Load more' })).toBeNull();
  });

  test('keeps its sort in the address', async () => {
    const { router } = drawOrders();
    const head = await screen.findByRole('columnheader', { name: /Number/ });
    expect(head.getAttribute('aria-sort')).toBe('ascending');
    await userEvent.click(within(head).getByRole('button'));
    await waitFor(() => expect(router.state.location.search).toBe('?sort=-number'));
    expect(screen.getByRole('columnheader', { name: /Number/ }).getAttribute('aria-sort')).toBe('descending');
  });

  test('keeps its search in the address', async () => {
    const { router } = drawOrders();
    await userEvent.type(await screen.findByRole('searchbox'), 'acme');
    await waitFor(() => expect(router.state.location.search).toBe('?text=acme'));
  });

  test('is walked with j and k and opened with Enter', async () => {
    const { onOpen } = drawOrders();
    await screen.findByText('SO-1');
    await userEvent.keyboard('jjk{Enter}');
    expect(onOpen).toHaveBeenLastCalledWith(order(1));
    await userEvent.keyboard('j{Enter}');
    expect(onOpen).toHaveBeenLastCalledWith(order(2));
  });

  test('leaves the letters to a field that is typed in', async () => {
    const { onOpen } = drawOrders();
    await userEvent.type(await screen.findByRole('searchbox'), 'jx');
    expect(onOpen).not.toHaveBeenCalled();
    expect(screen.queryByText(/bulk of/)).toBeNull();
  });

  test('gives the selected rows to bulk actions', async () => {
    drawOrders();
    await screen.findByText('SO-1');
    await userEvent.keyboard('jxjx');
    expect(screen.getByText('bulk of SO-1 SO-2')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Clear' }));
    expect(screen.queryByText(/bulk of/)).toBeNull();
  });

  test('remembers which columns are wanted', async () => {
    const first = drawOrders();
    await userEvent.click(await screen.findByRole('button', { name: /Columns/ }));
    await userEvent.click(await screen.findByRole('checkbox', { name: 'Note' }));
    expect(screen.queryByText('note 1')).toBeNull();
    first.unmount();
    drawOrders();
    await screen.findByText('SO-1');
    expect(screen.queryByText('note 1')).toBeNull();
  });
});

describe('the states of a list', () => {
  const nothing: Fetch = async () => ({ items: [], next: null });

  test('empty says what to do first', async () => {
    drawOrders(nothing);
    expect(await screen.findByText('No orders yet')).toBeTruthy();
  });

  test('nothing found offers to clear the filters', async () => {
    const { router } = drawOrders(nothing, '/?status=late');
    await userEvent.click(await screen.findByRole('button', { name: 'Clear filters' }));
    expect(router.state.location.search).toBe('');
  });

  test('refused says so', async () => {
    drawOrders(() => Promise.reject(new ApiProblem({ status: 403, code: 'forbidden' })));
    expect(await screen.findByText('You may not see this')).toBeTruthy();
  });

  test('failed offers another try and gives the reference', async () => {
    let isDown = true;
    drawOrders(async (after) => {
      if (isDown) throw new ApiProblem({ status: 500, code: 'internal', requestId: 'r-77' });
      return twoPages(after);
    });
    expect(await screen.findByText('Reference r-77')).toBeTruthy();
    isDown = false;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('SO-1')).toBeTruthy();
  });

  test('stale keeps what was loaded', async () => {
    let isDown = false;
    const { client } = drawOrders(async (after) => {
      if (isDown) throw new ApiProblem({ status: 500, code: 'internal' });
      return twoPages(after);
    });
    await screen.findByText('SO-1');
    isDown = true;
    await client.invalidateQueries();
    expect(await screen.findByText(/Not up to date/)).toBeTruthy();
    expect(screen.getByText('SO-1')).toBeTruthy();
  });
});
