import type { RecordWords } from '@/kit/recorded';
import { defineMessages } from '@/kit/text';
import { messages } from './messages';

const kindMessages = defineMessages({
  change_requested: { zh: '提出变更', en: 'Change asked for' },
  change_edited: { zh: '修改变更单', en: 'Change written anew' },
  change_rebased: { zh: '变更并入最新修订版', en: 'Change brought up to date' },
  change_submitted: { zh: '提交变更', en: 'Change submitted' },
  change_put_to_customer: { zh: '变更请客户答复', en: 'Change put to the customer' },
  change_answered: { zh: '客户答复变更', en: 'Customer answered the change' },
  change_withdrawn: { zh: '撤回变更', en: 'Change withdrawn' },
  change_applied: { zh: '变更生效', en: 'Change applied' },
  change_policy_edited: { zh: '修改变更审批规则', en: 'Change policy edited' },
});

const fieldMessages = defineMessages({
  change_number: messages.number,
  change_id: messages.change,
  approval_reasons: { zh: '须审批的原因', en: 'Why it needs agreement' },
  base_before: { zh: '原基于修订版', en: 'Against revision, before' },
  base_after: { zh: '现基于修订版', en: 'Against revision, now' },
  order_revision: { zh: '订单修订版', en: "Order's revision" },
  answered_by: messages.who_answered,
  answers: { zh: '答复', en: 'Answers' },
  part: { zh: '部分', en: 'Part' },
  verdict: { zh: '答复', en: 'Answer' },
  note: messages.why_not,
});

export const recordWords: RecordWords = {
  topics: { changes: { text: messages.changes, path: (id) => `/changes/${id}` } },
  kinds: kindMessages,
  fields: { ...messages, ...fieldMessages },
  values: {
    asked_by: messages,
    channel: messages,
    parties: messages,
    verdict: { accepted: messages.said_accepted, countered: messages.said_countered, rejected: messages.said_rejected },
    reason: defineMessages({ order_cancelled: { zh: '订单已取消', en: 'The order was cancelled' } }),
  },
};
