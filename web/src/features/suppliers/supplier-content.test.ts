import { expect, test } from 'vitest';
import type { Supplier } from './api';
import { contentOf, valuesOf } from './supplier-content';

const supplier = {
  code: 'S-00001',
  name: '宁波恒达五金厂',
  country: null,
  remark: '',
  is_active: true,
  contacts: [{ id: 'c1', name: null, role: '厂长', preferred_channel: null, is_hidden: true }],
  products: [
    { product_id: 'p1', lead_time_days: 30, is_preferred: true, product_code: 'LAMP-01', product_name: '台灯' },
  ],
  alternates: ['s2'],
  alternate_suppliers: [{ id: 's2', number: 'S-00002', name: '永利五金' }],
} as unknown as Supplier;

test('a supplier is sent back as it is written: without names of others, hidden contacts by id', () => {
  expect(contentOf(valuesOf(supplier))).toEqual({
    code: 'S-00001',
    name: '宁波恒达五金厂',
    country: null,
    remark: '',
    is_active: true,
    contacts: [{ id: 'c1', role: '厂长', preferred_channel: null, is_hidden: true }],
    products: [{ product_id: 'p1', supplier_item_code: null, lead_time_days: 30, is_preferred: true }],
    alternates: ['s2'],
  });
});
