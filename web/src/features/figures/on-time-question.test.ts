import { describe, expect, test } from 'vitest';
import { figurePath, linesPath, linesQueryOf, monthOf, points, questionOf, shownRate } from './on-time-question';

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
  const question = questionOf(new URLSearchParams('measure=value&by=mode&from=2015-01-01'));

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
    const path = linesPath('/api/v1/figures/on-time/lines?against=agreed&mode=', question);
    expect(linesQueryOf(new URLSearchParams(path.split('?')[1]), { sort: 'promised_on', limit: 50 }).mode).toBe('');
  });

  test('are shown on a page of their own, from which the same figure is found again', () => {
    const path = linesPath('/api/v1/figures/on-time/lines?against=agreed&mode=air_charter', question, 'late');
    const [page, address] = path.split('?');
    expect(page).toBe('/figures/on-time/lines');
    const lines = new URLSearchParams(address);
    expect(linesQueryOf(lines, { sort: 'promised_on', limit: 50 })).toMatchObject({
      mode: 'air_charter',
      outcome: 'late',
    });
    expect(figurePath(lines)).toBe('/figures/on-time?measure=value&against=agreed&by=mode&from=2015-01-01');
  });

  test('that were reached by a bare link lead back to the figure of their own filters', () => {
    const lines = new URLSearchParams('against=original&incoterm=FOB');
    expect(figurePath(lines)).toBe('/figures/on-time?measure=lines&against=original&by=month&incoterm=FOB');
  });
});

test.each([
  ['2010-05-01', '2010-05-31', '2010-05'],
  ['2012-02-01', '2012-02-29', '2012-02'],
  ['2012-02-01', '2012-02-28', null],
  ['2010-05-01', '2010-06-30', null],
  ['2010-05-02', '2010-05-31', null],
  [undefined, '2010-05-31', null],
  ['2010-05-01', undefined, null],
])('from %s to %s is the month %s', (from, to, month) => {
  expect(monthOf(from, to)).toBe(month);
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

test('points are shown to a tenth, and a difference is never none', () => {
  expect([points(3.24), points(-0.26), points(0.01), points(-0.01), points(0)]).toEqual([3.2, -0.3, 0.1, -0.1, 0]);
});
