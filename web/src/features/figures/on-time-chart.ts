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
  const places = isOverTime ? withGaps(groups) : groups;
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
      data: places.map((group) => (group ? labelOf(group) : '…')),
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
        data: places.map((group) => group && shownRate(group)),
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
        data: places.map((group) => group?.denominator ?? null),
        tooltip: { valueFormatter: (value: unknown) => wording.number(Number(value ?? 0)) },
      },
    ],
  };
}

// A month of which nothing is counted has no group: the line breaks there instead of leading over years.
function withGaps(groups: readonly OnTimeGroup[]): (OnTimeGroup | null)[] {
  return groups.flatMap((group, place) => {
    const before = groups[place - 1];
    return before && monthsOf(group) - monthsOf(before) > 1 ? [null, group] : [group];
  });
}

// "2015-01", counted from the year 0.
function monthsOf({ key }: OnTimeGroup): number {
  const [year = 0, month = 0] = key.split('-').map(Number);
  return 12 * year + month;
}

// 1,200,000 → 1.2M: the axis gives the size, the table the number.
export function compact(value: number): string {
  return Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 }).format(value);
}
