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
  no_such_field: { zh: '订单没有这个字段', en: 'The order has no such field' },
  given_twice: { zh: '重复', en: 'Given twice' },
  not_a_cell: { zh: '不是单元格，例如 C14', en: 'Not a cell, such as C14' },
  not_in_a_text: { zh: '文字原话没有页、工作表和单元格', en: 'A text has no pages, sheets or cells' },
  no_such_line: { zh: '没有这一行', en: 'There is no such line' },
  not_in_the_text: { zh: '原文中没有这段话', en: 'These words do not stand in the text' },
});
