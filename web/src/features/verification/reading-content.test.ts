import { expect, test } from 'vitest';
import type { GridRow } from '@/kit/line-grid-types';
import { attributesOf, contentOf, emptyReading, formPath } from './reading-content';

test('lines stand at 10, 20 and so on; what was not read is not said', () => {
  const lines: GridRow[] = [
    { id: 'a', cells: { product_code: ' LAMP-01 ', quantity: '1200', unit: '', tolerance_over: '2.5' } },
    { id: 'b', cells: { description: 'cord' } },
  ];
  const content = contentOf({ ...emptyReading, currency: 'USD', payment_term: ' ', lines });
  expect(content).toMatchObject({ kind: 'regular', currency: 'USD', payment_term: null, delivery_address: null });
  expect(content.lines).toMatchObject([
    { position: 10, product_code: 'LAMP-01', quantity: '1200', unit: null, tolerance_over: 250, specification: [] },
    { position: 20, description: 'cord', quantity: null, tolerance_over: null },
  ]);
});

test('a line that nobody typed into is no line', () => {
  expect(contentOf(emptyReading).lines).toEqual([]);
});

test('an address is said as soon as one part of it was read', () => {
  const delivery_address = { ...emptyReading.delivery_address, city: 'Hamburg' };
  expect(contentOf({ ...emptyReading, delivery_address }).delivery_address).toMatchObject({
    city: 'Hamburg',
    lines: null,
  });
});

test('a specification is read as attributes, with the punctuation of either language', () => {
  expect(attributesOf('Colour: red; Size：L；')).toEqual([
    { name: 'Colour', value: 'red' },
    { name: 'Size', value: 'L' },
  ]);
});

test("the server's places are the form's", () => {
  expect(formPath('/content/lines/0/quantity')).toBe('/lines/0/quantity');
  expect(formPath('/requirement_id')).toBe('/requirement_id');
});
