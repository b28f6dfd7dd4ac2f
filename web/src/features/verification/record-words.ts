import type { RecordWords } from '@/kit/recorded';
import { defineMessages } from '@/kit/text';
import { messages } from './messages';

const kindMessages = defineMessages({
  requirement_read: { zh: '读取客户文件', en: "Customer's documents read" },
  discrepancy_resolved: { zh: '处理差异', en: 'Difference resolved' },
  extra_check_made: { zh: '附加检查打勾', en: 'Additional check made' },
  verification_signed: { zh: '签核对', en: 'Verification signed' },
  verification_policy_edited: { zh: '修改核对级别', en: 'Verification policy edited' },
});

export const recordWords: RecordWords = {
  topics: {},
  kinds: kindMessages,
  fields: messages,
  values: { kind: messages, source: messages, profile: messages },
};
