// What came in without an order, on the work list.
import type { WorkSource } from '@/kit/feature';
import { textIn } from '@/kit/text';
import { messages } from './messages';

export const workSource: WorkSource = {
  path: ({ link }) => `/incoming/${link?.id}`,
  words: (item, language) => {
    const text = textIn(messages, language);
    const { sender } = item.title_arguments;
    return {
      title: text('work_title'),
      reason: sender ? `${text('work_reason')} · ${text('work_from', { sender })}` : text('work_reason'),
    };
  },
};
