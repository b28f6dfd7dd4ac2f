// The reasons that were given, and the line that one is given for.
#pragma once

#include <optional>
#include <string_view>

#include "base/calendar_date.hpp"
#include "capabilities/figures/late_reason.hpp"
#include "platform/service/call.hpp"

namespace gendan::figures {

struct ExplainedLine {
  std::string order_id;
  std::int64_t position = 0;
  std::optional<CalendarDate> original_on;
  std::optional<CalendarDate> agreed_on;
  std::optional<CalendarDate> requested_on;
  std::optional<CalendarDate> delivered_on;
  bool is_cancelled = false;
  bool is_agreed = false;
};
BOOST_DESCRIBE_STRUCT(ExplainedLine, (),
                      (order_id, position, original_on, agreed_on, requested_on, delivered_on, is_cancelled, is_agreed))

// nullopt: there is none, or the caller's permission to explain does not reach it.
std::optional<ExplainedLine> find_line_to_explain(service::Call& call, std::string_view line_id);
LateExplanation explanation_of(sql::Transaction& tx, std::string_view line_id);
void explain(service::Call& call, std::string_view line_id, std::string_view order_id,
             LateExplanation const& explanation);

}  // namespace gendan::figures
