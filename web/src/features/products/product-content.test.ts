import { expect, test } from 'vitest';
import type { Product } from './api';
import { contentOf, newProduct, valuesOf } from './product-content';

const product = {
  code: 'LAMP-01',
  name: '台灯',
  description: '',
  unit: 'C62',
  hs_code: '9405.21',
  is_active: true,
  attributes: [{ name: '颜色', value: 'RAL 7016' }],
  customer_codes: [{ customer_id: 'c1', code: '4711-L', customer_name: 'ACME' }],
} as unknown as Product;

test('a product is sent back as it is written, without names of customers', () => {
  expect(contentOf(valuesOf(product))).toEqual({
    ...product,
    customer_codes: [{ customer_id: 'c1', code: '4711-L' }],
  });
});

test('what was emptied is absent', () => {
  expect(contentOf({ ...newProduct(), name: 'X', code: '', unit: '', hs_code: '' })).toMatchObject({
    code: null,
    unit: null,
    hs_code: null,
  });
});
