import { colleagues } from '@/api/choices';
import type { RecordWords } from '@/kit/recorded';
import { defineMessages } from '@/kit/text';
import { messages } from './messages';

const kindMessages = defineMessages({
  approval_asked: { zh: '发起审批', en: 'Agreement asked' },
  approval_decided: { zh: '审批意见', en: 'Decision made' },
  approval_closed: { zh: '审批结束', en: 'Request settled' },
  approval_withdrawn: { zh: '撤回审批', en: 'Request withdrawn' },
  approval_outdated: { zh: '内容已变，审批失效', en: 'Request outdated by a change' },
  gate_opened: { zh: '人工放行关卡', en: 'Gate opened by hand' },
  deputy_named: { zh: '指定代理人', en: 'Deputy named' },
  deputy_ended: { zh: '结束代理', en: 'Deputy ended' },
  review_policy_edited: { zh: '修改合同评审规则', en: 'Contract review policy edited' },
});

const fieldMessages = defineMessages({
  kind: { zh: '事项', en: 'What' },
  reference: { zh: '针对', en: 'About' },
  before: { zh: '关卡', en: 'Gate before' },
  conditions: { zh: '条件', en: 'Conditions' },
  party: { zh: '审批方', en: 'Party' },
  decision: { zh: '意见', en: 'Decision' },
  state: { zh: '状态', en: 'State' },
  asked_by_name: { zh: '发起人', en: 'Asked by' },
  agreed_by_name: { zh: '同意人', en: 'Agreed by' },
  in_place_of_name: { zh: '代替', en: 'In place of' },
  in_place_of_id: { zh: '代替', en: 'In place of' },
  content_hash: { zh: '内容指纹', en: 'Content' },
  person_id: { zh: '谁不在', en: 'Who is away' },
  deputy_id: { zh: '代理人', en: 'Deputy' },
  made_by_name: { zh: '指定人', en: 'Named by' },
  made_by_id: { zh: '指定人', en: 'Named by' },
  made_at: { zh: '指定时间', en: 'Named at' },
  kinds: { zh: '订单类型', en: 'Orders' },
});

const statusMessages = defineMessages({
  under_review: { zh: '评审中', en: 'Under review' },
  awaiting_customer: { zh: '待客户确认', en: 'Awaiting customer' },
  confirmed: { zh: '已确认', en: 'Confirmed' },
  in_production: { zh: '生产中', en: 'In production' },
  completed: { zh: '已完成', en: 'Completed' },
  closed: { zh: '已关闭', en: 'Closed' },
});

export const recordWords: RecordWords = {
  topics: { approvals: { text: messages.approvals } },
  kinds: kindMessages,
  fields: { ...messages, ...fieldMessages },
  values: {
    kind: messages,
    kinds: messages,
    parties: messages,
    party: messages,
    decision: { approve: messages.said_approve, reject: messages.said_reject },
    state: messages,
    reference: statusMessages,
    before: statusMessages,
  },
  refers: { person_id: colleagues, deputy_id: colleagues, in_place_of_id: colleagues },
};
