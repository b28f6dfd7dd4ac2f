// What inquiries and quotations put on the work list, in words.
import { defineMessages } from '@/kit/text';

export const dealWorkMessages = defineMessages({
  answer_inquiry: { zh: '答复询盘：做报价', en: 'Answer the inquiry: make a quotation' },
  send_quotation: { zh: '把报价发给客户', en: 'Send the quotation to the customer' },
  unanswered: { zh: '{on} 收到，还没有答复', en: 'Came in on {on}, not answered yet' },
  ask_for_answer: { zh: '催问客户对报价的答复', en: 'Ask the customer about the quotation' },
  expires_soon: { zh: '报价有效期到 {on}', en: 'The quotation is valid until {on}' },
  settle_expired: { zh: '报价已过期：延长或关闭', en: 'Decide on the expired quotation: extend or close' },
  expired: { zh: '有效期到 {on}，客户没有答复', en: 'Its validity ended on {on} without an answer' },
  make_quotation: { zh: '做报价', en: 'Make a quotation' },
  make_quotation_hint: {
    zh: '建一份报价草稿，带上询盘的客户和币种，接着填写产品和价格。',
    en: 'A draft with the customer and currency of the inquiry; products and prices come next.',
  },
  close: { zh: '关闭…', en: 'Close…' },
});
