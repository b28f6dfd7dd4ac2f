import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { draw } from '@/testing/render';
import type { Column } from './data-table';
import { useListState } from './list-state';
import { RecordTable } from './record-table';

interface Group {
  name: string;
  rate: number | null;
}
const groups: readonly Group[] = [
  { name: 'Nordlicht', rate: 91 },
  { name: 'Hengda', rate: null },
  { name: 'Sakura', rate: 40 },
];
const columns: readonly Column<Group>[] = [
  { key: 'name', title: 'Name', render: ({ name }) => name },
  { key: 'rate', title: 'Rate', sort: 'rate', value: ({ rate }) => rate, render: ({ rate }) => rate ?? '–' },
];

function Groups() {
  const state = useListState({ sort: '' });
  return <RecordTable caption="Groups" columns={columns} rows={groups} rowKey={({ name }) => name} state={state} />;
}

const names = () =>
  screen
    .getAllByRole('row')
    .slice(1)
    .map((row) => within(row).getAllByRole('cell')[0]?.textContent);

test('a list within a page is sorted by its columns, and the address says how', async () => {
  const { router } = draw(<Groups />, { path: '/?by=supplier' });
  expect(names()).toEqual(['Nordlicht', 'Hengda', 'Sakura']);
  await userEvent.click(screen.getByRole('button', { name: 'Rate' }));
  await waitFor(() => expect(names()).toEqual(['Sakura', 'Nordlicht', 'Hengda']));
  expect(router.state.location.search).toBe('?by=supplier&sort=rate');
  expect(screen.getByRole('columnheader', { name: /Rate/ }).getAttribute('aria-sort')).toBe('ascending');
});
