import { defineMessages } from '@/kit/text';

export const kindMessages = defineMessages({
  proforma_invoice: { zh: '形式发票', en: 'Proforma invoice' },
  sales_contract: { zh: '销售合同', en: 'Sales contract' },
  order_confirmation: { zh: '订单确认书', en: 'Order confirmation' },
  verification_proof_sheet: { zh: '核对证明', en: 'Verification proof sheet' },
});

export const languageMessages = defineMessages({
  zh: { zh: '中文', en: 'Chinese' },
  en: { zh: '英文', en: 'English' },
  es: { zh: '西班牙文', en: 'Spanish' },
  fr: { zh: '法文', en: 'French' },
  de: { zh: '德文', en: 'German' },
});

export const messages = defineMessages({
  documents: { zh: '单证', en: 'Documents' },
  documents_hint: {
    zh: '由订单数据生成并原样保存；订单改动后再出具，编号加 -R1、-R2。',
    en: 'Made from the order and kept as they went out; issued again after a change, the number takes -R1, -R2.',
  },
  none: { zh: '还没有出具单证。', en: 'No document was issued yet.' },
  issue: { zh: '出具单证', en: 'Issue a document' },
  issue_this: { zh: '出具并保存', en: 'Issue and keep' },
  kind: { zh: '单证', en: 'Document' },
  number: { zh: '编号', en: 'Number' },
  language: { zh: '语言', en: 'Language' },
  format: { zh: '格式', en: 'Format' },
  issued: { zh: '出具', en: 'Issued' },
  issued_by: { zh: '{person}，{at}', en: '{person}, {at}' },
  status: { zh: '状态', en: 'Standing' },
  current: { zh: '与订单一致', en: 'As the order stands' },
  outdated: { zh: '已不是最新', en: 'No longer current' },
  is_void: { zh: '已作废', en: 'Void' },
  void_because: { zh: '{person}：{reason}', en: '{person}: {reason}' },
  download: { zh: '下载', en: 'Download' },
  download_named: { zh: '下载 {name}', en: 'Download {name}' },
  void_it: { zh: '作废', en: 'Void' },
  void_named: { zh: '作废 {number}', en: 'Void {number}' },
  void_consequence: {
    zh: '{number} 仍然保留，标为作废；再次出具会使用下一个编号。此操作不能撤销。',
    en: '{number} stays and is marked as void; issued again it takes the next number. This cannot be undone.',
  },
  falls_back: {
    zh: '单证没有客户的语言（{language}），先用英文。',
    en: "Documents do not speak the customer's language ({language}); English is proposed.",
  },
  falls_back_simplified: {
    zh: '客户用繁体中文（{language}），单证只有简体中文；也可以选英文。',
    en: 'The customer reads traditional Chinese ({language}); documents have simplified Chinese alone. English is another choice.',
  },
  sheet_hint: {
    zh: '预览的是 PDF；XLSX 有同样的数据，没有合同条款、签字和印章，也不用自定义模板。',
    en: 'The preview is the PDF; the XLSX has the same data, but no clauses, signature or seal, and no page of your own.',
  },
  preview: { zh: '预览', en: 'Preview' },
  previewing: { zh: '正在排版…', en: 'Laying out…' },
  preview_page: { zh: '第 {page} 页', en: 'Page {page}' },
  more_pages: { zh: '共 {count} 页，这里显示前 {shown} 页', en: '{count} pages; the first {shown} are shown' },
  proof_sheets: { zh: '核对证明', en: 'Proof of verification' },
  proof_sheets_hint: {
    zh: '比对过的每个字段、两边的值与出处、处理与签字，作为 PDF 保存。',
    en: 'Every compared field with both values and where it was read, resolutions and signatures, kept as PDF.',
  },
  issue_proof_sheet: { zh: '出具核对证明', en: 'Issue a proof sheet' },
  no_proof_sheet: { zh: '还没有出具核对证明。', en: 'No proof sheet was issued yet.' },
  issued_now: { zh: '已出具 {number}', en: '{number} is issued' },
});
