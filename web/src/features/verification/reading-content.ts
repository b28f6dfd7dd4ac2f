// Between what a reader types off the customer's documents and a reading as the server takes it.
import { type GridRow, isEmptyRow } from '@/kit/line-grid-types';
import type { NewReading } from './api';

type Content = NewReading['content'];

export interface ReadingValues {
  customer_reference: string | null;
  currency: string | null;
  requested_on: string | null;
  incoterm: Content['incoterm'];
  incoterm_place: string | null;
  incoterm_edition: number | null;
  payment_term: string | null;
  facts: string | null;
  delivery_address: Record<AddressField, string | null>;
  lines: readonly GridRow[];
  [field: string]: unknown;
}

export const addressFields = ['lines', 'city', 'region', 'postal_code', 'country'] as const;
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

export const emptyReading: ReadingValues = {
  customer_reference: null,
  currency: null,
  requested_on: null,
  incoterm: null,
  incoterm_place: null,
  incoterm_edition: null,
  payment_term: null,
  facts: null,
  delivery_address: { lines: null, city: null, region: null, postal_code: null, country: null },
  // One to begin with, so that the keyboard finds it.
  lines: [{ id: 'first', cells: {} }],
};

const given = (text: string | null | undefined) => text?.trim() || null;

// "Colour: red; Size: L", or one a line
export function attributesOf(text: string | undefined): { name: string; value: string }[] {
  return (text ?? '')
    .split(/[;；\n]/)
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => {
      const [name = '', ...value] = part.split(/[:：]/);
      return { name: name.trim(), value: value.join(':').trim() };
    });
}

// Percent as typed, in basis points; what is no number goes as it is, to be refused at its place.
function basisPoints(percent: string | undefined): number | null {
  const text = given(percent);
  return text === null ? null : Math.round(Number(text) * 100);
}

export const readLines = ({ lines }: ReadingValues) => lines.filter((row) => !isEmptyRow(row));

export function contentOf(values: ReadingValues): Content {
  const { lines: _lines, delivery_address, incoterm_edition, incoterm, facts, ...header } = values;
  const address = Object.fromEntries(addressFields.map((field) => [field, given(delivery_address[field])]));
  return {
    kind: 'regular',
    ...Object.fromEntries(Object.entries(header).map(([field, value]) => [field, given(value as string | null)])),
    incoterm: incoterm ?? null,
    incoterm_edition,
    facts: Object.fromEntries(attributesOf(facts ?? '').map(({ name, value }) => [name, value])),
    delivery_address: Object.values(address).some(Boolean) ? address : null,
    lines: readLines(values).map(({ cells }, place) => ({
      ...Object.fromEntries(lineFields.map((field) => [field, given(cells[field])])),
      position: 10 * (place + 1),
      specification: attributesOf(cells.specification),
      tolerance_over: basisPoints(cells.tolerance_over),
      tolerance_under: basisPoints(cells.tolerance_under),
    })),
  };
}

// The server speaks of "/content/currency", the form of "currency".
export const formPath = (path: string) => path.replace(/^\/content(?=\/)/, '');
