// Between a product as the server has it and what the form holds.
import type { components } from '@/api/schema';
import type { Product, ProductContent } from './api';

type Attribute = components['schemas']['AttributeInput'];
type CustomerCode = { customer_id: string | null; code: string };

export type ProductValues = {
  code: string | null;
  name: string;
  description: string;
  unit: string | null;
  hs_code: string | null;
  is_active: boolean;
  attributes: Attribute[];
  customer_codes: CustomerCode[];
};

export const newProduct = (): ProductValues => ({
  code: null,
  name: '',
  description: '',
  unit: null,
  hs_code: null,
  is_active: true,
  attributes: [],
  customer_codes: [],
});

export const newAttribute = (): Attribute => ({ name: '', value: '' });
export const newCustomerCode = (): CustomerCode => ({ customer_id: null, code: '' });

export const valuesOf = (product: Product): ProductValues => ({
  code: product.code,
  name: product.name,
  description: product.description,
  unit: product.unit,
  hs_code: product.hs_code,
  is_active: product.is_active,
  attributes: product.attributes,
  customer_codes: product.customer_codes.map(({ customer_id, code }) => ({ customer_id, code })),
});

export const contentOf = (values: ProductValues): ProductContent => ({
  ...values,
  code: values.code || null,
  description: values.description ?? '',
  unit: values.unit || null,
  hs_code: values.hs_code || null,
  attributes: values.attributes.map(({ name, value }) => ({ name, value: value ?? '' })),
  customer_codes: values.customer_codes.map(({ customer_id, code }) => ({ customer_id: customer_id ?? '', code })),
});
