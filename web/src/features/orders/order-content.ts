// Between an order or a quotation as the server has it and what the form and the line grid hold: texts by
// field.
import type { components } from '@/api/schema';
import { attributesOf, attributesText, basisPoints, percentOf } from '@/kit/line-attributes';
import type { GridRow } from '@/kit/line-grid-types';
import type { Order, OrderContent, OrderLine } from './api';

// What orders and quotations have in common.
export type ContentLine = Pick<OrderLine, keyof NonNullable<OrderContent['lines']>[number]>;
export interface Content
  extends Pick<Order, 'id' | 'revision' | 'customer_name' | Exclude<keyof OrderContent, 'lines'>> {
  lines: readonly ContentLine[];
}

// Why a required field is not there, and when to ask for it again.
export type MissingMark = components['schemas']['MissingFieldInput'];

type Address = components['schemas']['Address'];
export const addressParts = ['lines', 'city', 'region', 'postal_code', 'country'] as const;
export type AddressValues = Record<(typeof addressParts)[number], string | null>;

export const addressValues = (address: Address | null | undefined): AddressValues => ({
  lines: address?.lines ?? null,
  city: address?.city ?? null,
  region: address?.region ?? null,
  postal_code: address?.postal_code ?? null,
  country: address?.country ?? null,
});

export interface HeaderValues {
  kind: OrderContent['kind'];
  customer_id: string | null;
  customer_reference: string | null;
  currency: string | null;
  ordered_on: string | null;
  requested_on: string | null;
  promised_on: string | null;
  incoterm: NonNullable<OrderContent['incoterm']> | null;
  incoterm_place: string | null;
  incoterm_edition: number | null;
  payment_term: string | null;
  transport_mode: NonNullable<OrderContent['transport_mode']> | null;
  port_of_loading: string | null;
  port_of_discharge: string | null;
  delivery_address: AddressValues;
  invoice_address: AddressValues;
  // One a line.
  documents_wanted: string;
  credit_reference: string | null;
  remark: string | null;
  missing: readonly MissingMark[];
  lines: readonly GridRow[];
  [field: string]: unknown;
}

export const newHeader = (currency: string): HeaderValues => ({
  kind: 'regular',
  customer_id: null,
  customer_reference: null,
  currency,
  ordered_on: null,
  requested_on: null,
  promised_on: null,
  incoterm: null,
  incoterm_place: null,
  incoterm_edition: null,
  payment_term: null,
  transport_mode: null,
  port_of_loading: null,
  port_of_discharge: null,
  delivery_address: addressValues(null),
  invoice_address: addressValues(null),
  documents_wanted: '',
  credit_reference: null,
  remark: null,
  missing: [],
  lines: [],
});

export const headerOf = (order: Content): HeaderValues => ({
  kind: order.kind,
  customer_id: order.customer_id,
  customer_reference: order.customer_reference,
  currency: order.currency,
  ordered_on: order.ordered_on,
  requested_on: order.requested_on,
  promised_on: order.promised_on,
  incoterm: order.incoterm,
  incoterm_place: order.incoterm_place,
  incoterm_edition: order.incoterm_edition,
  payment_term: order.payment_term,
  transport_mode: order.transport_mode,
  port_of_loading: order.port_of_loading,
  port_of_discharge: order.port_of_discharge,
  delivery_address: addressValues(order.delivery_address),
  invoice_address: addressValues(order.invoice_address),
  documents_wanted: (order.documents_wanted ?? []).join('\n'),
  credit_reference: order.credit_reference,
  remark: order.remark,
  missing: order.missing,
  lines: rowsOf(order.lines),
});

export const lineFields = [
  'product_code',
  'customer_item_code',
  'description',
  'specification',
  'quantity',
  'unit',
  'unit_price',
  'amount',
  'tolerance_over',
  'tolerance_under',
  'requested_on',
  'confirmed_on',
  'forecast_on',
] as const;

const specificationText = (line: ContentLine) => attributesText(line.specification ?? [], '; ');

export const rowsOf = (lines: readonly ContentLine[]): GridRow[] =>
  lines.map((line) => ({
    id: String(line.position),
    cells: {
      ...Object.fromEntries(lineFields.map((field) => [field, String(line[field] ?? '')])),
      specification: specificationText(line),
      tolerance_over: percentOf(line.tolerance_over),
      tolerance_under: percentOf(line.tolerance_under),
    },
  }));

// The position of a row: what it had, else the next ten behind the highest.
function positions(rows: readonly GridRow[], known: ReadonlyMap<string, ContentLine>): number[] {
  let highest = Math.max(0, ...[...known.values()].map((line) => line.position));
  return rows.map((row) => {
    const line = known.get(row.id);
    if (line) return line.position;
    highest = highest + 10 - (highest % 10);
    return highest;
  });
}

const given = (text: string | null | undefined) => (text ? text : null);

// The numbers that lines will have once they are saved.
export const positionsOf = (rows: readonly GridRow[], order: Content | null) =>
  positions(rows, new Map((order?.lines ?? []).map((line) => [String(line.position), line])));

// A mark for a line goes with it.
function standingMarks(marks: readonly MissingMark[], places: readonly number[]): MissingMark[] {
  const lines = new Set(places.map(String));
  return marks
    .filter(({ field }) => {
      const [list, line] = field.split('/');
      return list !== 'lines' || line === undefined || lines.has(line);
    })
    .map((mark) => ({ ...mark, note: given(mark.note), ask_again_on: given(mark.ask_again_on) }));
}

function addressOf(values: AddressValues): Address | null {
  const address = addressValues(values);
  for (const part of addressParts) address[part] = given(address[part]?.trim());
  return Object.values(address).some(Boolean) ? address : null;
}

const listOf = (text: string) =>
  text
    .split('\n')
    .map((one) => one.trim())
    .filter(Boolean);

// What is sent: what the form holds, and everything of the order that it does not show.
export function contentOf(values: HeaderValues, order: Content | null): OrderContent {
  const { lines: rows } = values;
  const known = new Map((order?.lines ?? []).map((line) => [String(line.position), line]));
  const places = positions(rows, known);
  const { delivery_address, invoice_address, documents_wanted, missing, lines: _lines, ...header } = values;
  return {
    ...(Object.fromEntries(
      Object.entries(header).map(([field, value]) => [field, value === '' ? null : value]),
    ) as OrderContent),
    delivery_address: addressOf(delivery_address),
    invoice_address: addressOf(invoice_address),
    documents_wanted: listOf(documents_wanted),
    missing: standingMarks(missing, places),
    facts: order?.facts ?? {},
    lines: rows.map((row, place) => {
      const line = known.get(row.id);
      const cells = Object.fromEntries(lineFields.map((field) => [field, given(row.cells[field])]));
      const isSameProduct = line !== undefined && cells.product_code === line.product_code;
      return {
        position: places[place] ?? 10,
        ...cells,
        product_id: isSameProduct ? line.product_id : null,
        // As it was while nobody typed into it: a value may hold what parts one from the next.
        specification:
          line && row.cells.specification === specificationText(line)
            ? line.specification
            : attributesOf(row.cells.specification),
        tolerance_over: basisPoints(row.cells.tolerance_over),
        tolerance_under: basisPoints(row.cells.tolerance_under),
        supplier_id: line?.supplier_id ?? null,
        facts: line?.facts ?? {},
      };
    }),
  };
}
