// What the permissions about documents allow, and the server's codes about them, in words.
import { defineMessages } from '@/kit/text';

export const permissionMessages = defineMessages({
  'documents.read': { zh: '查看和下载已出具的单证', en: 'See and download issued documents' },
  'documents.issue': {
    zh: '出具形式发票、销售合同等单证',
    en: 'Issue proforma invoices, contracts and other documents',
  },
  'documents.void': { zh: '作废已出具的单证', en: 'Void issued documents' },
  'documents.read_settings': { zh: '查看单证的设置', en: 'See the settings of documents' },
  'documents.settings': {
    zh: '设置公司资料、印章、单证模板和编号',
    en: 'Set company data, seal, document pages and numbering',
  },
});

export const problemMessages = defineMessages({
  renderer_unavailable: {
    zh: '服务器没有安装排版程序（weasyprint），暂时不能生成 PDF；没有保存任何内容',
    en: 'The server has no page printer (weasyprint), so no PDF can be made; nothing was kept',
  },
  renderer_busy: {
    zh: '正在生成其他单证，请过几秒再试；没有保存任何内容',
    en: 'Other documents are being made; try again in a few seconds. Nothing was kept',
  },
  rendering_too_slow: { zh: '排版时间过长，已停止', en: 'Laying out the document took too long and was stopped' },
  rendering_too_large: { zh: '单证太大', en: 'The document is too large' },
  rendering_failed: { zh: '模板无法排版，请检查模板', en: 'The page cannot be laid out; check the template' },
  template_too_long: { zh: '模板填入内容后太长', en: 'Filled in, the page is too long' },
  no_such_document_kind: { zh: '没有这种单证', en: 'There is no such kind of document' },
  no_such_issued_document: { zh: '没有这份单证', en: 'There is no such document' },
  document_issued_already: {
    zh: '订单现有内容已出具过同样的单证（同语言、同格式），可直接下载',
    en: 'This document of the present content is issued already in this language and format; download it',
  },
  document_is_void: { zh: '单证已作废', en: 'The document is void already' },
  order_not_agreed_internally: {
    zh: '订单通过核对和评审、到“待客户确认”之后才能出具',
    en: 'It can be issued once the order is verified, reviewed and awaits the customer',
  },
  verification_not_begun: { zh: '尚未核对', en: 'Nobody has verified it yet' },
  order_not_confirmed: { zh: '订单确认后才能出具', en: 'It can be issued once the order is confirmed' },
  order_is_cancelled: { zh: '订单已取消', en: 'The order is cancelled' },
  not_offered: { zh: '没有这种格式', en: 'Not offered in this format' },
  picture_cut_off: {
    zh: '图片不完整，请重新导出后再上传',
    en: 'The picture is cut off: save it anew and choose it again',
  },
  picture_type_unsupported: { zh: '只接受 PNG 或 JPEG 图片', en: 'Only PNG or JPEG pictures are taken' },
  picture_too_large: { zh: '图片过大，边长最多 3000 像素', en: 'The picture is larger than 3,000 pixels' },
  no_such_picture: { zh: '没有图片', en: 'There is no picture' },
  tag_not_closed: { zh: '标签没有结束：缺少 }}（第 {limit} 行）', en: 'A tag is not closed with }} (line {limit})' },
  tag_not_allowed: { zh: '不允许的标签（行号与名称：{limit}）', en: 'This tag is not allowed (line {limit})' },
  name_not_valid: { zh: '名称不正确（行号与名称：{limit}）', en: 'Not a valid name (line {limit})' },
  name_not_known: { zh: '没有这个名称（行号与名称：{limit}）', en: 'There is no such name (line {limit})' },
  section_not_closed: { zh: '区段没有结束（行号与名称：{limit}）', en: 'A section is not closed (line {limit})' },
  section_not_open: {
    zh: '区段没有开始（行号与名称：{limit}）',
    en: 'A section is closed that is not open (line {limit})',
  },
  section_within_itself: {
    zh: '区段不能套在自己里面（行号与名称：{limit}）',
    en: 'A section stands within itself (line {limit})',
  },
  nested_too_deep: { zh: '嵌套太深（行号与名称：{limit}）', en: 'Nested too deep (line {limit})' },
  counter_missing: { zh: '流水号 counter 必须出现一次', en: 'It needs the counter exactly once' },
  number_placeholder_unknown: { zh: '有不认识的占位符', en: 'There is an unknown placeholder' },
  character_not_allowed: {
    zh: '只能用字母、数字、空格和 - _ / .',
    en: 'Only letters, digits, blanks and - _ / . are allowed',
  },
  used_by_another_kind: { zh: '与另一种单证的编号重复', en: 'Another kind of document has these numbers' },
});
