import { colleagues, customers, inquiries, orders, products, quotations, suppliers } from '@/api/choices';
import type { RecordWords } from '@/kit/recorded';
import { defineMessages } from '@/kit/text';
import { completenessMessages } from './completeness-messages';
import { contentMessages } from './content-messages';
import { dealMessages } from './deal-messages';
import { menuMessages } from './menu-messages';
import { messages } from './messages';

const kindMessages = defineMessages({
  inquiry_created: { zh: '登记询盘', en: 'Inquiry recorded' },
  inquiry_edited: { zh: '修改询盘', en: 'Inquiry edited' },
  inquiry_status_changed: { zh: '询盘状态变更', en: 'Inquiry took another status' },
  inquiry_closed: { zh: '关闭询盘', en: 'Inquiry closed' },
  inquiry_won: { zh: '询盘成交', en: 'Inquiry won' },
  inquiry_reopened: { zh: '重新打开询盘', en: 'Inquiry reopened' },
  quotation_created: { zh: '新建报价', en: 'Quotation made' },
  quotation_edited: { zh: '修改报价', en: 'Quotation edited' },
  quotation_sent: { zh: '报价已发出', en: 'Quotation sent' },
  quotation_accepted: { zh: '报价转为订单', en: 'Quotation became an order' },
  quotation_expired: { zh: '报价过期', en: 'Quotation expired' },
  quotation_closed: { zh: '关闭报价', en: 'Quotation closed' },
  quotation_reopened: { zh: '重新打开报价', en: 'Quotation reopened' },
  order_created: { zh: '新建订单', en: 'Order made' },
  order_edited: { zh: '修改订单', en: 'Order edited' },
  order_revised: { zh: '变更生效，形成新修订版', en: 'Change in force, as a new revision' },
  order_forecast: { zh: '更新预计交期', en: 'Forecast set' },
  order_status_changed: { zh: '变更状态', en: 'Status changed' },
  order_held: { zh: '暂停', en: 'Put on hold' },
  order_released: { zh: '恢复', en: 'Released' },
  order_cancelled: { zh: '取消', en: 'Cancelled' },
  order_handed_over: { zh: '移交', en: 'Handed over' },
  delivery_recorded: { zh: '登记交付', en: 'Delivery recorded' },
  delivery_deleted: { zh: '撤销交付记录', en: 'Delivery taken back' },
  completeness_policy_edited: { zh: '修改订单必填项', en: 'What orders need was edited' },
  exported: { zh: '导出列表', en: 'List exported' },
});

const fieldMessages = defineMessages({
  name: { zh: '名称', en: 'Name' },
  position: { zh: '行号', en: 'Line number' },
});

const numberMessages = defineMessages({ line: { zh: '第 {number} 行', en: 'Line {number}' } });

const exportMessages = defineMessages({ export: { zh: '导出', en: 'Export' } });

export const recordWords: RecordWords = {
  topics: {
    orders: { text: messages.order, path: (id) => `/orders/${id}`, names: orders },
    inquiries: { text: menuMessages.inquiry, path: (id) => `/inquiries/${id}`, names: inquiries },
    quotations: { text: menuMessages.quotation, path: (id) => `/quotations/${id}`, names: quotations },
    exports: { text: exportMessages.export },
    completeness: { text: menuMessages.completeness_policy, path: () => '/completeness-policy' },
  },
  kinds: kindMessages,
  fields: {
    ...dealMessages,
    ...messages,
    ...contentMessages,
    ...fieldMessages,
    'lines/number': numberMessages.line,
    facts: messages.more_facts,
    missing: messages.missing_marks,
    rules: completenessMessages.rules,
    need: completenessMessages.rule_need,
    field: messages.missing_field,
    content_hash: messages.content_hash,
    reference: messages.change_reference,
    reference_number: messages.change_reference,
    note: messages.missing_note,
    inquiry_id: menuMessages.inquiry,
    quotation_id: menuMessages.quotation,
    won_order_id: menuMessages.order,
    loss_reason: dealMessages.reason,
    closing_note: dealMessages.note,
    'delivery_address/lines': messages.address_lines,
    'invoice_address/lines': messages.address_lines,
    customer_id: messages.customer,
    supplier_id: messages.supplier,
    product_id: messages.product,
    owner_id: messages.owner,
    hold_reason: messages.reason,
    cancellation_reason: messages.reason,
  },
  refers: {
    customer_id: customers,
    supplier_id: suppliers,
    product_id: products,
    owner_id: colleagues,
    inquiry_id: inquiries,
    quotation_id: quotations,
    won_order_id: orders,
  },
  values: {
    status: { ...dealMessages, ...messages },
    kind: { regular: messages.kind_regular, rush: messages.kind_rush, custom: messages.kind_custom },
    transport_mode: messages,
    conditions: { ...messages, completeness: messages.completeness_condition },
    need: {
      critical: completenessMessages.need_critical,
      required: completenessMessages.need_required,
      not_required: completenessMessages.need_not_required,
    },
    channel: dealMessages,
    loss_reason: dealMessages,
    reason: {
      ...dealMessages,
      awaiting_customer: messages.reason_awaiting_customer,
      not_applicable: messages.reason_not_applicable,
      other: messages.reason_other,
    },
  },
};
