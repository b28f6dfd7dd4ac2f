// What the application says of what came in, before any of its pages is open.
import { defineMessages } from '@/kit/text';

export const menuMessages = defineMessages({
  incoming: { zh: '来件', en: 'Incoming' },
  add_incoming: { zh: '登记来件', en: 'Enter what came in' },
  reconciliation_policy: { zh: '来件时限', en: 'Incoming: deadlines' },
});

export const permissionMessages = defineMessages({
  'incoming.read': { zh: '查看来件', en: 'See what came in without an order' },
  'incoming.write': { zh: '登记来件、关联订单、关闭', en: 'Enter what came in, give it its order, close it' },
  'incoming.export': { zh: '导出来件', en: 'Export what came in' },
  'reconciliation.policy': { zh: '设置来件时限', en: 'Set how long what came in may be without an order' },
});

export const problemMessages = defineMessages({
  no_such_incoming: { zh: '没有此来件', en: 'There is no such thing that came in' },
  incoming_is_settled: { zh: '此来件已处理', en: 'This is settled already' },
  incoming_is_waiting: { zh: '此来件还在待处理', en: 'This is waiting already' },
  counts_for_the_order: {
    zh: '订单仍以此来件为依据，请先在订单页作废该需求',
    en: 'The order still rests on it; first mark the requirement as void on the order',
  },
  not_of_this_kind: { zh: '此种类没有金额', en: 'This kind has no amount' },
  file_or_text: { zh: '文件或文字，只能一样', en: 'A file or a text, not both' },
});
