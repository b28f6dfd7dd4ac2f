// What the application says of orders before any of their pages is open.
import { defineMessages } from '@/kit/text';

export const menuMessages = defineMessages({
  orders: { zh: '订单', en: 'Orders' },
  order: { zh: '订单', en: 'Order' },
  add_order: { zh: '新建订单', en: 'New order' },
  board: { zh: '看板', en: 'Board' },
});
