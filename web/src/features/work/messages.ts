import { defineMessages } from '@/kit/text';
import { menuMessages } from './menu-messages';

export const messages = defineMessages({
  ...menuMessages,
  count: { zh: '共 {count} 项要做', en: '{count} things to do', en_one: '1 thing to do' },
  at_least: { zh: '{count} 项以上要做', en: 'More than {count} things to do' },
  none: { zh: '没有要做的事', en: 'Nothing to do' },
  overdue_count: { zh: '{count} 项逾期', en: '{count} overdue' },

  overdue: { zh: '逾期', en: 'Overdue' },
  today: { zh: '今天', en: 'Today' },
  this_week: { zh: '本周', en: 'This week' },
  later: { zh: '以后', en: 'Later' },

  due_by: { zh: '最迟 {at}', en: 'by {at}' },
  open: { zh: '打开', en: 'Open' },
  keys: {
    zh: 'j k 上下 · Enter 打开 · e 就地处理 · n 记待办',
    en: 'j k to move · Enter to open · e to act · n for a to-do',
  },

  whose: { zh: '谁的待办', en: 'Whose list' },
  mine: { zh: '我的', en: 'Mine' },
  whole_department: { zh: '本部门', en: 'My department' },
  whole_company: { zh: '全公司', en: 'The whole company' },
  nobodys: { zh: '无人负责', en: "Nobody's yet" },
  departments: { zh: '部门', en: 'Departments' },
  people: { zh: '人员', en: 'People' },
  of_role: { zh: '岗位共有', en: 'Shared by a role' },

  empty_mine: { zh: '现在没有要做的事', en: 'There is nothing to do now' },
  empty_mine_hint: {
    zh: '订单缺内容、交期临近时会自动出现在这里。先新建一张订单，或给自己记一条待办。',
    en: 'What an order is missing, and dates that come near, appear here by themselves. Make an order first, or remind yourself of something.',
  },
  empty_others: { zh: '这份清单是空的', en: 'This list is empty' },
  empty_others_hint: { zh: '换一个部门或人员再看。', en: 'Choose another department or person.' },
  new_order: { zh: '新建订单', en: 'New order' },
  import_orders: { zh: '导入订单', en: 'Import orders' },

  due_here: { zh: '要做的事', en: 'To be done' },
  nothing_due_seen: { zh: '在您可见的范围内，目前没有要做的事。', en: 'Nothing is due, as far as you may see.' },
  nothing_due: { zh: '目前没有要做的事。', en: 'Nothing is due.' },

  todo: { zh: '待办', en: 'To-do' },
  add: { zh: '记下', en: 'Add' },
  todo_added: { zh: '已记下：{text}', en: 'Noted: {text}' },
  todo_saved: { zh: '已保存待办', en: 'The to-do is saved' },
  tick: { zh: '完成', en: 'Done' },
  ticked: { zh: '已完成：{text}', en: 'Done: {text}' },
  done_at: { zh: '完成时间', en: 'Done at' },
  reminder: { zh: '自己的待办', en: 'Own to-do' },
  remind_me: { zh: '为此记一条待办：{number}', en: 'Add a to-do about {number}' },
  text: { zh: '要做什么', en: 'What to do' },
  text_needed: { zh: '请写明要做什么', en: 'Please say what to do' },
  when: { zh: '什么时候以前', en: 'Until when' },
  on: { zh: '日期', en: 'Date' },
  at: { zh: '时间', en: 'Time' },
  date_needed: { zh: '请选择日期', en: 'Please choose a date' },
  about: { zh: '关于', en: 'About' },
  preset_today: { zh: '今天 18:00', en: 'Today 18:00' },
  preset_tomorrow: { zh: '明天 18:00', en: 'Tomorrow 18:00' },
  preset_week: { zh: '一周后 18:00', en: 'In a week 18:00' },
  preset_other: { zh: '其他时间…', en: 'Another time…' },
});
