// What verification puts on the work list, in words.
import type { WorkSource } from '@/kit/feature';
import { textIn } from '@/kit/text';
import { messages } from './messages';

const reasons = {
  order_in_draft: 'work_in_draft',
  agreed_otherwise: 'work_agreed_otherwise',
  order_under_review: 'work_under_review',
  changed_after_confirmation: 'work_changed',
  documents_changed: 'work_documents_changed',
  order_awaiting_customer: 'work_awaiting_customer',
} as const;

export const workSource: WorkSource = {
  actions: { show_differences: { text: messages.show_differences, load: () => import('./differences-work') } },
  path: ({ link }) => `/orders/${link?.id}/verification`,
  words: (item, language) => {
    const text = textIn(messages, language);
    const reason = text(reasons[item.reason_code as keyof typeof reasons] ?? 'work_under_review');
    return item.title_code === 'verify_order'
      ? { title: text('work_verify_order', { level: item.title_arguments.level ?? '' }), reason }
      : { title: text('work_resolve_discrepancies', { count: item.title_arguments.count ?? '' }), reason };
  },
};
