#include "capabilities/orders/work_task_api.hpp"

#include "capabilities/orders/order_writing_api.hpp"
#include "platform/clock/zone.hpp"

namespace gendan::orders {
namespace {

constexpr service::Wording task_words[] = {
    {"complete_order", "补齐", "Complete"},
    {"fields_missing", "必填项缺失，还没有注明原因", "Required fields are missing, without a reason"},
    {"ask_again", "再次询问", "Ask again"},
    {"awaiting_customer", "约定再问，还没有答复", "To be asked again, still missing"},
    {"agree_date", "约定交期", "Agree a date"},
    {"no_date_agreed", "客户要求了交期，尚未确认", "A date is wanted, none is agreed"},
    {"deliver", "交付", "Deliver"},
    {"promised", "已承诺客户", "Promised to the customer"},
    {"settle_late_forecast", "预计晚于承诺：赶上，或与客户另约交期",
     "Expected after the promise: catch up, or agree another date"},
    {"forecast_after_promise", "预计交期晚于承诺", "The forecast is after the promise"},
    {"look_at_hold", "决定暂停的订单：恢复还是取消", "Decide on the hold: release or cancel"},
    {"on_hold", "暂停中，没有消息", "On hold, without news"},
    {"answer_inquiry", "答复询盘：做报价", "Answer the inquiry: make a quotation"},
    {"send_quotation", "把报价发给客户", "Send the quotation to the customer"},
    {"unanswered", "还没有答复", "Not answered yet"},
    {"ask_for_answer", "催问客户对报价的答复", "Ask the customer about the quotation"},
    {"expires_soon", "报价有效期将到", "The quotation's validity ends soon"},
    {"settle_expired", "报价已过期：延长或关闭", "Decide on the expired quotation: extend or close"},
    {"expired", "有效期已过，客户没有答复", "Its validity ended without an answer"},
    {"customer_id", "客户", "Customer"},
    {"currency", "币种", "Currency"},
    {"delivery_address", "送货地址", "Delivery address"},
    {"incoterm", "贸易术语", "Incoterm"},
    {"incoterm_place", "指定地点", "Named place"},
    {"payment_term", "付款条件", "Payment term"},
    {"lines", "订单行", "Lines"},
    {"requested_on", "客户要求交期", "Requested on"},
    {"product_code", "产品编码", "Product code"},
    {"quantity", "数量", "Quantity"},
    {"unit", "单位", "Unit"},
    {"unit_price", "单价", "Unit price"},
};

}  // namespace

std::span<service::Wording const> work_words() { return task_words; }

void install_work_words(service::App& app) {
  for (auto const* source : {"orders", "inquiries", "quotations"})
    app.registry<work::ItemWords>().by_source.emplace(source, task_words);
}

void keep_tasks(service::Call& call, TaskPlace const& place, std::vector<WorkTask> tasks) {
  auto const zone = organisation_zone(call);
  std::vector<work::Item> items;
  for (auto& task : tasks) {
    work::Item item;
    item.key = std::move(task.key);
    item.assignee = {place.owner_id, place.department_id, {}};
    item.title_code = std::move(task.title_code);
    item.title_arguments = std::move(task.arguments);
    item.title_arguments["customer"] = place.customer_name;
    item.link = place.link;
    item.reason_code = std::move(task.reason_code);
    item.too_late_at = start_of_day(task.too_late_on, zone);
    item.action_code = std::move(task.action_code);
    items.push_back(std::move(item));
  }
  work::keep_items(call, {place.link.kind, place.link.id}, items);
}

}  // namespace gendan::orders
