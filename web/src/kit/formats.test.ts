import { describe, expect, test } from 'vitest';
import { formatsOf } from './formats';

const zh = formatsOf('zh', 'Asia/Shanghai');
const en = formatsOf('en', 'Europe/Berlin');

describe('dates', () => {
  test('are written as people of the language write them', () => {
    expect(zh.date('2026-03-05')).toBe('2026/03/05');
    expect(en.date('2026-03-05')).toBe('05 Mar 2026');
  });

  test('never move with a zone', () => {
    expect(formatsOf('zh', 'America/Los_Angeles').date('2026-03-05')).toBe('2026/03/05');
  });
});

describe('instants', () => {
  test('are shown in the reader’s zone', () => {
    expect(zh.instant('2026-03-05T16:30:00.000Z')).toBe('2026/03/06 00:30');
    expect(en.instant('2026-03-05T16:30:00.000Z')).toBe('05 Mar 2026, 17:30');
  });

  test('can be shown in another party’s zone', () => {
    expect(zh.instant('2026-03-05T16:30:00.000Z', 'Europe/Berlin')).toBe('2026/03/05 17:30');
  });

  test('that cannot be read are shown as they came', () => {
    expect(zh.instant('soon')).toBe('soon');
  });

  test('near now are told by their distance', () => {
    const now = Date.parse('2026-03-05T16:30:00.000Z');
    expect(en.relative('2026-03-05T13:30:00.000Z', now)).toBe('3 hours ago');
    expect(zh.relative('2026-03-07T16:30:00.000Z', now)).toBe('后天');
  });
});

describe('numbers', () => {
  test('that are prices have their cents, and what is finer', () => {
    expect(['7.1', '0.335', '1200', 'soon'].map(en.price)).toEqual(['7.10', '0.335', '1,200.00', 'soon']);
  });

  test('are grouped, without a float between', () => {
    expect(zh.number('12345678901234567.125')).toBe('12,345,678,901,234,567.125');
  });

  test('that are none are shown as they came', () => {
    expect(zh.number('12,5')).toBe('12,5');
  });

  test.each([
    ['551', 'USD', 'USD 551.00'],
    ['1234.5', 'JPY', 'JPY 1,234.5'],
    ['0.125', 'KWD', 'KWD 0.125'],
    ['1.2345', 'EUR', 'EUR 1.2345'],
    ['-3', 'CNY', 'CNY -3.00'],
  ])('money %s %s is %s', (amount, currency, written) => {
    expect(en.money({ amount, currency })).toBe(written);
  });

  test('sizes of files are told in the unit that fits', () => {
    expect([0, 29, 1_000, 310_400, 4_230_000].map(en.bytes)).toEqual(['0B', '29B', '1kB', '310kB', '4.2MB']);
  });

  test('rates are percentages with one place', () => {
    expect(en.percent(0.8765)).toBe('87.7%');
  });
});
