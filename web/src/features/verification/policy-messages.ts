// Which levels of verification orders need, in words.
import { defineMessages } from '@/kit/text';

export const policyMessages = defineMessages({
  policy_hint: {
    zh: '订单按档次、类型、金额、客户和新旧决定签到第几级；客户或产品的首张订单多一级，最多三级。',
    en: 'How many levels an order needs follows from the profile, its kind, value, customer and novelty; the first order of a customer or product needs one more, up to three.',
  },
  profile: { zh: '核对档次', en: 'Profile' },
  small: { zh: '小型（约 3 人的公司）', en: 'Small (a company of about 3)' },
  standard: { zh: '标准（约 30 人）', en: 'Standard (about 30)' },
  strict: { zh: '严格（约 300 人）', en: 'Strict (about 300)' },
  high_values: { zh: '大额起点', en: 'High value from' },
  high_values_hint: {
    zh: '订单总额达到起点即为大额；没有列出的币种没有起点。',
    en: 'From these totals on an order is of high value; a currency that is not listed has no such total.',
  },
  high_value: { zh: '起点', en: 'Total' },
  add_high_value: { zh: '添加币种', en: 'Add a currency' },
  no_high_values: { zh: '没有设置大额起点', en: 'No such total is set' },
  amount: { zh: '金额', en: 'Amount' },
  currency: { zh: '币种', en: 'Currency' },
  needed: { zh: '请填写', en: 'Please fill in' },
  saved: { zh: '核对级别规则已保存', en: 'The verification policy is saved' },
});
