import type { RecordWords } from '@/kit/recorded';
import { defineMessages } from '@/kit/text';
import { menuMessages } from './menu-messages';

const topicMessages = defineMessages({ mapping: { zh: '导入对应关系', en: 'Import mapping' } });

const kindMessages = defineMessages({
  import_started: { zh: '开始导入', en: 'Import started' },
  import_ended: { zh: '导入结束', en: 'Import ended' },
  mapping_created: { zh: '新建对应关系', en: 'Mapping made' },
  mapping_edited: { zh: '修改对应关系', en: 'Mapping edited' },
  mapping_deleted: { zh: '删除对应关系', en: 'Mapping deleted' },
});

const fieldMessages = defineMessages({
  name: { zh: '名称', en: 'Name' },
  state: { zh: '状态', en: 'State' },
});

export const recordWords: RecordWords = {
  topics: {
    imports: { text: menuMessages.imports, path: (id) => `/imports/${id}` },
    'import-mappings': { text: topicMessages.mapping },
  },
  kinds: kindMessages,
  fields: fieldMessages,
};
