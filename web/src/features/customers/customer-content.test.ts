import { describe, expect, test } from 'vitest';
import type { Customer } from './api';
import { contentOf, newCustomer, valuesOf } from './customer-content';

const shown = { id: 'c1', name: 'Anna Schmidt', role: '', email: 'anna@acme.example', is_hidden: false };
const hidden = { id: 'c2', name: null, role: 'buyer', email: null, preferred_channel: 'email', is_hidden: true };
const customer = {
  code: 'C-00001',
  name: 'ACME Handels GmbH',
  country: 'DE',
  tier: 'key',
  remark: '',
  is_active: true,
  contacts: [shown, hidden],
  addresses: [{ id: 'a1', label: 'warehouse', country: 'DE' }],
  special_requirements: [{ id: 'r1', name: 'Pallets', text: 'EPAL only', dated_on: '2026-03-05', is_active: true }],
} as unknown as Customer;

describe('a customer', () => {
  test('sends hidden contacts back by id, so that they keep what they say', () => {
    expect(contentOf(valuesOf(customer)).contacts).toEqual([
      shown,
      { id: 'c2', role: 'buyer', preferred_channel: 'email', is_hidden: true },
    ]);
  });

  test('sends nothing for what was emptied', () => {
    const content = contentOf({ ...newCustomer(null), name: 'Sakura', code: '', country: '', zone: '' });
    expect(content).toMatchObject({ code: null, country: null, zone: null, merchandiser_id: null, remark: '' });
  });

  test('keeps the ids of addresses and requirements', () => {
    const content = contentOf(valuesOf(customer));
    expect(content.addresses?.[0]).toMatchObject({ id: 'a1', label: 'warehouse' });
    expect(content.special_requirements?.[0]).toMatchObject({ id: 'r1', theme: '', source: '' });
  });
});
