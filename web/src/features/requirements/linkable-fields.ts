// The fields of an order that a document can be the source of, as the server names them.
const ofHeader = [
  'customer_reference',
  'ordered_on',
  'requested_on',
  'promised_on',
  'incoterm',
  'incoterm_place',
  'payment_term',
  'currency',
  'transport_mode',
  'port_of_loading',
  'port_of_discharge',
  'delivery_address',
  'invoice_address',
  'documents_wanted',
  'credit_reference',
  'remark',
] as const;

const ofLine = [
  'product_code',
  'customer_item_code',
  'description',
  'specification',
  'quantity',
  'unit',
  'unit_price',
  'amount',
  'requested_on',
  'confirmed_on',
] as const;

export function linkableFields(positions: readonly number[]): string[] {
  return [...ofHeader, ...positions.flatMap((position) => ofLine.map((field) => `lines/${position}/${field}`))];
}
