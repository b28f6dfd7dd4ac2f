import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { answerRequests, draw } from '@/testing/render';
import type { Department, Role, Token } from './api';
import DepartmentsPage from './departments-page';
import RolesPage from './roles-page';
import TokensPage from './tokens-page';

const department = (id: string, name: string, parent_id: string | null, head_id: string | null): Department => ({
  id,
  name,
  parent_id,
  head_id,
  revision: 1,
});
const departments = [
  department('d1', 'Sales', null, 'p1'),
  department('d2', 'Asia', 'd1', 'p2'),
  department('d3', 'Warehouse', null, null),
];
const people = [
  { id: 'p1', name: 'Zoe' },
  { id: 'p2', name: 'Ann' },
];
const role = (code: string, is_builtin: boolean): Role => ({
  id: code,
  code,
  name: code,
  is_builtin,
  permissions: [],
  revision: 1,
});
const roles = [role('auditor', true), role('packer', false), role('clerk', false)];
const token = (id: string, created_at: string, last_used_at: string | null): Token => ({
  id,
  name: id,
  person_id: 'p1',
  permissions: [],
  created_at,
  expires_at: null,
  last_used_at,
});
const tokens = [
  token('newer', '2026-03-02T00:00:00Z', null),
  token('older', '2026-03-01T00:00:00Z', '2026-03-03T00:00:00Z'),
];

function drawAt(Page: () => React.ReactNode, path: string) {
  const items: Record<string, unknown> = { departments, people, roles, tokens };
  const sent = answerRequests(({ path }) => ({
    body: { items: items[path.split('/').at(-1) ?? ''] ?? [], next: null },
  }));
  return { ...draw(<Page />, { path }), sent };
}

async function firstCells(): Promise<(string | null | undefined)[]> {
  const [, ...rows] = await screen.findAllByRole('row');
  return rows.map((row) => within(row).getAllByRole('cell')[0]?.textContent);
}

test('departments stand as a tree, and otherwise each with what it is part of', async () => {
  const tree = drawAt(DepartmentsPage, '/departments');
  expect(await firstCells()).toEqual(['Sales', 'Asia', 'Warehouse']);
  tree.unmount();
  const searched = drawAt(DepartmentsPage, '/departments?text=sales');
  expect(await firstCells()).toEqual(['Sales', 'Sales / Asia']);
  searched.unmount();
  drawAt(DepartmentsPage, '/departments?sort=head');
  await screen.findByText('Zoe');
  expect(await firstCells()).toEqual(['Sales / Asia', 'Sales', 'Warehouse']);
});

test('roles stand with the built-in ones first, and are found by name and code', async () => {
  const usual = drawAt(RolesPage, '/roles');
  expect(await firstCells()).toEqual(['Auditor', 'packer', 'clerk']);
  usual.unmount();
  const sorted = drawAt(RolesPage, '/roles?sort=-name');
  expect(await firstCells()).toEqual(['packer', 'clerk', 'Auditor']);
  sorted.unmount();
  drawAt(RolesPage, '/roles?text=PACK');
  expect(await firstCells()).toEqual(['packer']);
});

test('tokens stand with the newest first, or those never used last', async () => {
  const usual = drawAt(TokensPage, '/tokens');
  expect(await firstCells()).toEqual(['newer', 'older']);
  usual.unmount();
  drawAt(TokensPage, '/tokens?sort=-last_used_at');
  expect(await firstCells()).toEqual(['older', 'newer']);
});

test('all of them are asked for at once', async () => {
  for (const [Page, path] of [
    [DepartmentsPage, '/departments'],
    [RolesPage, '/roles'],
    [TokensPage, '/tokens'],
  ] as const) {
    const { sent, unmount } = drawAt(Page, path);
    await firstCells();
    expect(sent.find((request) => request.path === `/api/v1${path}`)?.query.get('limit')).toBe('200');
    unmount();
  }
});
