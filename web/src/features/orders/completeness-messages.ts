// Which fields orders need.
import { defineMessages } from '@/kit/text';

export const completenessMessages = defineMessages({
  policy_hint: {
    zh: '订单要填齐哪些字段，才能提交审核、才能确认。',
    en: 'Which fields an order needs to go under review and to be confirmed.',
  },
  usual: { zh: '默认', en: 'As usual' },
  usual_hint: {
    zh: '没有另外规定时，客户和至少一行之外还要：',
    en: 'Besides a customer and a line, unless a rule says otherwise:',
  },
  usual_critical: { zh: '确认前必须有：{fields}', en: 'To be confirmed: {fields}' },
  usual_required: { zh: '可写明原因后缺：{fields}', en: 'May stay open with its reason: {fields}' },
  and: { zh: '、', en: ', ' },
  rules: { zh: '另外规定', en: 'Rules' },
  rules_hint: {
    zh: '按订单类型、客户多要或少要。同一字段有几条时：客户的先于类型的，两者都写的最先。',
    en: 'More or less for orders of a kind or a customer. Where several name a field, one for a customer goes before one for a kind, and one for both before either.',
  },
  rule: { zh: '规定', en: 'Rule' },
  add_rule: { zh: '加一条', en: 'Add a rule' },
  no_rules: { zh: '没有另外规定', en: 'No rules: as usual for all orders' },
  rule_kind: { zh: '订单类型', en: 'Order kind' },
  every_kind: { zh: '所有类型', en: 'Every kind' },
  rule_customer: { zh: '客户', en: 'Customer' },
  every_customer: { zh: '所有客户', en: 'Every customer' },
  rule_field: { zh: '字段', en: 'Field' },
  rule_need: { zh: '要求', en: 'Need' },
  choose_field: { zh: '请选择字段', en: 'Choose the field' },
  need_critical: { zh: '确认前必须有', en: 'Needed to be confirmed' },
  need_required: { zh: '可写明原因后缺', en: 'May stay open with its reason' },
  need_not_required: { zh: '不要求', en: 'Not needed' },
  saved: { zh: '已保存，进行中的订单随后按新规定检查', en: 'Saved; orders under way follow in a moment' },
});
