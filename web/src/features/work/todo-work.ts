// What people remind themselves of, on the work list.
import type { WorkSource } from '@/kit/feature';
import { textIn } from '@/kit/text';
import { messages } from './messages';

export const workSource: WorkSource = {
  path: ({ link }) => (link ? `/${link.kind}/${link.id}` : '/'),
  words: (item, language) => ({
    title: item.title_arguments.text ?? '',
    reason: textIn(messages, language)('reminder'),
  }),
};
