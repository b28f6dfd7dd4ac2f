// What an order asks of the person who follows it, as of its content and status: items of the work list.
//
// The defaults count from the day on which the order came in, or was last heard of while held, in the organisation's
// zone.
#pragma once

#include <chrono>
#include <optional>
#include <vector>

#include "capabilities/orders/completeness_policy.hpp"
#include "capabilities/orders/order.hpp"
#include "capabilities/orders/order_status.hpp"
#include "capabilities/orders/work_task.hpp"

namespace gendan::orders {

inline constexpr std::chrono::days complete_within{2};    // fields that nobody has said anything about
inline constexpr std::chrono::days ask_again_within{3};   // fields marked missing without a date to ask again on
inline constexpr std::chrono::days agree_date_within{2};  // a date wished for, none agreed
inline constexpr std::chrono::days look_at_hold_within{7};

struct OrderSituation {
  OrderContent content;
  std::vector<bool> is_delivered;  // by line, as in the content
  OrderStatus status = OrderStatus::draft;
  bool is_historical = false;
  FieldNeeds needs;
  CalendarDate created_on;
  std::optional<CalendarDate> last_news_on;  // of a held order: the hold itself, or what was heard since
};

// title, reason: arguments
//   complete_order, fields_missing: fields (names joined by commas)
//   ask_again, awaiting_customer: fields, on (the day to ask again)
//   agree_date, no_date_agreed: lines (how many), on (the earliest date wished for)
//   deliver, promised: lines (how many are promised by then and not delivered), on
//   settle_late_forecast, forecast_after_promise: lines (how many we expect after the promise), on (the first day
//     promised), days (by how many at most)
//   look_at_hold, on_hold: since
std::vector<WorkTask> order_tasks(OrderSituation const& situation);

}  // namespace gendan::orders
