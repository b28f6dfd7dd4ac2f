import { colleagues, orders } from '@/api/choices';
import type { RecordWords } from '@/kit/recorded';
import { defineMessages } from '@/kit/text';
import { menuMessages } from './menu-messages';
import { messages } from './messages';

const kindMessages = defineMessages({
  incoming_received: { zh: '登记来件', en: 'Came in' },
  incoming_linked: { zh: '来件关联订单', en: 'Given its order' },
  incoming_closed: { zh: '来件关闭', en: 'Closed without an order' },
  incoming_reopened: { zh: '来件重新打开', en: 'Opened again' },
  reconciliation_policy_edited: { zh: '修改来件时限', en: 'Deadlines of what came in edited' },
});

export const recordWords: RecordWords = {
  topics: { incoming: { text: menuMessages.incoming, path: (id) => `/incoming/${id}` } },
  kinds: kindMessages,
  fields: { ...messages, owner_id: messages.owner, order_id: messages.order },
  refers: { owner_id: colleagues, order_id: orders },
  values: { kind: messages, channel: messages },
};
