// What the application says of approvals before any of their pages is open.
import { defineMessages } from '@/kit/text';

export const menuMessages = defineMessages({
  approvals: { zh: '审批', en: 'Approvals' },
  gate_openings: { zh: '人工放行', en: 'Gates opened by hand' },
  deputies: { zh: '代理人', en: 'Deputies' },
  review_policy: { zh: '合同评审规则', en: 'Contract review policy' },
});

export const permissionMessages = defineMessages({
  'approvals.read': { zh: '查看审批', en: 'See approvals' },
  'approvals.ask': { zh: '发起合同评审和人工放行', en: 'Ask for contract review and gate openings' },
  'approvals.decide': { zh: '参与审批', en: 'Take part in approvals' },
  'approvals.export': { zh: '导出审批', en: 'Export approvals' },
  'approvals.policy': { zh: '设定合同评审规则', en: 'Set the contract review policy' },
  'review.production': { zh: '合同评审：生产', en: 'Contract review: production' },
  'review.purchasing': { zh: '合同评审：采购', en: 'Contract review: purchasing' },
  'review.finance': { zh: '合同评审：财务', en: 'Contract review: finance' },
  'gates.open': { zh: '同意人工放行', en: 'Agree to open gates by hand' },
  'gate_openings.read': { zh: '查看人工放行', en: 'See gates opened by hand' },
  'gate_openings.export': { zh: '导出人工放行', en: 'Export gates opened by hand' },
  'deputies.read': { zh: '查看代理人', en: 'See deputies' },
  'deputies.write': { zh: '指定代理人', en: 'Name deputies' },
});

export const problemMessages = defineMessages({
  no_such_approval: { zh: '没有这项审批，或您无权查看', en: 'There is no such request, or you may not see it' },
  approval_already_open: { zh: '同一内容已在审批中', en: 'This very content waits for agreement already' },
  review_already_approved: { zh: '此内容已通过评审', en: 'This very content has passed its review' },
  approval_not_open: { zh: '审批已结束', en: 'This request is settled' },
  approval_outdated: { zh: '内容已变，须重新发起', en: 'The content has changed: it has to be asked anew' },
  party_already_decided: { zh: '这一方已有意见', en: 'This part is decided already' },
  asked_by_oneself: { zh: '发起人不能审批', en: 'Whoever asked does not decide' },
  author_of_content: { zh: '录入或修改过内容的人不能审批', en: 'Whoever wrote the content does not decide' },
  decided_another_party: { zh: '同一人不能代表两方', en: 'Nobody decides for two parties' },
  not_a_deputy: { zh: '您今天不是其代理人', en: 'You do not stand in for them today' },
  not_asked_by_oneself: { zh: '只有发起人可以撤回', en: 'Only who asked can withdraw it' },
  no_such_party: { zh: '没有这一审批方', en: 'Nobody of that name was asked' },
  not_failing: { zh: '此条件无须放行', en: 'This condition does not fail' },
  no_such_condition: { zh: '没有这个条件', en: 'There is no such condition' },
  opened_already: { zh: '已放行', en: 'Opened already' },
  deputy_is_oneself: { zh: '不能指定本人', en: 'Nobody stands in for themselves' },
  before_from_on: { zh: '早于开始日期', en: 'Before the first day' },
  no_such_deputy: { zh: '没有这项代理', en: 'There is no such deputy' },
});
