// What inquiries and quotations put on the work list, and what can be done with it there.
import type { WorkSource } from '@/kit/feature';
import { textIn } from '@/kit/text';
import { dealWorkMessages as messages } from './deal-work-messages';

export const workSource: WorkSource = {
  path: ({ link }) => `/${link?.kind}/${link?.id}`,
  actions: {
    make_quotation: { text: messages.make_quotation, load: () => import('./make-quotation') },
    close_quotation: { text: messages.close, load: () => import('./close-quotation') },
  },
  words: (item, language, formats) => {
    const text = textIn(messages, language);
    const on = formats.date(item.title_arguments.on ?? '');
    switch (item.title_code) {
      case 'answer_inquiry':
      case 'send_quotation':
        return { title: text(item.title_code), reason: text('unanswered', { on }) };
      case 'ask_for_answer':
        return { title: text('ask_for_answer'), reason: text('expires_soon', { on }) };
      case 'settle_expired':
        return { title: text('settle_expired'), reason: text('expired', { on }) };
      default:
        return { title: item.title_code, reason: item.reason_code };
    }
  },
};
