// What else is agreed in an order or a quotation: shown and typed on its own pages, and said in its record.
import { defineMessages } from '@/kit/text';
import { messages } from './messages';

export const contentMessages = defineMessages({
  tolerance_over: { zh: '允许溢装', en: 'May be over by' },
  tolerance_under: { zh: '允许短装', en: 'May be short by' },
  specification: messages.specification,
  documents_wanted: messages.documents_wanted,
  invoice_address: messages.invoice_address,
  postal_code: { zh: '邮编', en: 'Postal code' },
  region: { zh: '省/州', en: 'Region' },
});

export const contentHints = defineMessages({
  one_a_line: { zh: '每行一种', en: 'One on each line' },
  specification_hint: {
    zh: '规格写作「颜色：红；尺寸：L」',
    en: 'Write a specification as "Colour: red; Size: L"',
  },
  percent: { zh: '{field} %', en: '{field}, %' },
});
