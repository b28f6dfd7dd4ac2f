// Which fields an order needs, for a mark that says why one of them is missing: the trade's usual and the organisation's
// rules of its kind and customer, taken together as the server does (completeness_policy.cpp, order_completeness.cpp).
import { useQuery } from '@tanstack/react-query';
import { Form } from 'antd';
import { useAccess } from '@/kit/access';
import type { GridRow } from '@/kit/line-grid-types';
import { type CompletenessPolicy, completenessPolicyQuery, type OrderContent } from './api';
import { type Content, lineFields, positionsOf } from './order-content';

type NeededField = CompletenessPolicy['usual'][number]['field'];
type Rule = Pick<CompletenessPolicy['rules'][number], 'kind' | 'customer_id' | 'field' | 'need'>;

export interface NeedsPolicy {
  usual: CompletenessPolicy['usual'];
  rules: readonly Rule[];
}

// The trade's, while the organisation's rules are not known or may not be read.
const usualFields = [
  'currency',
  'delivery_address',
  'incoterm',
  'incoterm_place',
  'payment_term',
  'requested_on',
  'product_code',
  'quantity',
  'unit',
  'unit_price',
] as const;
export const usualPolicy: NeedsPolicy = { usual: usualFields.map((field) => ({ field, need: 'critical' })), rules: [] };

interface Terms {
  kind: OrderContent['kind'] | undefined;
  customer_id: string | null | undefined;
}

const precedence = ({ kind, customer_id }: Rule) => (customer_id ? 2 : 0) + (kind ? 1 : 0);

export function neededFields({ usual, rules }: NeedsPolicy, { kind, customer_id }: Terms): NeededField[] {
  const fitting = rules.filter(
    (rule) => (!rule.kind || rule.kind === kind) && (!rule.customer_id || rule.customer_id === customer_id),
  );
  const needs = new Map(usual.map(({ field, need }) => [field, need]));
  for (const { field, need } of fitting.toSorted((one, other) => precedence(one) - precedence(other)))
    needs.set(field, need);
  return [...needs].filter(([, need]) => need !== 'not_required').map(([field]) => field);
}

interface Dated {
  requested_on: string | null | undefined;
  rows: readonly GridRow[];
}

// As marks name them: "incoterm", "lines/20/unit_price". `positions` are those of the rows.
export function markableFields(
  needed: readonly NeededField[],
  { requested_on, rows }: Dated,
  positions: readonly number[],
): string[] {
  // One date for the whole order, or one for each line.
  const asksLines = !requested_on && rows.some((row) => row.cells.requested_on);
  const isOfLines = (field: NeededField) =>
    field === 'requested_on' ? asksLines : (lineFields as readonly string[]).includes(field);
  const ofLines = needed.filter(isOfLines);
  return [
    'customer_id',
    ...needed.filter((field) => !isOfLines(field)),
    'lines',
    ...positions.flatMap((position) => ofLines.map((field) => `lines/${position}/${field}`)),
  ];
}

// Of the order that stands in the form around it.
export function useMarkableFields(record: Content | null): string[] {
  const policy = useQuery({ ...completenessPolicyQuery, enabled: useAccess().may('orders.read') });
  const kind: Terms['kind'] = Form.useWatch('kind');
  const customer_id: Terms['customer_id'] = Form.useWatch('customer_id');
  const requested_on: Dated['requested_on'] = Form.useWatch('requested_on');
  const rows: readonly GridRow[] = Form.useWatch('lines') ?? [];
  const needed = neededFields(policy.data ?? usualPolicy, { kind, customer_id });
  return markableFields(needed, { requested_on, rows }, positionsOf(rows, record));
}
