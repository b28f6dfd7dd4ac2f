import type { RecordWords } from '@/kit/recorded';
import { defineMessages } from '@/kit/text';
import { messages } from './messages';

const kindMessages = defineMessages({
  requirement_kept: { zh: '保存客户原始需求', en: "Customer's words kept" },
  requirement_linked: { zh: '关联字段出处', en: 'Fields linked to their origin' },
  document_read: { zh: '机器读取客户文件', en: "Customer's document read by the machine" },
  requirement_voided: { zh: '作废客户原始需求', en: "Customer's words marked void" },
});

const fieldMessages = defineMessages({
  field: { zh: '字段', en: 'Field' },
  before: { zh: '原出处', en: 'Was' },
  after: { zh: '出处', en: 'Origin' },
  form: { zh: '形式', en: 'Form' },
  reason: { zh: '原因', en: 'Reason' },
  line_count: { zh: '读出行数', en: 'Lines read' },
  refusal: { zh: '无法读取', en: 'Could not be read' },
  link_count: { zh: '已关联字段数', en: 'Fields linked' },
  links_hash: { zh: '出处清单 SHA-256', en: 'SHA-256 of the list of origins' },
  box: { zh: '页面位置', en: 'Place on the page' },
});

export const recordWords: RecordWords = {
  topics: {},
  kinds: kindMessages,
  fields: { ...messages, ...fieldMessages, name: messages.file },
  values: { channel: messages, form: { file: messages.as_file, text: messages.as_text } },
};
