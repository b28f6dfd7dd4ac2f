// What the customers' answers put on the work list, in words.
import type { WorkSource } from '@/kit/feature';
import { textIn } from '@/kit/text';
import { messages } from './messages';

export const workSource: WorkSource = {
  path: ({ link }) => `/orders/${link?.id}`,
  words: (item, language) => {
    const text = textIn(messages, language);
    return {
      title: text('work_answer_proposal', { name: item.title_arguments.name ?? '' }),
      reason: text('work_change_proposed'),
    };
  },
};
