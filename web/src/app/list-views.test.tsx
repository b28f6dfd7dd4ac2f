import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import ApprovalsPage from '@/features/approvals/approvals-page';
import GateOpeningsPage from '@/features/approvals/gate-openings-page';
import ChangesPage from '@/features/changes/changes-page';
import OnTimeLinesPage from '@/features/figures/on-time-lines-page';
import DepartmentsPage from '@/features/identity/departments-page';
import PeoplePage from '@/features/identity/people-page';
import RolesPage from '@/features/identity/roles-page';
import TokensPage from '@/features/identity/tokens-page';
import ImportsPage from '@/features/imports/imports-page';
import { ResultTable } from '@/features/imports/result-table';
import MailsPage from '@/features/notifications/mails-page';
import OrdersPage from '@/features/orders/orders-page';
import RecordPage from '@/features/record/record-page';
import { answerRequests, draw } from '@/testing/render';

beforeEach(() => localStorage.clear());

// Found nothing, so that the page draws its tools without a row.
function drawPage(Page: () => React.ReactNode, path: string) {
  const sent = answerRequests(({ path }) => ({
    body: path.endsWith('/totals') ? { count: 0, is_exact: true, by_condition: [] } : { items: [], next: null },
  }));
  return { ...draw(<Page />, { path }), sent };
}

const pages = [
  ['approvals', ApprovalsPage, 'state=pending'],
  ['gate-openings', GateOpeningsPage, 'condition=verification'],
  ['changes', ChangesPage, 'state=draft'],
  ['on-time-lines', OnTimeLinesPage, 'outcome=late'],
  ['departments', DepartmentsPage, 'text=lamp'],
  ['people', PeoplePage, 'text=lamp'],
  ['roles', RolesPage, 'text=lamp'],
  ['tokens', TokensPage, 'text=lamp'],
  ['imports', ImportsPage, 'state=done'],
  ['mails', MailsPage, 'state=dead'],
  ['orders', OrdersPage, 'text=lamp'],
  ['record', RecordPage, 'topic=orders'],
] as const;

test.each(pages)('a view of %s is kept with its filters', async (name, Page, query) => {
  const { sent } = drawPage(Page, `/${name}?${query}&view=gone`);
  await userEvent.click(await screen.findByRole('button', { name: /Views/ }));
  await userEvent.type(await screen.findByRole('textbox', { name: 'Name of a new view' }), 'Mine');
  await userEvent.click(screen.getByRole('button', { name: 'Save the view' }));
  const saved = sent.find(({ method, path }) => method === 'POST' && path === '/api/v1/views');
  expect(saved?.body).toMatchObject({ page: name, query, name: 'Mine' });
});

test('the results of one import have none: the address is the import', async () => {
  drawPage(() => <ResultTable id="i1" />, '/imports/i1?outcome=refused');
  await screen.findByRole('button', { name: /Columns/ });
  expect(screen.queryByRole('button', { name: /Views/ })).toBeNull();
});
