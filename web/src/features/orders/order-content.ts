// Between an order or a quotation as the server has it and what the form and the line grid hold: texts by
// field.
import type { components } from '@/api/schema';
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
  payment_term: string | null;
  transport_mode: NonNullable<OrderContent['transport_mode']> | null;
  port_of_loading: string | null;
  port_of_discharge: string | null;
  delivery_lines: string | null;
  delivery_city: string | null;
  delivery_country: string | null;
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
  payment_term: null,
  transport_mode: null,
  port_of_loading: null,
  port_of_discharge: null,
  delivery_lines: null,
  delivery_city: null,
  delivery_country: null,
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
  payment_term: order.payment_term,
  transport_mode: order.transport_mode,
  port_of_loading: order.port_of_loading,
  port_of_discharge: order.port_of_discharge,
  delivery_lines: order.delivery_address?.lines ?? null,
  delivery_city: order.delivery_address?.city ?? null,
  delivery_country: order.delivery_address?.country ?? null,
  credit_reference: order.credit_reference,
  remark: order.remark,
  missing: order.missing,
  lines: rowsOf(order.lines),
});

export const lineFields = [
  'product_code',
  'customer_item_code',
  'description',
  'quantity',
  'unit',
  'unit_price',
  'amount',
  'requested_on',
  'confirmed_on',
] as const;

export const rowsOf = (lines: readonly ContentLine[]): GridRow[] =>
  lines.map((line) => ({
    id: String(line.position),
    cells: Object.fromEntries(lineFields.map((field) => [field, line[field] ?? ''])),
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

// Fields that an order needs before it goes on; of each line besides.
export const requiredFields = [
  'customer_id',
  'currency',
  'delivery_address',
  'incoterm',
  'incoterm_place',
  'payment_term',
  'requested_on',
  'lines',
] as const;
export const requiredLineFields = ['product_code', 'quantity', 'unit', 'unit_price', 'requested_on'] as const;

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

// What is sent: what the form holds, and everything of the order that it does not show.
export function contentOf(values: HeaderValues, order: Content | null): OrderContent {
  const { lines: rows } = values;
  const known = new Map((order?.lines ?? []).map((line) => [String(line.position), line]));
  const places = positions(rows, known);
  const { delivery_lines, delivery_city, delivery_country, missing, lines: _lines, ...header } = values;
  const address = {
    ...(order?.delivery_address ?? {}),
    lines: given(delivery_lines),
    city: given(delivery_city),
    country: given(delivery_country),
  };
  const hasAddress = Object.values(address).some(Boolean);
  return {
    ...(Object.fromEntries(
      Object.entries(header).map(([field, value]) => [field, value === '' ? null : value]),
    ) as OrderContent),
    incoterm_edition: order?.incoterm_edition ?? null,
    delivery_address: hasAddress ? address : null,
    invoice_address: order?.invoice_address ?? null,
    documents_wanted: order?.documents_wanted ?? [],
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
        specification: line?.specification ?? [],
        tolerance_over: line?.tolerance_over ?? null,
        tolerance_under: line?.tolerance_under ?? null,
        forecast_on: line?.forecast_on ?? null,
        supplier_id: line?.supplier_id ?? null,
        facts: line?.facts ?? {},
      };
    }),
  };
}
