import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { writeStored } from '@/kit/stored';
import { draw } from '@/testing/render';
import type { OrderContent } from './api';
import { ContentFacts } from './content-facts';
import { ContentForm } from './content-form';
import { ContentLines, type ShownLine } from './content-lines';
import { type Content, headerOf, rowsOf } from './order-content';

const line = {
  position: 10,
  product_code: 'LAMP-01',
  description: 'Desk lamp',
  quantity: '1200',
  unit: 'pcs',
  specification: [{ name: 'Colour', value: 'matt black' }],
  tolerance_over: 500,
  tolerance_under: null,
  requested_on: '2027-02-03',
  facts: {},
} as unknown as ShownLine;

const content = {
  id: 'o1',
  revision: 1,
  kind: 'regular',
  customer_id: null,
  currency: 'USD',
  delivery_address: {
    lines: 'Gate 4\nAm Sandtorkai 1',
    city: 'Hamburg',
    region: null,
    postal_code: '20457',
    country: 'DE',
  },
  invoice_address: { lines: 'Holding AG', city: 'Zürich', region: null, postal_code: '8001', country: 'CH' },
  documents_wanted: ['certificate of origin'],
  facts: {},
  missing: [],
  lines: [line],
} as unknown as Content;

const typed = (field: HTMLElement) => (field as HTMLInputElement).value;

test('an order shows where the invoice goes and which papers are wanted', () => {
  draw(<ContentFacts content={content} before={[]} after={[]} />, { language: 'zh' });
  screen.getByText('Holding AG, 8001, Zürich, CH');
  screen.getByText('certificate of origin');
  const delivery = screen.getByText(/Gate 4/);
  expect(delivery.textContent).toContain('Gate 4\nAm Sandtorkai 1');
  expect(delivery.style.whiteSpace).toBe('pre-line');
});

test('a line shows its specification, its tolerance and its own date', () => {
  draw(<ContentLines lines={[line]} />, { language: 'zh' });
  const table = within(screen.getByRole('table'));
  table.getByText('Colour: matt black');
  table.getByText('+5%');
  expect(table.getByText(/客户要求交期/).textContent).toContain('2027/02/03');
});

test('an address of several lines is typed as several lines, and the invoice has its own', () => {
  const nothing = () => undefined;
  draw(
    <ContentForm
      record={content}
      currency="USD"
      topic="orders"
      topics={[]}
      save={async () => content}
      onSaved={nothing}
      onCancel={nothing}
    />,
    { language: 'zh' },
  );
  expect(typed(screen.getByLabelText(/^送货地址 · 街道、门牌/))).toBe('Gate 4\nAm Sandtorkai 1');
  expect(typed(screen.getByLabelText(/^送货地址 · 邮编/))).toBe('20457');
  expect(typed(screen.getByLabelText(/^发票地址 · 街道、门牌/))).toBe('Holding AG');
  expect(typed(screen.getByLabelText(/^需要的单据/))).toBe('certificate of origin');
});

test('a draft from before a line could say when we expect it leaves that as the order has it', async () => {
  const expected = { ...content, lines: [{ ...line, forecast_on: '2027-02-10' }] } as unknown as Content;
  const { forecast_on, ...cells } = rowsOf(expected.lines)[0]?.cells ?? {};
  const values = {
    ...headerOf(expected),
    remark: 'call first',
    lines: [{ id: '10', cells: { ...cells, quantity: '900' } }],
  };
  writeStored('draft.orders/o1', { value: { values, revision: 1 }, kept_at: '2026-11-21T09:00:00Z' });
  const save = vi.fn(async (_content: OrderContent) => expected);
  draw(
    <ContentForm
      record={expected}
      currency="USD"
      topic="orders"
      topics={[]}
      hasForecasts
      save={save}
      onSaved={() => {}}
      onCancel={() => {}}
    />,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(save).toHaveBeenCalled());
  expect(forecast_on).toBe('2027-02-10');
  expect(save.mock.calls[0]?.[0]).toMatchObject({
    remark: 'call first',
    lines: [{ position: 10, quantity: '900', forecast_on: '2027-02-10' }],
  });
});
