// Which levels of verification orders need, in words.
import { defineMessages } from '@/kit/text';

export const policyMessages = defineMessages({
  policy_hint: {
    zh: '订单按档次、类型、金额、客户和新旧决定签到第几级；客户或产品的首张订单多一级，最多三级；不变的重复订单少一级。',
    en: 'How many levels an order needs follows from the profile, its kind, value, customer and novelty; the first order of a customer or product needs one more, up to three; an unchanged repeat one less.',
  },
  profile: { zh: '核对档次', en: 'Profile' },
  small: { zh: '小型（约 3 人的公司）', en: 'Small (a company of about 3)' },
  standard: { zh: '标准（约 30 人）', en: 'Standard (about 30)' },
  strict: { zh: '严格（约 300 人）', en: 'Strict (about 300)' },
  raising: { zh: '多一级', en: 'One level more' },
  raising_hint: {
    zh: '这些订单和客户多签一级（小型档次除外）。',
    en: 'These orders and customers need one level more, but in a small company.',
  },
  raising_kinds: { zh: '订单类型', en: 'Kinds of orders' },
  raising_tiers: { zh: '客户级别', en: 'Tiers of customers' },
  regular: { zh: '常规', en: 'Regular' },
  rush: { zh: '加急', en: 'Rush' },
  custom: { zh: '定制', en: 'Custom' },
  tier_standard: { zh: '普通', en: 'Standard' },
  tier_key: { zh: '重点', en: 'Key' },
  tier_strategic: { zh: '战略', en: 'Strategic' },
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
