// Between a supplier as the server has it and what the form holds.
import type { components } from '@/api/schema';
import { type WrittenContact, writtenContact } from '@/kit/contact-fields';
import type { Supplier, SupplierContent } from './api';

type SupplierProduct = Omit<components['schemas']['SupplierProductInput'], 'product_id'> & {
  product_id: string | null;
};

export type SupplierValues = {
  code: string | null;
  name: string;
  country: string | null;
  remark: string;
  is_active: boolean;
  contacts: WrittenContact[];
  products: SupplierProduct[];
  alternates: string[];
};

export const newSupplier = (): SupplierValues => ({
  code: null,
  name: '',
  country: null,
  remark: '',
  is_active: true,
  contacts: [],
  products: [],
  alternates: [],
});

export const newProduct = (): SupplierProduct => ({ product_id: null, is_preferred: false });

export const valuesOf = (supplier: Supplier): SupplierValues => ({
  code: supplier.code,
  name: supplier.name,
  country: supplier.country,
  remark: supplier.remark,
  is_active: supplier.is_active,
  contacts: supplier.contacts.map(writtenContact),
  products: supplier.products.map(({ product_id, supplier_item_code, lead_time_days, is_preferred }) => ({
    product_id,
    supplier_item_code,
    lead_time_days,
    is_preferred,
  })),
  alternates: supplier.alternates,
});

export const contentOf = (values: SupplierValues): SupplierContent => ({
  ...values,
  code: values.code || null,
  country: values.country || null,
  remark: values.remark ?? '',
  products: values.products.map((product) => ({
    ...product,
    product_id: product.product_id ?? '',
    supplier_item_code: product.supplier_item_code || null,
    lead_time_days: product.lead_time_days ?? null,
  })),
});
