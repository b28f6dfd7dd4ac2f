// Structured values of every kind of event, read with the real words of all features: never in the notation of
// programs, in neither language.
import { screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { features } from '@/app/routes';
import { formatsOf } from '@/kit/formats';
import type { Language } from '@/kit/language';
import { readingOf } from '@/kit/recorded';
import { answerRequests, draw } from '@/testing/render';

const id = '01hzy3v7k2m4n6p8q0r2s4t6v8';
const address = { lines: 'Hafenstr. 1', city: 'Hamburg', region: null, postal_code: '20457', country: 'DE' };
const line = { position: 20, product_id: id, quantity: '1200', tolerance_over: 500, specification: [], facts: {} };

const edits: [kind: string, path: string, value: unknown, zh: string, en: string][] = [
  ['order_edited', 'delivery_address', address, '城市 Hamburg', 'City Hamburg'],
  ['order_edited', 'documents_wanted', ['invoice', 'packing list'], 'invoice、packing list', 'invoice, packing list'],
  ['order_edited', 'missing', [{ field: 'payment_term', reason: 'other', note: '' }], '付款条件', 'Payment term'],
  ['order_edited', 'lines/10/specification', [{ name: 'colour', value: 'red' }], 'colour: red', 'colour: red'],
  ['order_edited', 'facts', { Colour: 'green', Size: 'L' }, 'Colour green · Size L', 'Colour green · Size L'],
  ['order_edited', 'facts', {}, '–', '–'],
  ['order_edited', 'lines/20', line, '5%', '5%'],
  ['order_edited', 'lines/20', line, '台灯', '台灯'],
  ['inquiry_edited', 'value', { amount: '5480', currency: 'USD' }, 'USD 5,480.00', 'USD 5,480.00'],
  ['customer_edited', `addresses/${id}`, { ...address, id, label: 'warehouse' }, '城市 Hamburg', 'City Hamburg'],
  ['customer_edited', `contacts/${id}`, { id, name: 'c2Vh', role: 'buyer' }, '（已加密）', '(sealed)'],
  [
    'customer_edited',
    `special_requirements/${id}`,
    { id, name: 'Pallets', text: 'EPAL', theme: '', dated_on: '2026-03-05', is_active: true },
    '2026/03/05',
    '05 Mar 2026',
  ],
  ['product_edited', 'attributes', [{ name: 'colour', value: 'RAL 7016' }], 'colour: RAL 7016', 'colour: RAL 7016'],
  ['product_edited', 'customer_codes', [{ customer_id: id, code: 'X-1' }], '台灯', '台灯'],
  ['supplier_edited', 'products', [{ product_id: id, lead_time_days: 30, is_preferred: true }], '台灯', '台灯'],
  ['supplier_edited', 'alternates', [id, id], '台灯', '台灯'],
  ['role_edited', 'permissions', [{ name: 'orders.read', scope: 'all' }], 'orders.read', 'orders.read'],
  ['view_edited', 'columns', ['number', 'status'], 'number、status', 'number, status'],
];
const topics: Readonly<Record<string, string>> = {
  order: 'orders',
  inquiry: 'inquiries',
  customer: 'customers',
  product: 'products',
  supplier: 'suppliers',
  role: 'roles',
  view: 'views',
};

async function shown(kind: string, path: string, value: unknown, language: Language) {
  const words = await Promise.all(features.flatMap((feature) => feature.recordWords?.() ?? []));
  const reading = readingOf(
    words.map((one) => one.recordWords),
    language,
    formatsOf(language, 'Asia/Shanghai'),
  );
  answerRequests(({ path: asked }) => ({
    body: asked.endsWith(id) ? { name: '台灯', number: 'C-1', code: 'C-1' } : { items: [{ id, name: '台灯' }] },
  }));
  const event = {
    id,
    stream: `${topics[kind.split('_')[0] ?? '']}/${id}`,
    kind,
    at: '',
    actor_id: '',
    actor_name: '',
    via: '',
  };
  const [change] = reading.changes({ ...event, body: { changes: [{ path: `/${path}`, before: null, after: value }] } });
  draw(<p data-testid="value">{change?.is || '–'}</p>, { language });
}

describe('a structured value in a timeline', () => {
  test.each(edits)('%s of %s: %j reads as %s, %s', async (kind, path, value, zh, en) => {
    for (const [language, wanted] of [
      ['zh', zh],
      ['en', en],
    ] as const) {
      await shown(kind, path, value, language);
      const place = screen.getAllByTestId('value').at(-1);
      await expect.poll(() => place?.textContent).toContain(wanted);
      expect(place?.textContent).not.toMatch(/[{}[\]"]|object|undefined|null/);
    }
  });
});
