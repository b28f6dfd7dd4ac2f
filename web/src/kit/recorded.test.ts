import { describe, expect, test } from 'vitest';
import { formatsOf } from './formats';
import { type RecordedEvent, type RecordWords, readingOf } from './recorded';

const words: RecordWords = {
  topics: { orders: { text: { zh: '订单', en: 'Order' }, path: (id) => `/orders/${id}` } },
  kinds: { order_edited: { zh: '修改订单', en: 'Order edited' } },
  fields: {
    lines: { zh: '订单行', en: 'Line' },
    quantity: { zh: '数量', en: 'Quantity' },
    contacts: { zh: '联系人', en: 'Contact' },
    email: { zh: '邮箱', en: 'E-mail' },
    status: { zh: '状态', en: 'Status' },
    'delivery_address/lines': { zh: '街道', en: 'Street' },
  },
  values: { status: { draft: { zh: '草稿', en: 'Draft' } } },
};
const id = '01hzy3v7k2m4n6p8q0r2s4t6v8';
const reading = readingOf([words], 'en', formatsOf('en', 'Asia/Shanghai'));
const event = (body: unknown): RecordedEvent => ({
  id,
  stream: `orders/${id}`,
  kind: 'order_edited',
  at: '2026-03-05T08:00:00Z',
  actor_id: 'p1',
  actor_name: '李娜',
  via: 'web',
  body,
});
const changes = (...list: [string, unknown, unknown][]) =>
  reading.changes(event({ changes: list.map(([path, before, after]) => ({ path, before, after })) }));

describe('a recorded event', () => {
  test('is named in words, or by its code where nobody worded it', () => {
    expect(reading.kind('order_edited')).toBe('Order edited');
    expect(reading.kind('case_opened')).toBe('case opened');
    expect(reading.topic('orders')).toBe('Order');
    expect(reading.path(`orders/${id}`)).toBe(`/orders/${id}`);
    expect(reading.path(`people/${id}`)).toBeNull();
  });

  test('says old → new with lines by their number', () => {
    expect(changes(['/lines/20/quantity', '5', '12.5'], ['/status', 'draft', null])).toEqual([
      { field: 'Line 20 · Quantity', was: '5', is: '12.5' },
      { field: 'Status', was: 'Draft', is: '' },
    ]);
  });

  test('writes dates, money and whole entries as people read them', () => {
    const [date, money, entry] = changes(
      ['/promised_on', null, '2026-03-05'],
      ['/total', null, { amount: '12.5', currency: 'USD' }],
      ['/lines/30', null, { id, quantity: '3', status: 'draft', note: null }],
    );
    expect(date).toEqual({ field: 'promised on', was: '', is: '05 Mar 2026' });
    expect(money?.is).toBe('USD 12.50');
    expect(entry).toEqual({ field: 'Line 30', was: '', is: 'Quantity 3 · Status Draft' });
  });

  test('names a field by where it stands', () => {
    const [address, street] = changes(
      ['/delivery_address', null, { lines: 'Am Sandtorkai 1' }],
      ['/delivery_address/lines', 'Am Sandtorkai 1', 'Billstraße 12'],
    );
    expect(address?.is).toBe('Street Am Sandtorkai 1');
    expect(street?.field).toBe('delivery address · Street');
  });

  test('never shows what is sealed, nor ids of entries', () => {
    const [one, whole] = changes(
      [`/contacts/${id}/email`, 'c2VhbGVk', 'b3RoZXI='],
      [`/contacts/${id}`, null, { name: 'c2VhbGVk', role: 'buyer' }],
    );
    expect(one).toEqual({ field: 'Contact · E-mail', was: '(sealed)', is: '(sealed)' });
    expect(whole?.is).toBe('name (sealed) · role buyer');
  });

  test('leaves out fields that only repeat what others say', () => {
    expect(changes(['/revision', 1, 2], ['/held_at', null, '2026-03-05T08:00:00Z'])).toEqual([]);
  });

  test('beside a thing is read with the words of whoever words its kind', () => {
    const beside: RecordWords = {
      topics: {},
      kinds: { file_kept: { zh: '保存文件', en: 'File kept' } },
      fields: { hash: { zh: '指纹', en: 'Fingerprint' } },
    };
    const both = readingOf([words, beside], 'en', formatsOf('en', 'Asia/Shanghai'));
    const kept = { ...event({ hash: 'ab'.repeat(32), status: 'draft', note_id: id }), kind: 'file_kept' };
    expect(both.facts(kept).map(({ field, is }) => `${field}: ${is}`)).toEqual([
      'Fingerprint: abababababab…',
      'Status: Draft',
    ]);
    expect(both.field('orders', 'lines/20/quantity')).toBe('Line 20 · Quantity');
  });

  test('tells the facts of what is no edit', () => {
    const facts = reading.facts(event({ lines: 20, delivery: { quantity: '5', remark: null }, reason: '' }));
    expect(facts.map(({ field, is }) => `${field}: ${is}`)).toEqual(['Line: 20', 'Quantity: 5']);
  });
});
