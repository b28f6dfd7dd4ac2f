// What an order, a quotation or an inquiry asks of the person who follows it: one item of the work list.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "base/calendar_date.hpp"

namespace gendan::orders {

struct WorkTask {
  std::string key;  // unique within its thing
  std::string title_code;
  std::map<std::string, std::string> arguments;
  std::string reason_code;
  CalendarDate too_late_on;  // too late once this day begins, in the organisation's zone
  std::optional<std::string> action_code;
};

}  // namespace gendan::orders
