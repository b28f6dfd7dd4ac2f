// What a field that refers to another record offers: found by typed text, named by id. Topics as in query.ts.
import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './client';

export interface Choice {
  value: string;
  label: string;
}

export interface Choices {
  topic: string;
  find: (text: string, signal: AbortSignal) => Promise<readonly Choice[]>;
  // Null: without a name, such as one that the reader may not see.
  named: (id: string, signal: AbortSignal) => Promise<string | null>;
}

const shownAtOnce = 20;
const page = (text: string) => ({ limit: shownAtOnce, ...(text ? { text } : {}) });

export const colleagues: Choices = {
  topic: 'people',
  find: async (text, signal) =>
    (await answer(api.GET('/api/v1/colleagues', { params: { query: page(text) }, signal }))).items.map(labelled),
  named: async (id, signal) => {
    const { items } = await answer(api.GET('/api/v1/colleagues', { params: { query: { limit: 200 } }, signal }));
    return items.find((one) => one.id === id)?.name ?? null;
  },
};

export const customers: Choices = {
  topic: 'customers',
  find: async (text, signal) =>
    (await answer(api.GET('/api/v1/customers', { params: { query: page(text) }, signal }))).items.map(labelled),
  named: async (id, signal) =>
    (await answer(api.GET('/api/v1/customers/{id}', { params: { path: { id } }, signal }))).name,
};

export const suppliers: Choices = {
  topic: 'suppliers',
  find: async (text, signal) =>
    (await answer(api.GET('/api/v1/suppliers', { params: { query: page(text) }, signal }))).items.map(labelled),
  named: async (id, signal) =>
    (await answer(api.GET('/api/v1/suppliers/{id}', { params: { path: { id } }, signal }))).name,
};

export const products: Choices = {
  topic: 'products',
  find: async (text, signal) =>
    (await answer(api.GET('/api/v1/products', { params: { query: page(text) }, signal }))).items.map((product) => ({
      value: product.id,
      label: `${product.code} ${product.name}`,
    })),
  named: async (id, signal) => {
    const product = await answer(api.GET('/api/v1/products/{id}', { params: { path: { id } }, signal }));
    return `${product.code} ${product.name}`;
  },
};

// Named by its number; found by number, reference or customer.
export const orders: Choices = {
  topic: 'orders',
  find: async (text, signal) =>
    (await answer(api.GET('/api/v1/orders', { params: { query: page(text) }, signal }))).items.map(numbered),
  named: async (id, signal) =>
    (await answer(api.GET('/api/v1/orders/{id}', { params: { path: { id } }, signal }))).number,
};

const numbered = ({ id, number, customer_name }: { id: string; number: string; customer_name: string }): Choice => ({
  value: id,
  label: `${number} ${customer_name}`,
});

export const inquiries: Choices = {
  topic: 'inquiries',
  find: async (text, signal) =>
    (await answer(api.GET('/api/v1/inquiries', { params: { query: page(text) }, signal }))).items.map(numbered),
  named: async (id, signal) =>
    (await answer(api.GET('/api/v1/inquiries/{id}', { params: { path: { id } }, signal }))).number,
};

export const quotations: Choices = {
  topic: 'quotations',
  find: async (text, signal) =>
    (await answer(api.GET('/api/v1/quotations', { params: { query: page(text) }, signal }))).items.map(numbered),
  named: async (id, signal) =>
    (await answer(api.GET('/api/v1/quotations/{id}', { params: { path: { id } }, signal }))).number,
};

const labelled = ({ id, name }: { id: string; name: string }): Choice => ({ value: id, label: name });

export const foundQuery = (choices: Choices, text: string) =>
  queryOptions({
    queryKey: [choices.topic, { choice: text }],
    queryFn: ({ signal }) => choices.find(text, signal),
  });

export const nameQuery = (choices: Choices, id: string) =>
  queryOptions({
    queryKey: [choices.topic, id, 'name'],
    queryFn: ({ signal }) => choices.named(id, signal).catch(() => null),
  });
