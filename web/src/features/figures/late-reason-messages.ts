// Why lines were late, and in whose hand that was.
import { defineMessages } from '@/kit/text';

export const reasonMessages = defineMessages({
  customer_approval: { zh: '客户确认晚', en: 'Customer approved late' },
  customer_payment: { zh: '客户付款晚', en: 'Customer paid late' },
  customer_change: { zh: '客户变更', en: 'Customer changed the order' },
  supplier_material: { zh: '原料晚到', en: 'Material came late' },
  supplier_capacity: { zh: '供应商产能不足', en: 'Supplier short of capacity' },
  supplier_quality: { zh: '供应商质量问题', en: 'Quality at the supplier' },
  own_capacity: { zh: '本方产能不足', en: 'Own capacity' },
  own_quality: { zh: '本方质量返工', en: 'Own quality, rework' },
  own_mistake: { zh: '本方差错', en: 'Own mistake' },
  carrier_space: { zh: '无舱位', en: 'No space with the carrier' },
  carrier_delay: { zh: '承运人延误', en: 'Carrier late' },
  customs: { zh: '海关', en: 'Customs' },
  force_majeure: { zh: '不可抗力', en: 'Force majeure' },
  other: { zh: '其他', en: 'Other' },
});

export const partyMessages = defineMessages({
  customer: { zh: '客户', en: 'Customer' },
  supplier: { zh: '供应商', en: 'Supplier' },
  us: { zh: '本方', en: 'Us' },
  carrier: { zh: '承运人', en: 'Carrier' },
  authority: { zh: '官方', en: 'Authorities' },
  nobody: { zh: '无人', en: 'Nobody' },
});

export const lateMessages = defineMessages({
  late_reason: { zh: '晚交原因', en: 'Reason' },
  late_note: { zh: '说明', en: 'Note' },
  late_party: { zh: '责任方', en: 'In whose hand' },
  any_reason: { zh: '全部原因', en: 'Any reason' },
  not_explained: { zh: '未说明', en: 'Not given' },
  give_reason: { zh: '说明原因', en: 'Give the reason' },
  give_reason_of: { zh: '晚交原因：{order} 第 {position} 行', en: 'Why late: {order}, line {position}' },
  change_reason: { zh: '修改晚交原因', en: 'Change the reason' },
  reason_needed: { zh: '请选择原因', en: 'Choose the reason' },
  note_needed: { zh: '请说明是什么原因', en: 'Say what it was' },
  reason_given: { zh: '晚交原因已保存', en: 'Reason saved' },
  causes: { zh: '晚交的原因', en: 'Why lines were late' },
  causes_hint: {
    zh: '晚交的订单行共 {count} 行，按原因从多到少。',
    en: '{count} late lines, the most frequent reason first.',
    en_one: '1 late line.',
  },
  late_lines: { zh: '订单行', en: 'Lines' },
  share: { zh: '占比', en: 'Share' },
});
