import type { RecordWords } from '@/kit/recorded';
import { defineMessages } from '@/kit/text';
import { kindMessages, languageMessages, messages } from './messages';
import { settingsMessages } from './settings-messages';

const eventMessages = defineMessages({
  document_issued: { zh: '出具单证', en: 'Document issued' },
  document_voided: { zh: '作废单证', en: 'Document voided' },
  document_company_edited: { zh: '修改公司资料', en: 'Company data edited' },
  document_picture_changed: { zh: '更换标志或印章', en: 'Logo or seal changed' },
  document_template_edited: { zh: '修改单证模板', en: 'Page of documents edited' },
  document_numbering_edited: { zh: '修改单证编号', en: 'Numbering of documents edited' },
});

const fieldMessages = defineMessages({
  document_id: { zh: '单证', en: 'Document' },
  kind: messages.kind,
  number: messages.number,
  version: { zh: '版本', en: 'Version' },
  language: messages.language,
  format: messages.format,
  content_hash: { zh: '内容摘要', en: 'Content hash' },
  file_hash: { zh: '文件摘要', en: 'File hash' },
  page_hash: { zh: '模板摘要', en: 'Page hash' },
  hash: { zh: '图片摘要', en: 'Picture hash' },
  reason: { zh: '原因', en: 'Reason' },
  revision: { zh: '修订', en: 'Revision' },
  name_zh: settingsMessages.name_zh,
  name_en: settingsMessages.name_en,
  address_zh: settingsMessages.address_zh,
  address_en: settingsMessages.address_en,
  phone: settingsMessages.phone,
  email: settingsMessages.email,
  website: settingsMessages.website,
  tax_number: settingsMessages.tax_number,
  signatory: settingsMessages.signatory,
  accounts: settingsMessages.accounts,
  bank_name: settingsMessages.bank_name,
  bank_address: settingsMessages.bank_address,
  account_name: settingsMessages.account_name,
  account_number: settingsMessages.account_number,
  swift: settingsMessages.swift,
  currency: settingsMessages.currency,
  pattern: settingsMessages.pattern,
  next_number: settingsMessages.next_number,
});

export const recordWords: RecordWords = {
  topics: { documents: { text: { zh: '单证设置', en: 'Document settings' }, path: () => '/document-settings' } },
  kinds: eventMessages,
  fields: fieldMessages,
  values: {
    kind: { ...kindMessages, logo: settingsMessages.logo, seal: settingsMessages.seal },
    language: languageMessages,
    format: { pdf: { zh: 'PDF', en: 'PDF' }, xlsx: { zh: 'XLSX', en: 'XLSX' } },
  },
};
