// What each permission about orders allows, and the server's codes about orders, in words.
import { defineMessages } from '@/kit/text';

export const permissionMessages = defineMessages({
  'inquiries.read': { zh: '查看询盘', en: 'See inquiries' },
  'inquiries.write': { zh: '登记和处理询盘', en: 'Record and handle inquiries' },
  'inquiries.export': { zh: '导出询盘', en: 'Export inquiries' },
  'quotations.read': { zh: '查看报价', en: 'See quotations' },
  'quotations.write': { zh: '新建和处理报价', en: 'Make and handle quotations' },
  'quotations.export': { zh: '导出报价', en: 'Export quotations' },
  'orders.read': { zh: '查看订单', en: 'See orders' },
  'orders.write': { zh: '新建和修改订单', en: 'Make and edit orders' },
  'orders.status': { zh: '变更订单状态', en: 'Take orders to their next status' },
  'orders.policy': { zh: '设置订单必填项', en: 'Set what orders need' },
  'orders.export': { zh: '导出订单', en: 'Export orders' },
});

export const problemMessages = defineMessages({
  not_missing: { zh: '该项已填写', en: 'It is there already' },
  not_in_the_future: { zh: '须晚于今天', en: 'Must be after today' },
  gate_shut: { zh: '关卡未通过，还缺以下条件', en: 'The gate is shut; this is still missing' },
  status_may_not_follow: { zh: '当前状态不能直接转为该状态', en: 'This status cannot follow the present one' },
  order_is_historical: { zh: '历史订单已锁定', en: 'A historical order is locked' },
  order_not_editable: { zh: '订单当前状态不能修改', en: 'The order cannot be edited in its present status' },
  change_request_needed: {
    zh: '订单已确认，修改需走变更申请',
    en: 'The order is confirmed; a change needs a change request',
  },
  order_takes_no_forecasts: {
    zh: '已确认到交齐之间的订单才能更新预计交期',
    en: 'Forecasts are set from the confirmation of an order until it is complete',
  },
  order_takes_no_changes: {
    zh: '只有已确认或生产中的订单可以变更',
    en: 'Only an order that is confirmed or in production takes changes',
  },
  change_base_moved_on: {
    zh: '订单已另有变更，请先并入最新内容',
    en: 'The order has changed since: bring this change up to date first',
  },
  change_not_possible: { zh: '此变更不能执行', en: 'This change is not possible' },
  change_changes_nothing: { zh: '没有任何改动', en: 'Nothing is changed by it' },
  no_such_revision: { zh: '没有这个修订版', en: 'There is no such revision' },
  below_delivered: { zh: '不能少于已交付的 {limit}', en: 'Not less than the {limit} delivered' },
  line_is_delivered: { zh: '第 {limit} 行已有交付，不能删除', en: 'Line {limit} is delivered in part: it stays' },
  product_of_delivered_line: { zh: '已有交付，产品不能改', en: 'Delivered in part: the product stays' },
  unit_of_delivered_line: { zh: '已有交付，单位不能改', en: 'Delivered in part: the unit stays' },
  date_of_delivered_line: {
    zh: '第 {limit} 行已交齐，其交期是历史，不能改',
    en: 'Line {limit} is delivered: what it was promised for is history',
  },
  forecast_of_delivered_line: {
    zh: '第 {limit} 行已交齐，其预计交期是历史，不能改',
    en: 'Line {limit} is delivered: what was expected of it is history',
  },
  order_may_not_be_held: { zh: '该订单不能暂停', en: 'This order cannot be put on hold' },
  order_may_not_be_cancelled: { zh: '该订单不能取消', en: 'This order cannot be cancelled' },
  order_not_under_way: {
    zh: '订单尚未确认，不能登记交付',
    en: 'Nothing is delivered of an order that is not confirmed',
  },
  not_ones_own_order: { zh: '这不是您负责的订单', en: 'This order is not yours to change' },
  no_such_order: { zh: '没有这张订单，或您无权查看', en: 'There is no such order, or you may not see it' },
  customer_or_prospect_needed: { zh: '请选择客户，或填写潜在客户', en: 'Choose a customer, or name the prospect' },
  is_a_customer_already: { zh: '已选客户，不必再填潜在客户', en: 'The customer is chosen already' },
  only_when_lost: { zh: '只有丢单才有原因', en: 'Only what is lost has a reason' },
  no_such_inquiry: { zh: '没有这个询盘，或您无权查看', en: 'There is no such inquiry, or you may not see it' },
  inquiry_is_closed: { zh: '询盘已关闭；请先重新打开', en: 'The inquiry is closed; reopen it first' },
  inquiry_not_closed: { zh: '询盘没有关闭', en: 'The inquiry is not closed' },
  inquiry_won_by_order: {
    zh: '询盘已由订单成交，不能重新打开',
    en: 'An order has won this inquiry; it cannot be reopened',
  },
  no_such_quotation: { zh: '没有这份报价，或您无权查看', en: 'There is no such quotation, or you may not see it' },
  quotation_is_over: { zh: '报价已结束，不能再改', en: 'The quotation is closed or accepted' },
  quotation_not_closed: { zh: '报价没有关闭', en: 'The quotation is not closed' },
  quotation_not_draft: { zh: '只有草稿可以登记发出', en: 'Only a draft is recorded as sent' },
  quotation_expired: {
    zh: '报价已过有效期；延长后才能转订单',
    en: "The quotation's validity has ended; extend it to make the order",
  },
  quotation_already_ordered: { zh: '这份报价已经转为订单', en: 'This quotation has become an order already' },
  customer_needed: { zh: '请先选定客户', en: 'Choose the customer first' },
  currency_needed: { zh: '请先选择币种', en: 'Choose the currency first' },
  not_a_location_code: { zh: '不是 UN/LOCODE 港口代码，例如 CNNGB', en: 'Not a UN/LOCODE, such as CNNGB' },
  not_in_this_edition: { zh: '该版本没有这个术语', en: 'That edition does not know this term' },
  not_an_amount: { zh: '小数位数超过币种允许', en: 'More decimals than the currency has' },
  amount_too_large: { zh: '金额太大', en: 'The amount is too large' },
});
