// The groups as a picture: the rate as a line over time and as bars otherwise, the count as pale bars behind.
import type { ChartOption } from '@/kit/chart';
import type { OnTimeGroup } from './api';
import { shownRate } from './on-time-question';

interface Wording {
  rate: string;
  count: string;
  percent: (rate: number) => string;
  number: (number: number) => string;
  nothing: string;
}

export function onTimeChart(
  groups: readonly OnTimeGroup[],
  labelOf: (group: OnTimeGroup) => string,
  isOverTime: boolean,
  wording: Wording,
): ChartOption {
  const rates = groups.map((group) => shownRate(group));
  return {
    animation: false,
    tooltip: {
      trigger: 'axis',
      confine: true,
    },
    legend: { top: 0, right: 0 },
    grid: { left: 8, right: 8, top: 40, bottom: 8, containLabel: true },
    xAxis: {
      type: 'category',
      data: groups.map(labelOf),
      axisLabel: isOverTime
        ? { hideOverlap: true }
        : { rotate: groups.length > 8 ? 40 : 0, width: 110, overflow: 'truncate', hideOverlap: true },
    },
    yAxis: [
      {
        type: 'value',
        min: 0,
        max: 1,
        interval: 0.25,
        axisLabel: { formatter: (value: number) => wording.percent(value) },
      },
      { type: 'value', min: 0, splitLine: { show: false }, axisLabel: { formatter: compact } },
    ],
    series: [
      {
        name: wording.rate,
        type: isOverTime ? 'line' : 'bar',
        z: 3,
        data: rates,
        barMaxWidth: 22,
        symbolSize: 5,
        connectNulls: false,
        tooltip: {
          valueFormatter: (value: unknown) => (typeof value === 'number' ? wording.percent(value) : wording.nothing),
        },
      },
      {
        name: wording.count,
        type: 'bar',
        yAxisIndex: 1,
        barMaxWidth: 22,
        itemStyle: { opacity: 0.28 },
        data: groups.map(({ denominator }) => denominator),
        tooltip: { valueFormatter: (value: unknown) => wording.number(Number(value)) },
      },
    ],
  };
}

// 1,200,000 → 1.2M: the axis gives the size, the table the number.
export function compact(value: number): string {
  return Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 }).format(value);
}
