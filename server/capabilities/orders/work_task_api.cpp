#include "capabilities/orders/work_task_api.hpp"

#include "capabilities/orders/order_writing_api.hpp"
#include "platform/clock/zone.hpp"

namespace gendan::orders {

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
