import type { RecordWords } from '@/kit/recorded';
import { defineMessages } from '@/kit/text';

const messages = defineMessages({
  view: { zh: '视图', en: 'View' },
  page: { zh: '页面', en: 'Page' },
  name: { zh: '名称', en: 'Name' },
  is_shared: { zh: '已共享', en: 'Shared' },
  query: { zh: '筛选', en: 'Filter' },
  columns: { zh: '列', en: 'Columns' },
});

const kindMessages = defineMessages({
  view_saved: { zh: '保存视图', en: 'View saved' },
  view_edited: { zh: '修改视图', en: 'View edited' },
  view_deleted: { zh: '删除视图', en: 'View removed' },
});

export const recordWords: RecordWords = {
  topics: { views: { text: messages.view } },
  kinds: kindMessages,
  fields: messages,
};
