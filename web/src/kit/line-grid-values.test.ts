import { describe, expect, test } from 'vitest';
import type { GridColumn } from './line-grid-types';
import { dateText, decimalSum, decimalText, normalised, valueProblem } from './line-grid-values';

describe('a decimal', () => {
  test.each([
    ['12.50', '12.50'],
    ['1,234,567.5', '1234567.5'],
    ['1.234,50', '1234.50'],
    ['１２．５', '12.5'],
    ['$1,200', '1200'],
    ['¥ 88', '88'],
    ['(42.10)', '-42.10'],
    ['−3', '-3'],
    ['.5', '0.5'],
    ['5.', '5'],
    ['007', '7'],
    ['-0.10', '-0.10'],
    ['0.1234567890123456789', '0.1234567890123456789'],
    ['1,5', null],
    ['12,34', null],
    ['1e3', null],
    ['abc', null],
    ['-', null],
    ['', null],
  ])('typed as “%s” is %s', (typed, text) => {
    expect(decimalText(typed)).toBe(text);
  });
});

describe('a date', () => {
  test.each([
    ['2026-03-05', '2026-03-05'],
    ['2026/3/5', '2026-03-05'],
    ['2026.3.5', '2026-03-05'],
    ['2026年3月5日', '2026-03-05'],
    ['20260305', '2026-03-05'],
    ['5 Mar 2026', '2026-03-05'],
    ['2-Jun-06', '2006-06-02'],
    ['March 5, 2026', '2026-03-05'],
    ['25/12/2026', '2026-12-25'],
    ['12/25/2026', '2026-12-25'],
    ['05/05/2026', '2026-05-05'],
    ['03/04/2026', null],
    ['2026-02-30', null],
    ['2026-13-01', null],
    ['soon', null],
  ])('typed as “%s” is %s', (typed, text) => {
    expect(dateText(typed)).toBe(text);
  });
});

describe('a value', () => {
  const decimal: GridColumn = { key: 'q', title: 'Q', kind: 'decimal', scale: 3 };
  const date: GridColumn = { key: 'd', title: 'D', kind: 'date' };
  const choice: GridColumn = { key: 'u', title: 'U', kind: 'choice', choices: [{ value: 'C62', label: '件' }] };
  const text: GridColumn = { key: 't', title: 'T', kind: 'text', isRequired: true };

  test('that is a code is the same written wide; prose keeps its width', () => {
    expect(normalised({ ...text, isCode: true }, ' ＰＯ－１\u3000Ａ')).toBe('PO-1 A');
    expect(normalised(text, '托盘（大）')).toBe('托盘（大）');
  });

  test('that cannot be read stays as it was typed', () => {
    expect(normalised(decimal, ' 1,5 ')).toBe('1,5');
    expect(normalised(date, '03/04/2026')).toBe('03/04/2026');
    expect(normalised(choice, 'pallet')).toBe('pallet');
  });

  test('of a choice may be typed by its label', () => {
    expect(normalised(choice, 'c62')).toBe('C62');
    expect(normalised(choice, '件')).toBe('C62');
  });

  test('of text is one line', () => {
    expect(normalised(text, 'two\r\n lines ')).toBe('two lines');
  });

  test.each([
    [decimal, '1.123', null],
    [decimal, '1.1230', null],
    [decimal, '1.1234', 'too_fine'],
    [decimal, '1,5', 'not_a_decimal'],
    [decimal, '', null],
    [date, '2026-03-05', null],
    [date, '03/04/2026', 'ambiguous_date'],
    [date, 'soon', 'not_a_date'],
    [choice, 'C62', null],
    [choice, 'pallet', 'not_a_choice'],
    [text, '', 'required'],
  ])('in %o: “%s” has the problem %s', (column, value, problem) => {
    expect(valueProblem(column, value)).toBe(problem);
  });
});

describe('the sum of decimals', () => {
  test.each([
    [['0.1', '0.2'], '0.3'],
    [['12345678901234567890.5', '-0.25'], '12345678901234567890.25'],
    [['-1', '-2'], '-3'],
    [['-0.5', '0.25'], '-0.25'],
    [['5', 'x', ''], '5'],
    [['x'], null],
  ])('of %j is %s', (values, sum) => {
    expect(decimalSum(values)).toBe(sum);
  });
});

test('percent is typed with its sign or without', () => {
  const percent: GridColumn = { key: 'tolerance', title: '', kind: 'decimal', scale: 2, isPercent: true };
  expect(['5%', '5 %', '2.5％', '5'].map((typed) => normalised(percent, typed))).toEqual(['5', '5', '2.5', '5']);
  expect(valueProblem(percent, normalised(percent, 'five'))).toBe('not_a_decimal');
  expect(normalised({ ...percent, isPercent: false }, '5%')).toBe('5%');
});
