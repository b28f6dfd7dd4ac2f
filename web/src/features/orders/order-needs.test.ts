import { describe, expect, test } from 'vitest';
import type { CompletenessPolicy } from './api';
import { needsOf } from './order-needs';

type Rule = CompletenessPolicy['rules'][number];
const rule = (parts: Partial<Rule>): Rule => ({
  kind: null,
  customer_id: null,
  customer_name: '',
  field: 'currency',
  need: 'critical',
  ...parts,
});
const policy = (...rules: Rule[]): CompletenessPolicy => ({
  usual: [
    { field: 'currency', need: 'critical' },
    { field: 'payment_term', need: 'required' },
    { field: 'requested_on', need: 'critical' },
    { field: 'transport_mode', need: 'not_required' },
    { field: 'quantity', need: 'critical' },
    { field: 'description', need: 'not_required' },
  ],
  rules,
  revision: 1,
});

describe('what an order needs', () => {
  test('is the usual where no rule speaks of it', () => {
    expect(needsOf(policy(), 'regular', 'c1')).toEqual({
      order: ['customer_id', 'currency', 'payment_term', 'requested_on', 'lines'],
      line: ['requested_on', 'quantity'],
    });
  });

  test('follows the rules of its kind and customer alone', () => {
    const rules = policy(
      rule({ kind: 'rush', field: 'transport_mode', need: 'required' }),
      rule({ customer_id: 'c1', field: 'description' }),
    );
    expect(needsOf(rules, 'rush', 'c1').order).toContain('transport_mode');
    expect(needsOf(rules, 'rush', 'c1').line).toContain('description');
    expect(needsOf(rules, 'regular', 'c2')).toEqual(needsOf(policy(), 'regular', 'c2'));
    expect(needsOf(rules, null, null)).toEqual(needsOf(policy(), null, null));
  });

  test('takes a customer before a kind, and both before either', () => {
    const forBoth = rule({ kind: 'rush', customer_id: 'c1', need: 'critical' });
    const forCustomer = rule({ customer_id: 'c1', need: 'not_required' });
    const forKind = rule({ kind: 'rush', need: 'critical' });
    expect(needsOf(policy(forCustomer, forKind), 'rush', 'c1').order).not.toContain('currency');
    expect(needsOf(policy(forBoth, forCustomer, forKind), 'rush', 'c1').order).toContain('currency');
  });
});
