import { defineMessages } from '@/kit/text';

export const messages = defineMessages({
  level: { zh: '级别', en: 'Level' },
  content_hash: { zh: '内容哈希', en: 'Hash of the content' },
  is_independent: { zh: '独立', en: 'Independent' },
  source: { zh: '来源', en: 'Source' },
  machine: { zh: '机器读取', en: 'Read by the machine' },
  blind: { zh: '盲录', en: 'Blind entry' },
  path: { zh: '字段', en: 'Field' },
  left_value: { zh: '客户文件', en: "Customer's document" },
  right_value: { zh: '订单', en: 'Order' },
  kind: { zh: '处理', en: 'Resolution' },
  accepted_deviation: { zh: '接受偏差', en: 'Accepted deviation' },
  false_alarm: { zh: '误报', en: 'False alarm' },
  reason: { zh: '原因', en: 'Reason' },
  profile: { zh: '核对档次', en: 'Profile' },
  small: { zh: '小型', en: 'Small' },
  standard: { zh: '标准', en: 'Standard' },
  strict: { zh: '严格', en: 'Strict' },
  high_values: { zh: '大额起点', en: 'High value from' },
  work_verify_order: { zh: '核对订单，签第 {level} 级', en: 'Verify the order and sign level {level}' },
  work_resolve_discrepancies: { zh: '处理与客户需求的差异', en: "Resolve the differences from the customer's words" },
  work_changed: {
    zh: '订单确认后有变更，须重新核对才能继续',
    en: 'Changed after its confirmation; it goes on once verified anew',
  },
  work_under_review: {
    zh: '订单在评审中，核对后才能发客户确认',
    en: 'Under review; it goes to the customer once verified',
  },
});
