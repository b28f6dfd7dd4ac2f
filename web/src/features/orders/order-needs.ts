// Which fields an order needs, by the policy as the server applies it: what a customer's rule says goes before what a
// kind's says, and one of both before either.
import type { CompletenessPolicy } from './api';

export type NeededField = CompletenessPolicy['usual'][number]['field'];

// Those that each line has; a requested date is either the order's or each line's.
const lineFields: ReadonlySet<NeededField> = new Set([
  'product_code',
  'customer_item_code',
  'description',
  'specification',
  'quantity',
  'unit',
  'unit_price',
]);

interface Needs {
  order: string[];
  line: string[];
}

export function needsOf(policy: CompletenessPolicy, kind: string | null, customer: string | null): Needs {
  const needs = new Map(policy.usual.map(({ field, need }) => [field, need]));
  const precedence = (rule: CompletenessPolicy['rules'][number]) => (rule.customer_id ? 2 : 0) + (rule.kind ? 1 : 0);
  const fitting = policy.rules.filter(
    (rule) => (!rule.kind || rule.kind === kind) && (!rule.customer_id || rule.customer_id === customer),
  );
  for (const { field, need } of fitting.toSorted((one, other) => precedence(one) - precedence(other))) {
    needs.set(field, need);
  }
  const needed = [...needs].flatMap(([field, need]) => (need === 'not_required' ? [] : [field]));
  return {
    order: ['customer_id', ...needed.filter((field) => !lineFields.has(field)), 'lines'],
    line: needed.filter((field) => lineFields.has(field) || field === 'requested_on'),
  };
}
