// What changes put on the work list, in words.
import type { WorkSource } from '@/kit/feature';
import { textIn } from '@/kit/text';
import { messages } from './messages';

const isMessage = (key: string): key is keyof typeof messages => key in messages;

export const workSource: WorkSource = {
  path: ({ link, title_arguments }) =>
    title_arguments.change_id ? `/changes/${title_arguments.change_id}` : `/orders/${link?.id}`,
  words: (item, language) => {
    const text = textIn(messages, language) as (key: string, values?: Record<string, string>) => string;
    const worded = (code: string) =>
      isMessage(`work_${code}`) ? text(`work_${code}`, { change: item.title_arguments.change ?? '' }) : code;
    return { title: worded(item.title_code), reason: worded(item.reason_code) };
  },
};
