// What verification puts on the work list, in words.
import type { WorkSource } from '@/kit/feature';
import { textIn } from '@/kit/text';
import { messages } from './messages';

export const workSource: WorkSource = {
  path: ({ link }) => `/orders/${link?.id}/verification`,
  words: (item, language) => {
    const text = textIn(messages, language);
    const isChanged = item.reason_code === 'changed_after_confirmation';
    const reason = text(isChanged ? 'work_changed' : 'work_under_review');
    return item.title_code === 'verify_order'
      ? { title: text('work_verify_order', { level: item.title_arguments.level ?? '' }), reason }
      : { title: text('work_resolve_discrepancies'), reason };
  },
};
