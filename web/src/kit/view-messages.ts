import { defineMessages } from './text';

export const viewMessages = defineMessages({
  views: { zh: '视图', en: 'Views' },
  no_views: {
    zh: '还没有视图。设好筛选、排序和列，起个名字保存。',
    en: 'No views yet. Set filters, sort and columns, then save them under a name.',
  },
  changed_mark: { zh: '（已改动）', en: ' (changed)' },
  shared_by: { zh: '{name} 共享', en: 'shared by {name}' },
  open_first: { zh: '打开此页时先显示“{name}”', en: 'Show "{name}" first on this page' },
  remove_view: { zh: '删除视图“{name}”', en: 'Remove the view "{name}"' },
  view_removed: { zh: '已删除视图“{name}”', en: '"{name}" is removed' },
  remove_consequence: {
    zh: '{owner} 和所有人都不再看到它，也不能撤销。',
    en: '{owner} and everybody else no longer see it. This cannot be undone.',
  },
  remove: { zh: '删除', en: 'Remove' },
  keep: { zh: '保留', en: 'Keep it' },
  edit_view: { zh: '改名或共享“{name}”', en: 'Rename or share "{name}"' },
  name_of_view: { zh: '“{name}”的新名称', en: 'New name of "{name}"' },
  save_edit: { zh: '保存', en: 'Save' },
  cancel_edit: { zh: '取消', en: 'Cancel' },
  update_view: { zh: '更新“{name}”', en: 'Update "{name}"' },
  view_name: { zh: '新视图的名称', en: 'Name of a new view' },
  share_view: { zh: '与所有人共享', en: 'Share with everybody' },
  save_view: { zh: '保存视图', en: 'Save the view' },
});
