// The page where the customer's documents are read blind and compared, in words.
import { defineMessages } from '@/kit/text';

export const readingMessages = defineMessages({
  title: { zh: '核对 {number}', en: 'Verify {number}' },
  page: { zh: '核对', en: 'Verify' },
  order: { zh: '订单', en: 'Order' },
  documents: { zh: '客户文件', en: "The customer's documents" },
  pane_hint: { zh: 'F6 在文件与录入之间切换', en: 'F6 goes between the documents and the entry' },
  entry: { zh: '盲录', en: 'Enter blind' },
  comparison: { zh: '比较结果', en: 'Comparison' },
  entry_hint: {
    zh: '只看客户文件录入，不看订单。表格中 Enter 换到下一行；Ctrl+Enter 提交。',
    en: 'Enter what the documents say, without looking at the order. Enter goes to the next line; Ctrl+Enter submits.',
  },
  own_reading: {
    zh: '您录入或修改过此订单，您的读取不算独立；第 2 级须由他人读取。',
    en: 'You entered or changed this order, so your reading is not independent: level 2 needs that of somebody else.',
  },
  repeat_hint: {
    zh: '此订单与 {number} 相同，只需盲录客户订单号和客户要求交期。',
    en: "This order repeats {number} unchanged: only the customer's order number and requested date are read anew.",
  },
  earlier_documents: {
    zh: '您读取之后客户文件有新增或作废，您的读取不再算数。下面是您上次录入的内容：看过现在的文件，改正后再提交。',
    en: 'A document came, or was marked void, after you read, so your reading counts no longer. Below is what you entered: look at the documents as they are now, correct it and submit again.',
  },
  earlier_own: {
    zh: '您已读取过这些文件，下面是您上次录入的内容。再次提交会取代它，须写明原因。',
    en: 'You have read these documents; below is what you entered. Submitting again takes its place, and needs a reason.',
  },
  documents_moved: {
    zh: '您打开此页后客户文件有变动，请先看新的文件。',
    en: 'The documents have changed since you opened this page; look at them first.',
  },
  documents_seen: { zh: '已看过', en: 'I have looked' },
  again_reason: { zh: '为什么再次读取', en: 'Why you read again' },
  again_hint: {
    zh: '原因与因此消失的差异一并记录。',
    en: 'It is recorded with the differences that go by it.',
  },
  lines: { zh: '订单行', en: 'Lines' },
  specification_hint: { zh: '规格写作「颜色：红；尺寸：L」', en: 'Specification as "Colour: red; Size: L"' },
  facts_hint: {
    zh: '没有专门字段的要求，每条一行，如「标签颜色：白」',
    en: 'What has no field of its own, one a line, as "Label colour: white"',
  },
  more_fields: { zh: '再显示 {count} 项', en: '{count} more fields' },
  percent: { zh: '{field} %', en: '{field} %' },
  submit: { zh: '提交并比较', en: 'Submit and compare' },
  submitted: { zh: '已提交，与订单比较如下', en: 'Submitted; compared with the order below' },
  lines_problem: {
    zh: '有 {count} 处需要修改，见表中标出的单元格。',
    en: '{count} cells need attention; they are marked.',
  },
  no_document: { zh: '还没有保存客户的文件或留言', en: "None of the customer's documents is kept yet" },
  no_document_hint: {
    zh: '请先在订单页保存客户的原始需求，再来核对。',
    en: "Keep the customer's own words on the order's page first; then verify.",
  },
  to_workspace: { zh: '打开核对页', en: 'Open the verification' },
  to_order: { zh: '去订单页', en: 'To the order' },
  comparison_later: { zh: '提交盲录后显示比较结果', en: 'The comparison is shown once you have submitted yours' },
  comparison_later_hint: {
    zh: '第 2 级核对是盲的：先只看客户文件录入，再看差异和别人的读取。',
    en: 'Level 2 is blind: enter what the documents say first; then you see what differs and what others read.',
  },
  no_reading: { zh: '还没有人读取客户文件', en: 'Nobody has read the documents yet' },
  no_reading_hint: {
    zh: '由有盲录权限的人读取后，在这里比较。',
    en: 'Once someone who may has read them, they are compared here.',
  },
  reader: { zh: '{person} 的读取', en: 'As read by {person}' },
  compared_fields: { zh: '共比较 {count} 项', en: 'Fields compared: {count}' },
  different_fields: { zh: '{count} 项不同', en: 'different: {count}' },
  untold_fields: { zh: '客户文件没有提到 {count} 项', en: 'not told by the documents: {count}' },
  not_told: {
    zh: '客户文件没有提到，只有订单写明（{count} 项）',
    en: 'Not told by the documents, only by the order ({count})',
  },
  read_before: {
    zh: '重复订单，以前已读取，这次不比较（{count} 项）',
    en: 'Read of the order that this one repeats, not compared again ({count})',
  },
  field: { zh: '字段', en: 'Field' },
  result: { zh: '结果', en: 'Result' },
  equal: { zh: '一致', en: 'Equal' },
  within_tolerance: { zh: '在允差内', en: 'Within tolerance' },
  differs: { zh: '不同', en: 'Differs' },
  missing_left: { zh: '客户文件没有', en: 'Not in the document' },
  missing_right: { zh: '订单没有', en: 'Not in the order' },
});
