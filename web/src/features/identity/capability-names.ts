import { defineMessages } from '@/kit/text';

// What a capability's permissions stand under where it has no page of its own in the menu.
export const capabilityNames = defineMessages({
  work: { zh: '待办', en: 'To do' },
  activity: { zh: '备注与附件', en: 'Notes and attachments' },
  views: { zh: '视图', en: 'Views' },
  deputies: { zh: '代理人', en: 'Deputies' },
  approvals: { zh: '审批', en: 'Approvals' },
  review: { zh: '合同评审', en: 'Contract review' },
  gates: { zh: '关卡', en: 'Gates' },
  gate_openings: { zh: '人工放行', en: 'Manual release' },
  catalog: { zh: '产品', en: 'Products' },
  requirements: { zh: '客户原始需求', en: 'Requirements' },
  documents: { zh: '单证', en: 'Documents' },
  verification: { zh: '核对', en: 'Verification' },
  signoffs: { zh: '签字确认', en: 'Sign-offs' },
  changes: { zh: '订单变更', en: 'Changes' },
  change_approval: { zh: '变更审批', en: 'Approval of changes' },
  incoming: { zh: '来件', en: 'Incoming' },
  reconciliation: { zh: '来件时限', en: 'Incoming: deadlines' },
  mails: { zh: '发出的邮件', en: 'Outgoing mail' },
  mail_templates: { zh: '邮件模板', en: 'Mail templates' },
  figures: { zh: '数据', en: 'Figures' },
  jobs: { zh: '后台任务', en: 'Background jobs' },
  record: { zh: '变更记录', en: 'Record of changes' },
});
