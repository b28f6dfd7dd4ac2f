import type { RecordWords } from '@/kit/recorded';
import { defineMessages } from '@/kit/text';
import { messages } from './messages';

const kindMessages = defineMessages({
  version_made: { zh: '冻结版本', en: 'Version frozen' },
  signoff_link_sent: { zh: '发送签字链接', en: 'Link to sign by made' },
  signoff_link_opened: { zh: '客户打开签字链接', en: 'Customer opened the link' },
  signoff_link_revoked: { zh: '撤回签字链接', en: 'Link withdrawn' },
  signoff_signed: { zh: '客户签字', en: 'Customer signed' },
  signoff_change_proposed: { zh: '客户提出修改', en: 'Customer proposed a change' },
  signoff_proposal_closed: { zh: '修改意见已处理', en: 'Proposal closed' },
  signoff_evidence_recorded: { zh: '登记客户同意的凭据', en: 'Proof of agreement recorded' },
});

const fieldMessages = defineMessages({
  version: { zh: '版本', en: 'Version' },
  content_hash: messages.content_hash,
  signature_hash: messages.signature_hash,
  document_hash: messages.document_hash,
  document_name: messages.document,
  recipient_name: messages.recipient,
  expires_at: { zh: '有效至', en: 'Valid until' },
  agreed_by: messages.agreed_by,
  channel: messages.channel,
  wishes: { zh: '修改意见', en: 'Proposed' },
  signed_by: messages.signer,
  proposed_by: { zh: '提出人', en: 'Proposed by' },
  link_id: messages.link,
  version_id: { zh: '版本编号', en: 'Version id' },
  signature_id: { zh: '签字', en: 'Signature' },
  evidence_id: { zh: '凭据', en: 'Proof' },
  proposal_id: { zh: '意见', en: 'Proposal' },
  field: { zh: '字段', en: 'Field' },
  text: { zh: '应改为', en: 'Should be' },
  remark: { zh: '备注', en: 'Remark' },
  outcome: { zh: '结果', en: 'Outcome' },
  note: messages.note,
});

export const recordWords: RecordWords = {
  topics: {},
  kinds: kindMessages,
  fields: fieldMessages,
  values: {
    channel: messages,
    outcome: {
      signed_anyway: messages.signed_anyway,
      new_version: messages.new_version,
      declined: { zh: '未采纳', en: 'Not taken up' },
      replaced: messages.replaced,
    },
  },
};
