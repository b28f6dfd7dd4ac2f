import { defineMessages } from '@/kit/text';

export const latenessMessages = defineMessages({
  lateness: { zh: '早晚', en: 'Early and late' },
  lateness_hint: {
    zh: '计入的订单行比承诺日期早或晚多少；天数只算已交齐的晚交行，还没交齐的不知道会晚几天。',
    en: 'How far the counted lines were from the promised date. Days are those of lines delivered late; nobody knows yet how late the open ones will be.',
  },
  outcome: { zh: '结果', en: 'Outcome' },
  lines: { zh: '订单行', en: 'Lines' },
  share: { zh: '占比', en: 'Share' },
  is_on_time: { zh: '准时（提前或当天）', en: 'On time: early or on the day' },
  is_early: { zh: '提前交齐', en: 'Early' },
  is_on_the_day: { zh: '当天交齐', en: 'On the day' },
  is_late: { zh: '晚（已交或未交）', en: 'Late: delivered or still open' },
  is_delivered_late: { zh: '晚交', en: 'Delivered late' },
  is_open_late: { zh: '已过期未交', en: 'Overdue, still open' },
  mean_days: { zh: '平均晚', en: 'Late on average' },
  median_days: { zh: '晚交天数中位数', en: 'Median' },
  longest_days: { zh: '最晚', en: 'Latest' },
  days: { zh: '{count} 天', en: '{count} days', en_one: '1 day' },
});
