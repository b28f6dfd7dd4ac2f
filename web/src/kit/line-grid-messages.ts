import { defineMessages } from './text';

export const gridMessages = defineMessages({
  cell: { zh: '第 {row} 行 {column}', en: 'Row {row}, {column}' },
  row_number: { zh: '行号', en: 'Row' },
  tools: { zh: '表格工具', en: 'Grid tools' },
  add_row: { zh: '加行', en: 'Add a row' },
  duplicate_rows: { zh: '复制行', en: 'Duplicate rows' },
  remove_rows: { zh: '删除行', en: 'Remove rows' },
  fill_down: { zh: '向下填充', en: 'Fill down' },
  undo: { zh: '撤销', en: 'Undo' },
  redo: { zh: '重做', en: 'Redo' },
  row_count: { zh: '{count} 行', en: '{count} rows', en_one: '1 row' },
  problem_count: { zh: '{count} 处待改', en: '{count} to correct', en_one: '1 to correct' },
  next_problem: { zh: '下一处', en: 'Next' },
  selection_sum: { zh: '合计 {sum}', en: 'Sum {sum}' },
  selection_count: { zh: '选中 {count} 格', en: '{count} cells' },
  keys: {
    zh: '可从 Excel 粘贴 · F2 编辑 · Ctrl+D 向下填充 · Ctrl+Enter 填充所选 · Esc 后 Tab 离开表格',
    en: 'Paste from Excel · F2 edits · Ctrl+D fills down · Ctrl+Enter fills the selection · Esc, then Tab leaves the grid',
  },
});
