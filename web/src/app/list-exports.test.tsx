import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import ChangesPage from '@/features/changes/changes-page';
import CustomersPage from '@/features/customers/customers-page';
import OnTimeLinesPage from '@/features/figures/on-time-lines-page';
import DepartmentsPage from '@/features/identity/departments-page';
import PeoplePage from '@/features/identity/people-page';
import RolesPage from '@/features/identity/roles-page';
import ImportsPage from '@/features/imports/imports-page';
import { ProblemTable } from '@/features/imports/problem-table';
import { ResultTable } from '@/features/imports/result-table';
import MailsPage from '@/features/notifications/mails-page';
import InquiriesPage from '@/features/orders/inquiries-page';
import OrdersPage from '@/features/orders/orders-page';
import QuotationsPage from '@/features/orders/quotations-page';
import ProductsPage from '@/features/products/products-page';
import IncomingListPage from '@/features/reconciliation/incoming-list-page';
import RecordPage from '@/features/record/record-page';
import SuppliersPage from '@/features/suppliers/suppliers-page';
import WorkbenchPage from '@/features/work/workbench-page';
import { answerRequests, draw, liNa, type SentRequest } from '@/testing/render';

// Found nothing, so that the page draws its tools without a row.
function drawPage(Page: () => React.ReactNode, list: string, permissions: string[]) {
  const sent = answerRequests(({ path }) => ({
    ...(path.startsWith('/api/v1/exports/') ? { status: 503 } : {}),
    body: path.endsWith('/totals') ? { count: 0, is_exact: true } : { items: [], next: null },
  }));
  const session = { ...liNa, permissions: permissions.map((name) => ({ name, scope: 'all' as const })) };
  return { ...draw(<Page />, { session, path: `/${list}?text=lamp` }), sent };
}

async function askFor(list: string, sent: readonly SentRequest[]) {
  await userEvent.click(await screen.findByRole('button', { name: /Export/ }));
  const [file] = await screen.findAllByRole('button', { name: /XLSX/ });
  await userEvent.click(file as HTMLElement);
  const isExport = ({ path }: SentRequest) => path === `/api/v1/exports/${list}.xlsx`;
  await waitFor(() => expect(sent.some(isExport)).toBe(true));
  return sent.find(isExport)?.query.toString();
}

function ImportProblems() {
  return (
    <ProblemTable importId="i1" problems={[]} kept={0} total={0} hasMore={false} isLoading={false} onMore={() => {}} />
  );
}

// Those that nothing is searched in, with what of the address they ask by.
const others = [
  ['on-time-lines', 'figures.export', OnTimeLinesPage, 'mode=&outcome=late', 'mode=&outcome=late'],
  ['import-results', 'imports.export', () => <ResultTable id="i1" />, 'outcome=refused', 'import_id=i1'],
  ['import-problems', 'imports.export', ImportProblems, '', 'import_id=i1'],
  ['imports', 'imports.export', ImportsPage, 'state=done&sort=name', 'sort=name&state=done'],
  ['departments', 'departments.export', DepartmentsPage, 'text=lamp', 'language=en'],
  ['roles', 'roles.export', RolesPage, 'text=lamp', 'language=en'],
  ['record', 'record.export', RecordPage, 'from=2026-03-02', 'from=2026-03-01T16%3A00%3A00.000Z'],
  ['work', 'work.export', WorkbenchPage, 'owner=all', 'owner=all'],
  ['mails', 'mails.export', MailsPage, 'state=dead', 'state=dead'],
  ['changes', 'changes.export', ChangesPage, 'state=draft', 'state=draft'],
] as const;

const pages = [
  ['customers', 'customers.export', CustomersPage],
  ['suppliers', 'suppliers.export', SuppliersPage],
  ['products', 'catalog.export', ProductsPage],
  ['people', 'people.export', PeoplePage],
  ['inquiries', 'inquiries.export', InquiriesPage],
  ['quotations', 'quotations.export', QuotationsPage],
  ['incoming', 'incoming.export', IncomingListPage],
  ['orders', 'orders.export', OrdersPage],
] as const;

describe('the list as a file', () => {
  test.each(pages)('is offered on %s to those with %s', async (list, permission, Page) => {
    const { sent } = drawPage(Page, list, [permission]);
    expect(await askFor(list, sent)).toContain('text=lamp');
  });

  test.each(pages)('is not offered on %s without %s', async (list, permission, Page) => {
    drawPage(
      Page,
      list,
      pages.map(([, other]) => other).filter((other) => other !== permission),
    );
    await screen.findByRole('button', { name: /Columns/ });
    expect(screen.queryByRole('button', { name: /Export/ })).toBeNull();
  });

  test.each(others)('is offered beside %s to those with %s alone', async (list, permission, Page, address, asked) => {
    const drawn = drawPage(Page, `${list}?${address}&`, [permission]);
    expect(await askFor(list, drawn.sent)).toContain(asked);
    drawn.unmount();
    drawPage(Page, list, ['figures.read']);
    await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull());
    expect(screen.queryByRole('button', { name: /Export/ })).toBeNull();
  });
});
