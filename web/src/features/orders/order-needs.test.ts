import { describe, expect, test } from 'vitest';
import { markableFields, type NeedsPolicy, neededFields, usualPolicy } from './order-needs';

const rules: NeedsPolicy['rules'] = [
  { kind: 'custom', customer_id: 'c1', field: 'specification', need: 'not_required' },
  { kind: null, customer_id: 'c1', field: 'specification', need: 'critical' },
  { kind: 'custom', customer_id: null, field: 'specification', need: 'required' },
  { kind: null, customer_id: null, field: 'unit', need: 'not_required' },
];
const policy: NeedsPolicy = {
  usual: [
    { field: 'incoterm', need: 'critical' },
    { field: 'payment_term', need: 'required' },
    { field: 'port_of_loading', need: 'not_required' },
    { field: 'unit', need: 'critical' },
    { field: 'specification', need: 'not_required' },
  ],
  rules,
};

describe('the fields that an order needs', () => {
  test("are the trade's unless a rule says otherwise", () => {
    const { usual } = policy;
    const needed = neededFields({ usual, rules: [] }, { kind: 'regular', customer_id: 'c1' });
    expect(needed).toEqual(['incoterm', 'payment_term', 'unit']);
  });

  test.each([
    ['custom', 'c1', false],
    ['regular', 'c1', true],
    ['custom', 'c2', true],
    ['custom', null, true],
    ['regular', 'c2', false],
    [undefined, undefined, false],
  ] as const)('follow the rule that names it closest: %s for %s', (kind, customer_id, isNeeded) => {
    const needed = neededFields(policy, { kind, customer_id });
    expect(needed.includes('specification')).toBe(isNeeded);
    expect(needed).not.toContain('unit');
  });
});

describe('the fields that may be marked as missing', () => {
  const row = (id: string, requested_on: string) => ({ id, cells: { product_code: 'LAMP-01', requested_on } });
  const needed = neededFields(usualPolicy, { kind: 'regular', customer_id: null });
  const headers = ['currency', 'delivery_address', 'incoterm', 'incoterm_place', 'payment_term'];
  const cells = ['product_code', 'quantity', 'unit', 'unit_price'];

  test('are the customer, the header, the lines and the fields of each', () => {
    const marked = markableFields(needed, { requested_on: null, rows: [row('10', ''), row('n', '')] }, [10, 20]);
    expect(marked).toEqual([
      'customer_id',
      ...headers,
      'requested_on',
      'lines',
      ...cells.map((field) => `lines/10/${field}`),
      ...cells.map((field) => `lines/20/${field}`),
    ]);
  });

  test('have the date of each line once one line has its own and the order none', () => {
    const rows = [row('10', '2027-02-03'), row('20', '')];
    const ofLines = markableFields(needed, { requested_on: null, rows }, [10, 20]);
    expect(ofLines.filter((field) => field.endsWith('requested_on'))).toEqual([
      'lines/10/requested_on',
      'lines/20/requested_on',
    ]);
    const ofHeader = markableFields(needed, { requested_on: '2027-02-03', rows }, [10, 20]);
    expect(ofHeader.filter((field) => field.endsWith('requested_on'))).toEqual(['requested_on']);
  });
});
