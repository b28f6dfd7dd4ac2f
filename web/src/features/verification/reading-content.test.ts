import { expect, test } from 'vitest';
import { attributesOf } from '@/kit/line-attributes';
import type { GridRow } from '@/kit/line-grid-types';
import type { Reading } from './api';
import { contentOf, emptyReading, formPath, valuesOf } from './reading-content';

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

test('more than 999 lines stand at 1, 2, 3: beyond 9999 there is no position', () => {
  const lines = (count: number) =>
    Array.from({ length: count }, (_, place) => ({ id: String(place), cells: { product_code: 'A' } }));
  const positions = (count: number) =>
    contentOf({ ...emptyReading, lines: lines(count) }).lines?.map(({ position }) => position);
  expect(positions(999)?.at(-1)).toBe(9_990);
  expect(positions(1_000)?.slice(0, 2)).toEqual([1, 2]);
  expect(positions(2_000)?.at(-1)).toBe(2_000);
});

test('a tolerance in percent is read with its sign, too', () => {
  const lines = [{ id: 'a', cells: { product_code: 'A', tolerance_over: '5 %', tolerance_under: '2.5％' } }];
  expect(contentOf({ ...emptyReading, lines }).lines).toMatchObject([{ tolerance_over: 500, tolerance_under: 250 }]);
});

test('what somebody read before is what they begin with', () => {
  const lines: GridRow[] = [
    {
      id: '10',
      cells: {
        product_code: 'LAMP-01',
        quantity: '1200',
        specification: 'Colour: red; Size: L',
        tolerance_over: '2.5',
        tolerance_under: '0',
      },
    },
  ];
  const delivery_address = { ...emptyReading.delivery_address, city: 'Hamburg' };
  const invoice_address = { ...emptyReading.invoice_address, lines: 'Holding AG\nBox 100' };
  const typed = {
    ...emptyReading,
    currency: 'USD',
    ordered_on: '2026-11-03',
    facts: 'Label: white\nSeal: red',
    delivery_address,
    invoice_address,
    lines,
  };
  const content = contentOf(typed);
  expect(content).toMatchObject({ ordered_on: '2026-11-03', invoice_address: { lines: 'Holding AG\nBox 100' } });
  expect(contentOf(valuesOf({ content } as Pick<Reading, 'content'>))).toEqual(content);
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
