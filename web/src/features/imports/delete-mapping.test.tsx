import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { answerRequests, draw } from '@/testing/render';
import type { SavedMapping } from './api';
import { draftOf } from './mapping-draft';
import { MappingHead } from './mapping-head';

const mapping = {
  name: 'Lamps',
  description: null,
  source_system: 'erp',
  group_by: 'PO',
  rules: [],
  references: [],
};
const saved: SavedMapping = {
  id: 'm1',
  name: 'Lamps',
  mapping,
  is_shipped: false,
  created_at: '2026-01-01T00:00:00.000Z',
  revision: 1,
};
const drawHead = (mappings: readonly SavedMapping[]) =>
  draw(
    <MappingHead
      draft={draftOf(mapping)}
      change={() => {}}
      at={() => undefined}
      columns={['PO']}
      sample={[]}
      mappings={mappings}
      take={() => {}}
    />,
  );

test('Saved rules are deleted, and come back by a press', async () => {
  const sent = answerRequests(({ method }) => (method === 'DELETE' ? { status: 204 } : { status: 201, body: saved }));
  drawHead([saved]);
  await userEvent.click(screen.getByRole('button', { name: 'Delete these rules' }));
  await screen.findByText('The rules "Lamps" are deleted');
  await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() =>
    expect(sent.map(({ method, path, body }) => [method, path, body])).toEqual([
      ['DELETE', '/api/v1/import-mappings/m1', undefined],
      ['POST', '/api/v1/import-mappings', mapping],
    ]),
  );
});

test('Rules that came with the system, or are not saved, offer no deletion', () => {
  drawHead([{ ...saved, is_shipped: true }]);
  expect(screen.queryByRole('button', { name: 'Delete these rules' })).toBeNull();
});

test('Why saved rules could not be deleted is said', async () => {
  answerRequests(() => ({ status: 403, body: { code: 'permission_needed', problems: [] } }));
  drawHead([saved]);
  await userEvent.click(screen.getByRole('button', { name: 'Delete these rules' }));
  expect(await screen.findByText('You may not do this')).toBeTruthy();
});
