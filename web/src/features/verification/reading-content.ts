// Between what a reader types off the customer's documents and a reading as the server takes it.
import { attributesOf, attributesText, basisPoints, percentOf } from '@/kit/line-attributes';
import { type GridRow, isEmptyRow } from '@/kit/line-grid-types';
import type { NewReading, Reading } from './api';

type Content = NewReading['content'];

export interface ReadingValues {
  customer_reference: string | null;
  currency: string | null;
  ordered_on: string | null;
  requested_on: string | null;
  incoterm: Content['incoterm'];
  incoterm_place: string | null;
  incoterm_edition: number | null;
  payment_term: string | null;
  facts: string | null;
  delivery_address: Record<AddressField, string | null>;
  invoice_address: Record<AddressField, string | null>;
  lines: readonly GridRow[];
  // Why once more; of the reading, not of its content.
  reason: string | null;
  [field: string]: unknown;
}

export const addressFields = ['lines', 'city', 'region', 'postal_code', 'country'] as const;
export const addresses = ['delivery_address', 'invoice_address'] as const;
type AddressField = (typeof addressFields)[number];

export const lineFields = [
  'customer_item_code',
  'product_code',
  'description',
  'specification',
  'quantity',
  'unit',
  'unit_price',
  'amount',
  'requested_on',
  'tolerance_over',
  'tolerance_under',
] as const;

const emptyAddress = { lines: null, city: null, region: null, postal_code: null, country: null };

export const emptyReading: ReadingValues = {
  customer_reference: null,
  currency: null,
  ordered_on: null,
  requested_on: null,
  incoterm: null,
  incoterm_place: null,
  incoterm_edition: null,
  payment_term: null,
  facts: null,
  delivery_address: { ...emptyAddress },
  invoice_address: { ...emptyAddress },
  // One to begin with, so that the keyboard finds it.
  lines: [{ id: 'first', cells: {} }],
  reason: null,
};

const given = (text: string | null | undefined) => text?.trim() || null;

export const readLines = ({ lines }: ReadingValues) => lines.filter((row) => !isEmptyRow(row));

// Lines stand at 10, 20 and so on; where that would pass the last position there is, at 1, 2, 3.
const lastPosition = 9_999;
const stepOf = (count: number) => (count * 10 > lastPosition ? 1 : 10);

function addressOf(values: ReadingValues['delivery_address'] | undefined): Content['delivery_address'] {
  const address = Object.fromEntries(addressFields.map((field) => [field, given(values?.[field])]));
  return Object.values(address).some(Boolean) ? (address as ReadingValues['delivery_address']) : null;
}

export function contentOf(values: ReadingValues): Content {
  const { lines: _lines, delivery_address, invoice_address, incoterm_edition, incoterm, ...rest } = values;
  const { facts, reason: _reason, ...header } = rest;
  const lines = readLines(values);
  return {
    kind: 'regular',
    ...Object.fromEntries(Object.entries(header).map(([field, value]) => [field, given(value as string | null)])),
    incoterm: incoterm ?? null,
    incoterm_edition,
    facts: Object.fromEntries(attributesOf(facts ?? '').map(({ name, value }) => [name, value])),
    delivery_address: addressOf(delivery_address),
    invoice_address: addressOf(invoice_address),
    lines: lines.map(({ cells }, place) => ({
      ...Object.fromEntries(lineFields.map((field) => [field, given(cells[field])])),
      position: stepOf(lines.length) * (place + 1),
      specification: attributesOf(cells.specification),
      tolerance_over: basisPoints(cells.tolerance_over),
      tolerance_under: basisPoints(cells.tolerance_under),
    })),
  };
}

// What somebody read before, to be corrected by what the documents say now.
export function valuesOf({ content }: Pick<Reading, 'content'>): ReadingValues {
  const lines = content.lines.map((line) => ({
    id: String(line.position),
    cells: {
      ...Object.fromEntries(lineFields.map((field) => [field, String(line[field] ?? '')])),
      specification: attributesText(line.specification, '; '),
      tolerance_over: percentOf(line.tolerance_over),
      tolerance_under: percentOf(line.tolerance_under),
    },
  }));
  const facts = Object.entries(content.facts).map(([name, value]) => ({ name, value }));
  return {
    ...emptyReading,
    customer_reference: content.customer_reference,
    currency: content.currency,
    ordered_on: content.ordered_on,
    requested_on: content.requested_on,
    incoterm: content.incoterm,
    incoterm_place: content.incoterm_place,
    incoterm_edition: content.incoterm_edition,
    payment_term: content.payment_term,
    facts: attributesText(facts, '\n') || null,
    delivery_address: { ...emptyAddress, ...content.delivery_address },
    invoice_address: { ...emptyAddress, ...content.invoice_address },
    lines: lines.length > 0 ? lines : emptyReading.lines,
  };
}

// The server speaks of "/content/currency", the form of "currency".
export const formPath = (path: string) => path.replace(/^\/content(?=\/)/, '');
