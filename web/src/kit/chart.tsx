// A picture of figures by ECharts, in the colours of the theme. Never alone: the page shows the same
// figures as a table, and `label` says what the picture shows.
import { BarChart, LineChart, PieChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { type EChartsType, init, use as register } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import styles from './chart.module.css';

register([BarChart, LineChart, PieChart, AriaComponent, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

export type ChartOption = Parameters<EChartsType['setOption']>[0];

interface ChartProps {
  label: string;
  option: ChartOption;
  height?: number;
  // A point was clicked: its series and its place in it.
  onOpen?: (seriesIndex: number, dataIndex: number) => void;
}

export default function Chart({ label, option, height = 280, onOpen }: ChartProps) {
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType>(null);
  const open = useRef(onOpen);
  open.current = onOpen;

  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const made = init(element, null, { renderer: 'svg' });
    chart.current = made;
    made.on('click', ({ seriesIndex, dataIndex }) => open.current?.(seriesIndex ?? 0, dataIndex));
    const watcher = new ResizeObserver(() => made.resize());
    watcher.observe(element);
    return () => {
      watcher.disconnect();
      made.dispose();
    };
  }, []);

  useEffect(() => {
    chart.current?.setOption(option, { notMerge: true });
  }, [option]);

  useEffect(() => {
    const dress = () => chart.current?.setTheme(themed());
    dress();
    // Light or dark is said by the root element.
    const watcher = new MutationObserver(dress);
    watcher.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    return () => watcher.disconnect();
  }, []);

  return <div ref={place} className={styles.chart} style={{ height }} role="img" aria-label={label} />;
}

function themed() {
  const style = getComputedStyle(document.documentElement);
  const color = (name: string) => style.getPropertyValue(`--ant-${name}`).trim();
  const line = { show: true, lineStyle: { color: color('color-border-secondary') } };
  const label = { color: color('color-text-secondary') };
  return {
    color: ['color-primary', 'color-info', 'color-warning', 'color-success', 'color-error'].map(color),
    textStyle: { fontFamily: style.fontFamily, color: color('color-text') },
    grid: { left: 8, right: 16, top: 28, bottom: 8, containLabel: true },
    categoryAxis: { axisLine: line, axisTick: { show: false }, splitLine: { show: false }, axisLabel: label },
    timeAxis: { axisLine: line, splitLine: { show: false }, axisLabel: label },
    valueAxis: { axisLine: { show: false }, splitLine: line, axisLabel: label },
    legend: { textStyle: label },
    tooltip: {
      backgroundColor: color('color-bg-elevated'),
      borderColor: color('color-border'),
      textStyle: { color: color('color-text') },
    },
  };
}
