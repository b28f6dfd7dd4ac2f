// What the application says of changes before any of their pages is open.
import { defineMessages } from '@/kit/text';

export const menuMessages = defineMessages({
  changes: { zh: '订单变更', en: 'Changes' },
  change_policy: { zh: '变更审批规则', en: 'Change policy' },
});

export const permissionMessages = defineMessages({
  'changes.read': { zh: '查看订单变更', en: 'See changes of orders' },
  'changes.write': {
    zh: '提出、修改、提交变更，登记客户答复',
    en: "Ask for changes, submit them, record the customer's answers",
  },
  'changes.apply': { zh: '执行客户已接受的变更', en: 'Apply changes that the customer has accepted' },
  'changes.export': { zh: '导出订单变更', en: 'Export changes' },
  'changes.policy': { zh: '设定变更审批规则', en: 'Set the change policy' },
  'change_approval.supervisor': { zh: '审批变更：主管', en: 'Agree to changes: supervisor' },
  'change_approval.production': { zh: '审批变更：生产', en: 'Agree to changes: production' },
  'change_approval.finance': { zh: '审批变更：财务', en: 'Agree to changes: finance' },
});

export const problemMessages = defineMessages({
  no_such_change: { zh: '没有这项变更，或您无权查看', en: 'There is no such change, or you may not see it' },
  change_is_over: { zh: '变更已结束', en: 'This change is over' },
  change_already_submitted: { zh: '变更已提交', en: 'This change is submitted already' },
  change_not_accepted: { zh: '客户尚未全部接受', en: 'The customer has not accepted all of it' },
  change_awaits_no_answer: { zh: '变更目前不等待客户答复', en: 'This change waits for no answer' },
  change_conflicts: { zh: '与后来生效的变更冲突，请手工修改', en: 'It conflicts with what was changed since: edit it' },
  changed_otherwise: { zh: '此处后来已另作变更', en: 'Changed otherwise since' },
  no_such_part: { zh: '变更中没有这一项', en: 'The change has no such part' },
});
