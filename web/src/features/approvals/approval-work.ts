// What waits for agreement, on the work list.
import type { WorkSource } from '@/kit/feature';
import { textIn } from '@/kit/text';
import { messages } from './messages';
import { approvalWords } from './wording';

export const workSource: WorkSource = {
  path: ({ subject }) => `/approvals?open=${subject}`,
  actions: { decide: { text: messages.decide, load: () => import('./decide-work') } },
  words: (item, language) => {
    const text = textIn(messages, language);
    const { party = '', asked_by = '' } = item.title_arguments;
    const reason = text('work_asked_by', { name: asked_by });
    switch (item.title_code) {
      case 'decide_contract_review':
        return { title: text('work_contract_review', { party: approvalWords(text).word(party) }), reason };
      case 'decide_gate_opening':
        return { title: text('work_gate_opening'), reason };
      case 'decide_change':
        return { title: text('work_change'), reason };
      default:
        return { title: item.title_code, reason };
    }
  },
};
