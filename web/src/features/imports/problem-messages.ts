import { defineMessages } from '@/kit/text';
import { fileProblems } from './file-problem-messages';

export const importProblems = defineMessages({
  ...fileProblems,
  no_such_column: { zh: '表中没有这一列：{limit}', en: 'The table has no such column: {limit}' },
  column_or_constant: { zh: '请选一列，或填一个固定值', en: 'Choose a column or give a fixed value' },
  already_taken: { zh: '已被使用', en: 'Already taken' },
  no_such_mapping: { zh: '这份规则已被删除', en: 'These rules are gone' },
  mapping_is_shipped: {
    zh: '随系统提供的规则不能更改，请换个名称保存',
    en: 'Rules that came with the system stay; save under another name',
  },
  mapping_needed: { zh: '先选定列的对应规则', en: 'Choose how columns are read first' },
  import_under_way: { zh: '正在处理，请等它结束', en: 'It is under way; wait for its end' },
  import_not_checked: { zh: '先检查，再导入', en: 'Check it first' },
  import_over: { zh: '这次导入已经结束', en: 'This import is over' },
  differs_within_order: { zh: '同一订单的各行不一致', en: 'Rows of one order differ' },
  reference_not_found: { zh: '所指的行不在文件里', en: 'The row it points to is not in the file' },
  not_a_name: { zh: '不能作名称', en: 'Not usable as a name' },
  date_format_needed: {
    zh: '可能是两个日子：在这一列的“细则”里选日期写法',
    en: 'Could be two days: choose how dates are written in the details of this column',
  },
  number_format_needed: {
    zh: '可能是两个数：在这一列的“细则”里选数字写法',
    en: 'Could be two numbers: choose how numbers are written in the details of this column',
  },
  price_without_currency: {
    zh: '有价格而没有币种：给“币种”加一条规则，选一列，或填固定值，如 USD',
    en: 'A price without a currency: add a rule for the currency, from a column or a fixed value such as USD',
  },
  too_many_cells: {
    zh: '这一行在最后一列之外还有内容：可能多了一个分隔符，或表头少了一列',
    en: 'Content beyond the last column: perhaps a separator too many, or a heading too few',
  },
  cell_error: {
    zh: '这一格是公式的错误：在表格软件里改好，再导出',
    en: 'The cell holds an error of a formula: mend it in the spreadsheet and export again',
  },
  formula_without_value: {
    zh: '文件里只有公式，没有结果：用表格软件打开并保存一次',
    en: 'The file holds a formula without its result: open it in a spreadsheet program and save it once',
  },
  date_out_of_range: {
    zh: '按日期显示，但这个数不是任何日子',
    en: 'Shown as a date, but the number is of no day',
  },
  internal_error: { zh: '系统未能写入这张订单', en: 'The system could not write this order' },
});
