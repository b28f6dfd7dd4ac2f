// What the application says of figures before any of their pages is open.
import { defineMessages } from '@/kit/text';

export const menuMessages = defineMessages({
  on_time: { zh: '准时交付', en: 'On-time delivery' },
});

export const figurePermissions = defineMessages({
  'figures.read': { zh: '查看数据', en: 'See figures' },
  'figures.explain': { zh: '填写晚交原因', en: 'Say why lines were late' },
  'figures.target': { zh: '设置准时率目标', en: 'Set the on-time target' },
  'figures.export': { zh: '导出数据背后的订单行', en: 'Export the lines behind figures' },
});

export const figureProblems = defineMessages({
  line_not_late: { zh: '这一行没有晚交', en: 'This line is not late' },
});
