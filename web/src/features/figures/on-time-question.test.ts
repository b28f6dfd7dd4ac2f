import { describe, expect, test } from 'vitest';
import { linesPath, linesQueryOf, questionOf, shownRate } from './on-time-question';

describe('the question', () => {
  test('is asked by lines, against the agreed date, by month when the address says nothing', () => {
    expect(questionOf(new URLSearchParams())).toEqual({ measure: 'lines', against: 'agreed', by: 'month' });
  });

  test('is taken from the address', () => {
    const address = 'measure=value&against=original&by=supplier&from=2015-01-01&is_historical=true';
    expect(questionOf(new URLSearchParams(address))).toEqual({
      measure: 'value',
      against: 'original',
      by: 'supplier',
      from: '2015-01-01',
      is_historical: true,
    });
  });

  test('ignores what nobody can mean', () => {
    expect(questionOf(new URLSearchParams('measure=boxes&by=moon&from=')).measure).toBe('lines');
  });
});

describe('the lines behind a number', () => {
  test('are asked as the number was', () => {
    const filters = new URLSearchParams('against=requested&supplier_id=s1&outcome=late');
    expect(linesQueryOf(filters, { sort: 'promised_on', limit: 50 })).toEqual({
      against: 'requested',
      supplier_id: 's1',
      outcome: 'late',
      sort: 'promised_on',
      limit: 50,
    });
  });

  test('of the group that has no mode are those without one, not all', () => {
    const path = linesPath('/api/v1/figures/on-time/lines?against=agreed&mode=');
    expect(linesQueryOf(new URLSearchParams(path.split('?')[1]), { sort: 'promised_on', limit: 50 }).mode).toBe('');
  });

  test('are shown on a page of their own', () => {
    const link = '/api/v1/figures/on-time/lines?against=agreed&mode=air_charter';
    expect(linesPath(link)).toBe('/figures/on-time/lines?against=agreed&mode=air_charter');
    expect(linesPath(link, 'late')).toBe('/figures/on-time/lines?against=agreed&mode=air_charter&outcome=late');
  });
});

test.each([
  [0, 0, null, null],
  [9138, 10324, 88.5122, 0.885],
  [9999, 10000, 99.99, 0.999],
  [1, 10000, 0.01, 0.001],
  [10, 10, 100, 1],
  [0, 10, 0, 0],
])('%i of %i is shown truthfully', (numerator, denominator, rate, shown) => {
  expect(shownRate({ numerator, denominator, rate })).toBe(shown);
});
