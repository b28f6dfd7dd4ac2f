import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { draw } from '@/testing/render';
import { ContentFacts } from './content-facts';
import { ContentForm } from './content-form';
import { ContentLines, type ShownLine } from './content-lines';
import type { Content } from './order-content';

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
