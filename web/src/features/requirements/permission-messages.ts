// What each permission about requirements allows, and the server's codes about them, in words.
import { defineMessages } from '@/kit/text';

export const permissionMessages = defineMessages({
  'requirements.read': { zh: '查看客户原始需求', en: "See the customer's requirements" },
  'requirements.write': { zh: '保存、关联和作废客户原始需求', en: "Keep, link and void the customer's requirements" },
});

export const problemMessages = defineMessages({
  no_such_requirement: { zh: '没有这份需求', en: 'There is no such requirement' },
  requirement_already_kept: { zh: '此文件已保存在本订单', en: 'This very file is kept with the order already' },
  requirement_is_void: { zh: '此需求已作废', en: 'This requirement is void' },
  in_the_future: { zh: '不能是将来的时间', en: 'Cannot be in the future' },
  not_a_cell: { zh: '不是单元格，例如 C14', en: 'Not a cell, such as C14' },
  not_in_a_text: { zh: '文字原话没有页、工作表和单元格', en: 'A text has no pages, sheets or cells' },
  not_a_box: { zh: '不是页面上的区域', en: 'Not a box on a page' },
  not_read_yet: { zh: '还没有识别，请稍后', en: 'Not read yet; try again in a moment' },
  no_such_page: { zh: '没有这一页', en: 'There is no such page' },
  document_empty: { zh: '文件是空的', en: 'The document is empty' },
  document_too_large: { zh: '文件太大，最多 25 MB', en: 'The document is too large: at most 25 MB' },
  document_too_slow: { zh: '此 PDF 太复杂，未能在时限内读完', en: 'This PDF took too long to read' },
  document_too_complex: { zh: '此文件太复杂，无法读取', en: 'This document is too complex to be read' },
  unsupported_document: {
    zh: '不能识别这种文件，请用 PDF、XLSX、CSV 或文本',
    en: 'This kind of document cannot be read; use PDF, XLSX, CSV or text',
  },
  json_document: { zh: '不能识别 JSON 文件', en: 'JSON documents are not read as orders' },
  reading_unusable: { zh: '读取结果已不可用，请重新读取', en: 'What was read cannot be used any more; read it again' },
  encrypted_document: {
    zh: '此 PDF 有密码，请客户发送无密码的文件',
    en: 'This PDF has a password; ask for one without',
  },
  broken_document: { zh: '此 PDF 已损坏或不是 PDF', en: 'This PDF is damaged or is none' },
  text_too_long: { zh: '文字太长', en: 'The text is too long' },
  document_has_too_many_cells: { zh: '单元格太多，最多 {limit} 个', en: 'Too many cells: at most {limit}' },
  no_such_line: { zh: '没有这一行', en: 'There is no such line' },
  not_in_the_text: { zh: '原文中没有这段话', en: 'These words do not stand in the text' },
});
