import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import type { List } from '@/api/list';
import { answerRequests, draw, liNa } from '@/testing/render';
import { ChoiceFilter, ChoicesFilter } from './list-filters';
import { ListPage } from './list-page';
import { useListState } from './list-state';

interface Row {
  id: string;
  name: string;
}

const options = [
  { value: 'sea', label: 'Sea' },
  { value: 'air', label: 'Air' },
];

function Carriers({ rows }: { rows: Row[] }) {
  const state = useListState({ sort: 'name', filters: ['mode', 'status'] });
  const list = { rows, total: { count: rows.length, is_exact: true }, problem: null } as unknown as List<Row>;
  const field = { state, width: 120, any: 'Any' };
  return (
    <ListPage
      name="carriers"
      title="Carriers"
      hint="Who carries"
      columns={[{ key: 'name', title: 'Name', render: (row) => row.name }]}
      list={list}
      state={state}
      filters={
        <>
          <ChoiceFilter {...field} name="mode" label="Mode" options={options} />
          <ChoicesFilter {...field} name="status" label="Status" options={options} />
        </>
      }
      add={{ permission: 'carriers.write', text: 'New carrier' }}
      exports={{ permission: 'carriers.export', query: state.query }}
      empty={{ title: 'No carriers', hint: 'Make the first', readerHint: 'Ask somebody' }}
    />
  );
}

function drawCarriers(rows: Row[], permissions: string[] = [], path = '/carriers') {
  const sent = answerRequests(({ path }) => ({
    ...(path.startsWith('/api/v1/exports/') ? { status: 503 } : {}),
    body: { items: [] },
  }));
  const session = { ...liNa, permissions: permissions.map((name) => ({ name, scope: 'all' as const })) };
  return { ...draw(<Carriers rows={rows} />, { session, path }), sent };
}

const one = { id: 'c1', name: 'Nordlicht Spedition' };

describe('the page of a list', () => {
  test('leads to each record and to the form of a new one', async () => {
    const { router } = drawCarriers([one], ['carriers.write']);
    expect(screen.getByRole('link', { name: one.name }).getAttribute('href')).toBe('/carriers/c1');
    await userEvent.click(screen.getByRole('button', { name: /New carrier/ }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/carriers/new'));
  });

  test('offers the list as a file only to those who may, filtered as it is shown', async () => {
    drawCarriers([one], [], '/carriers?mode=sea');
    expect(screen.queryByRole('button', { name: /Export/ })).toBeNull();
    const { sent } = drawCarriers([one], ['carriers.export'], '/carriers?mode=sea');
    await userEvent.click(screen.getByRole('button', { name: /Export/ }));
    await userEvent.click(await screen.findByRole('button', { name: /CSV/ }));
    await waitFor(() => {
      const asked = sent.find(({ path }) => path === '/api/v1/exports/carriers.csv');
      expect(asked?.query.toString()).toBe('mode=sea&sort=name&language=en');
    });
  });

  test('says what to do first, or whom to ask', () => {
    drawCarriers([], ['carriers.write']);
    expect(screen.getByText('Make the first')).toBeDefined();
    drawCarriers([]);
    expect(screen.getByText('Ask somebody')).toBeDefined();
  });

  test('keeps its filters in the address', async () => {
    const { router } = drawCarriers([one]);
    await userEvent.click(screen.getByRole('combobox', { name: 'Mode' }));
    await userEvent.click(await screen.findByTitle('Air'));
    await waitFor(() => expect(router.state.location.search).toBe('?mode=air'));
    await userEvent.click(screen.getByRole('combobox', { name: 'Status' }));
    for (const place of [0, 1]) await userEvent.click(screen.getAllByTitle(place ? 'Air' : 'Sea').at(-1) as Element);
    await waitFor(() => expect(router.state.location.search).toBe('?mode=air&status=sea%2Cair'));
  });
});
