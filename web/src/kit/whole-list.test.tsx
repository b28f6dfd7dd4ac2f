import { useQuery } from '@tanstack/react-query';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { ApiProblem } from '@/api/problems';
import { answerRequests, draw } from '@/testing/render';
import { type Column, DataTable } from './data-table';
import { useListState } from './list-state';
import { EmptyHint } from './states';
import { found, sorted, useWholeList } from './whole-list';

interface Team {
  id: string;
  name: string;
  size: number | null;
}

const teams: readonly Team[] = [
  { id: 't1', name: 'Team 10', size: 3 },
  { id: 't2', name: '外贸一部', size: null },
  { id: 't3', name: 'team 9', size: 12 },
  { id: 't4', name: 'Ａcme', size: 3 },
];
const columns: readonly Column<Team>[] = [
  { key: 'name', title: 'Name', sort: 'name', value: (team) => team.name, render: (team) => team.name },
  { key: 'size', title: 'Size', sort: 'size', value: (team) => team.size, render: (team) => team.size ?? '–' },
  { key: 'note', title: 'Note', sort: 'note', render: () => '' },
];
const names = (rows: readonly Team[]) => rows.map(({ name }) => name);
const nameOf = (team: Team) => team.name;

describe('what a text finds', () => {
  test('has every word of it, whatever its case and width', () => {
    expect(names(found(teams, 'TEAM', nameOf))).toEqual(['Team 10', 'team 9']);
    expect(names(found(teams, '10 te', nameOf))).toEqual(['Team 10']);
    expect(names(found(teams, 'acme', nameOf))).toEqual(['Ａcme']);
    expect(names(found(teams, '一部', nameOf))).toEqual(['外贸一部']);
    expect(found(teams, 'team 外贸', nameOf)).toEqual([]);
    expect(found(teams, ' ', nameOf)).toEqual(teams);
  });
});

describe('the order', () => {
  test('is by number where there are numbers, with nothing last in both directions', () => {
    expect(names(sorted(teams, columns, 'size', 'en'))).toEqual(['Team 10', 'Ａcme', 'team 9', '外贸一部']);
    expect(names(sorted(teams, columns, '-size', 'en'))).toEqual(['team 9', 'Team 10', 'Ａcme', '外贸一部']);
  });

  test('is by name as the reader sorts names', () => {
    expect(names(sorted(teams, columns, 'name', 'en'))).toEqual(['Ａcme', 'team 9', 'Team 10', '外贸一部']);
    const cities = ['宁波', '北京', '东莞'].map((name) => ({ id: name, name, size: 0 }));
    expect(names(sorted(cities, columns, 'name', 'zh-CN'))).toEqual(['北京', '东莞', '宁波']);
  });

  test('is the usual one where nothing is known to sort by', () => {
    for (const sort of ['', 'note', '-other']) expect(sorted(teams, columns, sort, 'en')).toBe(teams);
  });
});

function Teams({ fetch }: { fetch: () => Promise<{ items: readonly Team[]; next: string | null }> }) {
  const state = useListState({ sort: 'name' });
  const query = useQuery({ queryKey: ['teams'], queryFn: fetch });
  const rows = query.data?.items ?? [];
  return (
    <DataTable
      name="teams"
      caption="Teams"
      columns={columns}
      list={useWholeList({ query, rows, columns, state, textOf: nameOf })}
      state={state}
      rowKey={({ id }) => id}
      empty={<EmptyHint title="No teams yet" />}
    />
  );
}

const all = async () => ({ items: teams, next: null });
function drawTeams(fetch: () => Promise<{ items: readonly Team[]; next: string | null }> = all, path = '/') {
  answerRequests(() => ({ body: { items: [] } }));
  return draw(<Teams fetch={fetch} />, { path });
}
const shownNames = () =>
  screen
    .getAllByRole('row')
    .slice(1)
    .map((row) => within(row).getAllByRole('cell')[0]?.textContent);

describe('a list that comes as a whole', () => {
  test('is sorted and searched as its address says, and counted', async () => {
    drawTeams(all, '/?sort=-name&text=team');
    await screen.findByText('Team 10');
    expect(shownNames()).toEqual(['Team 10', 'team 9']);
    expect(screen.getByText('2 in all')).toBeTruthy();
  });

  test('keeps what is sorted and typed in the address', async () => {
    const { router } = drawTeams();
    await userEvent.click(await screen.findByRole('button', { name: 'Size' }));
    await waitFor(() => expect(router.state.location.search).toBe('?sort=size'));
    await userEvent.type(screen.getByRole('searchbox', { name: 'Search' }), 'team');
    await waitFor(() => expect(router.state.location.search).toBe('?sort=size&text=team'));
    await waitFor(() => expect(shownNames()).toEqual(['Team 10', 'team 9']));
  });

  test('says when there is more than the answer holds', async () => {
    drawTeams(async () => ({ items: teams, next: 'c1' }));
    expect(await screen.findByText('About 4')).toBeTruthy();
  });

  test('is empty, fails and is tried again like every other', async () => {
    drawTeams(async () => ({ items: [], next: null }));
    expect(await screen.findByText('No teams yet')).toBeTruthy();
    let isDown = true;
    drawTeams(async () => {
      if (isDown) throw new ApiProblem({ status: 500, code: 'internal', requestId: 'r-8' });
      return all();
    });
    await screen.findByText('Reference r-8');
    isDown = false;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('外贸一部')).toBeTruthy();
  });
});
