import { expect, test } from 'vitest';
import type { Order } from './api';
import { contentOf, headerOf, newHeader, rowsOf } from './order-content';

const order = {
  kind: 'rush',
  customer_id: 'c1',
  currency: 'USD',
  incoterm_edition: 2020,
  delivery_address: { lines: 'Am Sandtorkai 1', city: 'Hamburg', region: null, postal_code: '20457', country: 'DE' },
  invoice_address: { lines: 'Holding AG\nBox 100', city: null, region: null, postal_code: '8001', country: 'CH' },
  documents_wanted: ['certificate of origin'],
  missing: [],
  facts: { Brand: 'Generic' },
  lines: [
    {
      position: 10,
      product_id: 'p1',
      product_code: 'LAMP-01',
      quantity: '12.5',
      specification: [{ name: 'Finish', value: 'nickel; brushed' }],
      tolerance_over: 500,
      tolerance_under: 250,
      facts: { a: 'b' },
    },
    { position: 25, product_id: 'p2', product_code: 'CORD-02', quantity: '3', specification: [], facts: {} },
  ],
} as unknown as Order;

test('gives back what was agreed of addresses, papers, specification and tolerance when nobody touches it', () => {
  const { delivery_address, invoice_address, documents_wanted, lines } = contentOf(headerOf(order), order);
  expect(delivery_address).toEqual(order.delivery_address);
  expect(invoice_address).toEqual(order.invoice_address);
  expect(documents_wanted).toEqual(['certificate of origin']);
  expect(lines?.[0]).toMatchObject({
    specification: [{ name: 'Finish', value: 'nickel; brushed' }],
    tolerance_over: 500,
    tolerance_under: 250,
  });
});

test('takes over what is typed of addresses, papers, specification and tolerance', () => {
  const values = headerOf(order);
  const [first] = values.lines;
  if (!first) throw new Error('the row is there');
  const cells = { ...first.cells, specification: '颜色：黑；Size: L', tolerance_over: '3 %', tolerance_under: '' };
  const content = contentOf(
    {
      ...values,
      delivery_address: { ...values.delivery_address, region: ' HH ' },
      invoice_address: { lines: ' ', city: null, region: null, postal_code: null, country: null },
      documents_wanted: 'invoice\n\n packing list ',
      lines: [{ ...first, cells }],
    },
    order,
  );
  expect(content.delivery_address?.region).toBe('HH');
  expect(content.invoice_address).toBeNull();
  expect(content.documents_wanted).toEqual(['invoice', 'packing list']);
  expect(content.lines?.[0]).toMatchObject({
    specification: [
      { name: '颜色', value: '黑' },
      { name: 'Size', value: 'L' },
    ],
    tolerance_over: 300,
    tolerance_under: null,
  });
});

test('keeps what the form does not show', () => {
  const content = contentOf(headerOf(order), order);
  expect(content.incoterm_edition).toBe(2020);
  expect(content.delivery_address?.postal_code).toBe('20457');
  expect(content.facts).toEqual({ Brand: 'Generic' });
  expect(content.lines?.[0]).toMatchObject({ position: 10, product_id: 'p1', quantity: '12.5', facts: { a: 'b' } });
});

test('gives new rows the next ten and forgets the product of a changed code', () => {
  const [first, second] = rowsOf(order.lines);
  if (!first || !second) throw new Error('two rows are there');
  const changed = { ...first, cells: { ...first.cells, product_code: 'LAMP-09' } };
  const added = { id: 'new', cells: { product_code: 'X' } };
  const content = contentOf({ ...headerOf(order), lines: [changed, second, added] }, order);
  expect(content.lines?.map((line) => line.position)).toEqual([10, 25, 30]);
  expect(content.lines?.[0]?.product_id).toBeNull();
  expect(content.lines?.[1]?.product_id).toBe('p2');
});

test('sends nothing for what is empty', () => {
  const content = contentOf({ ...newHeader('EUR'), customer_reference: '' }, null);
  expect(content.customer_reference).toBeNull();
  expect(content.delivery_address).toBeNull();
  expect(content.lines).toEqual([]);
});

test('drops a mark with the line that it stood for, and keeps the others', () => {
  const missing = [
    { field: 'lines/25/unit_price', reason: 'awaiting_customer' as const, note: '', ask_again_on: '2026-03-05' },
    { field: 'lines/10/unit', reason: 'awaiting_customer' as const },
    { field: 'payment_term', reason: 'other' as const, note: 'asked' },
  ];
  const [, second] = rowsOf(order.lines);
  const content = contentOf({ ...headerOf(order), missing, lines: second ? [second] : [] }, order);
  expect(content.missing).toEqual([
    { field: 'lines/25/unit_price', reason: 'awaiting_customer', note: null, ask_again_on: '2026-03-05' },
    { field: 'payment_term', reason: 'other', note: 'asked', ask_again_on: null },
  ]);
});
