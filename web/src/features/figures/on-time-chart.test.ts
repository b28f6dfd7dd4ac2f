import { expect, test } from 'vitest';
import { compact, onTimeChart } from './on-time-chart';

const group = { key: '2015-01', label: '2015-01', link: '', numerator: 3, denominator: 4, rate: 75 };
const wording = { rate: 'On time', count: 'Lines', percent: String, number: String, nothing: 'n/a' };

test('a group without a rate has no point, not one at 100 %', () => {
  const empty = { ...group, numerator: 0, denominator: 0, rate: null };
  const option = onTimeChart([group, empty], ({ key }) => key, true, wording) as { series: { data: unknown[] }[] };
  expect(option.series[0]?.data).toEqual([0.75, null]);
  expect(option.series[1]?.data).toEqual([4, 0]);
});

test('the line of the months breaks where one is missing, that of customers does not', () => {
  const months = ['2015-11', '2015-12', '2016-01', '2016-03'].map((key) => ({ ...group, key }));
  const shown = (isOverTime: boolean) => {
    const option = onTimeChart(months, ({ key }) => key, isOverTime, wording);
    return option as { xAxis: { data: unknown[] }; series: { data: unknown[] }[] };
  };
  expect(shown(true).xAxis.data).toEqual(['2015-11', '2015-12', '2016-01', '…', '2016-03']);
  expect(shown(true).series.map(({ data }) => data[3])).toEqual([null, null]);
  expect(shown(false).xAxis.data).toHaveLength(4);
});

test.each([
  [1_200_000, '1.2M'],
  [950, '950'],
])('the axis writes %i as %s', (value, text) => {
  expect(compact(value)).toBe(text);
});
