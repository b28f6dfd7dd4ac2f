import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { answerRequests, draw } from '@/testing/render';
import ReadOrderPage from './read-order-page';
import { type ReadDocument, standingLinks } from './reading-api';
import { columnLetters } from './reading-place';

const nowhere = { page: null, box: null, sheet: null, cell: null, line: null, quote: null };
const line = {
  position: 10,
  product_id: null,
  product_code: null,
  customer_item_code: 'WL-12',
  description: 'Wall lamp',
  specification: [{ name: 'Colour', value: 'RAL 7016' }],
  quantity: '1200',
  unit: 'pcs',
  tolerance_over: null,
  tolerance_under: null,
  unit_price: null,
  amount: null,
  requested_on: null,
  confirmed_on: null,
  forecast_on: null,
  supplier_id: null,
  facts: {},
};
const read: ReadDocument = {
  content: {
    kind: 'regular',
    customer_id: null,
    customer_reference: 'A-1',
    ordered_on: null,
    requested_on: null,
    promised_on: null,
    incoterm: null,
    incoterm_place: null,
    incoterm_edition: null,
    payment_term: null,
    currency: null,
    transport_mode: null,
    port_of_loading: null,
    port_of_discharge: null,
    delivery_address: null,
    invoice_address: null,
    documents_wanted: [],
    credit_reference: null,
    remark: null,
    missing: [],
    facts: {},
    lines: [line, { ...line, position: 20 }],
  },
  links: [
    { field: 'customer_reference', origin: { ...nowhere, line: 1, quote: 'PO No: A-1' } },
    { field: 'lines/10/quantity', origin: { ...nowhere, line: 2, quote: '1200' } },
    { field: 'lines/20/quantity', origin: { ...nowhere, line: 3, quote: '1200' } },
  ],
  notes: [{ code: 'ambiguous_date', field: 'requested_on', origin: { ...nowhere, line: 4, quote: '03/04/2026' } }],
  notes_left_out: 0,
  buyer: null,
  original: {
    form: 'text',
    pages: 0,
    pages_read: 0,
    lines: ['PO No: A-1', 'WL-12 1200 pcs', 'WL-12 1200 pcs', 'Delivery 03/04/2026'],
    sheets: [],
  },
};

async function readWords() {
  const sent = answerRequests(({ path }) => ({
    body: path.endsWith('/readings/text') ? read : { items: [], id: 'o1' },
  }));
  draw(<ReadOrderPage />);
  await userEvent.click(screen.getByText('Pasted text'));
  await userEvent.type(screen.getByLabelText("The customer's words"), 'PO No');
  await userEvent.click(screen.getByRole('button', { name: 'Read' }));
  return sent;
}

test('what was read stands beside the original, and the place of a field is marked in it', async () => {
  await readWords();
  expect(await screen.findByDisplayValue('A-1')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: /stands Line 1$/ }));
  expect(document.querySelector('li[data-chosen="true"]')?.textContent).toBe('PO No: A-1');
  expect(document.querySelector('mark')?.textContent).toBe('PO No: A-1');
  expect(screen.getAllByText('Colour: RAL 7016')).toHaveLength(2);
});

test('a field that can be read two ways says so, and where it stands', async () => {
  await readWords();
  const field = (await screen.findByLabelText(/requested.on/, { selector: 'input:not([type])' })).closest(
    'div[class*=field]',
  ) as HTMLElement;
  expect(field.textContent).toContain('The date can be read two ways');
  await userEvent.click(within(field).getByRole('button', { name: /stands Line 4$/ }));
  expect(document.querySelector('li[data-chosen="true"]')?.textContent).toBe('Delivery 03/04/2026');
});

test('the order is made of what was read as it was corrected', async () => {
  const sent = await readWords();
  const quantity = await screen.findByRole('textbox', { name: /^Line 10: quantity/ });
  await userEvent.clear(quantity);
  await userEvent.type(quantity, '1300');
  await userEvent.click(screen.getByRole('button', { name: 'Remove line 20' }));
  await userEvent.click(screen.getByRole('button', { name: 'Make the order' }));
  const order = sent.find(({ path, method }) => method === 'POST' && path.endsWith('/api/v1/orders'));
  expect(order?.body).toMatchObject({ customer_reference: 'A-1', lines: [{ position: 10, quantity: '1300' }] });
});

test('links of removed lines are not kept', () => {
  const content = { ...read.content, lines: read.content.lines.slice(1) };
  expect(standingLinks(read, content).map(({ field }) => field)).toEqual(['customer_reference', 'lines/20/quantity']);
});

test('columns are lettered as spreadsheets do', () => {
  expect([0, 25, 26, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
});
