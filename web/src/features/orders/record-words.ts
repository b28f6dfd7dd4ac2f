import { colleagues, customers, orders, products, suppliers } from '@/api/choices';
import type { RecordWords } from '@/kit/recorded';
import { defineMessages } from '@/kit/text';
import { messages } from './messages';

const kindMessages = defineMessages({
  order_created: { zh: '新建订单', en: 'Order made' },
  order_edited: { zh: '修改订单', en: 'Order edited' },
  order_status_changed: { zh: '变更状态', en: 'Status changed' },
  order_held: { zh: '暂停', en: 'Put on hold' },
  order_released: { zh: '恢复', en: 'Released' },
  order_cancelled: { zh: '取消', en: 'Cancelled' },
  order_handed_over: { zh: '移交', en: 'Handed over' },
  delivery_recorded: { zh: '登记交付', en: 'Delivery recorded' },
  delivery_deleted: { zh: '撤销交付记录', en: 'Delivery taken back' },
});

export const recordWords: RecordWords = {
  topics: { orders: { text: messages.order, path: (id) => `/orders/${id}`, names: orders } },
  kinds: kindMessages,
  fields: {
    ...messages,
    customer_id: messages.customer,
    supplier_id: messages.supplier,
    product_id: messages.product,
    owner_id: messages.owner,
    hold_reason: messages.reason,
    cancellation_reason: messages.reason,
  },
  refers: { customer_id: customers, supplier_id: suppliers, product_id: products, owner_id: colleagues },
  values: { ...messages, regular: messages.kind_regular, rush: messages.kind_rush, custom: messages.kind_custom },
};
