// What the application says of orders, and of what precedes them, before any of their pages is open.
import { defineMessages } from '@/kit/text';

export const menuMessages = defineMessages({
  orders: { zh: '订单', en: 'Orders' },
  order: { zh: '订单', en: 'Order' },
  add_order: { zh: '新建订单', en: 'New order' },
  inquiries: { zh: '询盘', en: 'Inquiries' },
  inquiry: { zh: '询盘', en: 'Inquiry' },
  add_inquiry: { zh: '登记询盘', en: 'New inquiry' },
  quotations: { zh: '报价', en: 'Quotations' },
  quotation: { zh: '报价', en: 'Quotation' },
  add_quotation: { zh: '新建报价', en: 'New quotation' },
  completeness_policy: { zh: '订单必填项', en: 'What orders need' },
  board: { zh: '看板', en: 'Board' },
});
