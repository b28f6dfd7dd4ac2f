// What orders put on the work list, in words.
import type { WorkSource } from '@/kit/feature';
import { textIn } from '@/kit/text';
import { messages } from './messages';
import { orderWords } from './wording';

const shownFields = 3;

export const workSource: WorkSource = {
  path: ({ link }) => `/orders/${link?.id}`,
  actions: { ask_again: { text: messages.ask_again, load: () => import('./ask-again') } },
  words: (item, language, formats) => {
    const text = textIn(messages, language);
    const { field } = orderWords(text);
    const given = item.title_arguments;
    const date = (name: string) => formats.date(given[name] ?? '');
    const fields = () => {
      const all = (given.fields ?? '').split(',').map(field);
      const listed = formats.list(all.slice(0, shownFields));
      return all.length > shownFields ? text('work_fields_more', { fields: listed, count: all.length }) : listed;
    };
    const count = given.lines ?? '';
    switch (item.title_code) {
      case 'complete_order':
        return { title: text('work_complete_order', { fields: fields() }), reason: text('work_fields_missing') };
      case 'ask_again':
        return {
          title: text('work_ask_again', { fields: fields() }),
          reason: text('work_awaiting_customer', { on: date('on') }),
        };
      case 'agree_date':
        return { title: text('work_agree_date', { count, on: date('on') }), reason: text('work_no_date_agreed') };
      case 'deliver':
        return {
          title: text('work_deliver', { count, on: date('on') }),
          reason: text(item.urgency === 'overdue' ? 'work_promise_broken' : 'work_promised'),
        };
      case 'settle_late_forecast':
        return {
          title: text('work_settle_late_forecast', { count, on: date('on') }),
          reason: text('work_forecast_after_promise', { count: given.days ?? '' }),
        };
      case 'look_at_hold':
        return { title: text('work_look_at_hold'), reason: text('work_on_hold', { since: date('since') }) };
      default:
        return { title: item.title_code, reason: item.reason_code };
    }
  },
};
