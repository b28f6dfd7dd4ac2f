import type { RecordWords } from '@/kit/recorded';
import { defineMessages } from '@/kit/text';
import { messages } from './messages';

const kindMessages = defineMessages({
  todo_created: { zh: '记下待办', en: 'To-do noted' },
  todo_edited: { zh: '修改待办', en: 'To-do edited' },
});

export const recordWords: RecordWords = {
  topics: { work: { text: messages.todo, path: (id) => `/?todo=${id}` } },
  kinds: kindMessages,
  fields: {
    text: messages.text,
    too_late_at: messages.when,
    link: messages.about,
    done_at: messages.done_at,
  },
};
