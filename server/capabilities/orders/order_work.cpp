#include "capabilities/orders/order_work.hpp"

#include <algorithm>
#include <map>
#include <string>

#include "capabilities/orders/order_completeness.hpp"

namespace gendan::orders {
namespace {

CalendarDate day_after(CalendarDate date) { return date + std::chrono::days(1); }

// What is due within some days is too late when the last of them has ended.
CalendarDate end_of(CalendarDate from, std::chrono::days span) { return day_after(from + span); }

void append(std::string& list, std::string const& field) { list += (list.empty() ? "" : ",") + field; }

// One task for what nobody has looked at, and one for each day on which something is to be asked again.
void add_missing_fields(OrderSituation const& situation, std::vector<WorkTask>& tasks) {
  std::string unmarked;
  std::map<CalendarDate, std::string> asked;
  for (auto const& entry : completeness(situation.content, situation.needs).missing) {
    if (!entry.reason) {
      append(unmarked, entry.field);
    } else if (entry.reason != MissingReason::not_applicable) {
      append(asked[entry.ask_again_on.value_or(situation.created_on + ask_again_within)], entry.field);
    }
  }
  if (!unmarked.empty()) {
    tasks.push_back({"complete",
                     "complete_order",
                     {{"fields", unmarked}},
                     "fields_missing",
                     end_of(situation.created_on, complete_within),
                     "ask_again"});
  }
  for (auto const& [date, fields] : asked) {
    tasks.push_back({"ask/" + date.text(),
                     "ask_again",
                     {{"fields", fields}, {"on", date.text()}},
                     "awaiting_customer",
                     day_after(date),
                     "ask_again"});
  }
}

// How many lines have their date first, and that date.
struct FirstDate {
  CalendarDate on;
  int lines = 0;
};

template <class DateOf>
std::optional<FirstDate> first_date(OrderSituation const& situation, DateOf date_of) {
  std::optional<FirstDate> first;
  for (std::size_t index = 0; index < situation.content.lines.size(); ++index) {
    if (situation.is_delivered.at(index)) continue;
    std::optional<CalendarDate> const date = date_of(situation.content.lines[index]);
    if (!date) continue;
    if (!first || *date < first->on) first = FirstDate{*date, 0};
    if (*date == first->on) ++first->lines;
  }
  return first;
}

std::optional<CalendarDate> promised_date(OrderTerms const& terms, OrderLine const& line) {
  return line.confirmed_on ? line.confirmed_on : terms.promised_on;
}

// Lines that we expect after the day that we promised.
struct LateForecast {
  CalendarDate promised_on;  // the first such day
  int lines = 0;
  std::chrono::days by{0};  // at most
};

std::optional<LateForecast> late_forecast(OrderSituation const& situation) {
  std::optional<LateForecast> late;
  for (std::size_t index = 0; index < situation.content.lines.size(); ++index) {
    auto const& line = situation.content.lines[index];
    auto const promised_on = promised_date(situation.content, line);
    if (situation.is_delivered.at(index) || !promised_on || !line.forecast_on) continue;
    auto const by = *line.forecast_on - *promised_on;
    if (by <= std::chrono::days(0)) continue;
    if (!late) late = LateForecast{*promised_on};
    late->promised_on = std::min(late->promised_on, *promised_on);
    late->by = std::max(late->by, by);
    ++late->lines;
  }
  return late;
}

// Too late once the day begins for which the customer is still waiting.
void add_late_forecast(OrderSituation const& situation, std::vector<WorkTask>& tasks) {
  auto const late = late_forecast(situation);
  if (!late) return;
  tasks.push_back({"late_forecast",
                   "settle_late_forecast",
                   {{"lines", std::to_string(late->lines)},
                    {"on", late->promised_on.text()},
                    {"days", std::to_string(late->by.count())}},
                   "forecast_after_promise",
                   late->promised_on,
                   std::nullopt});
}

void add_dates(OrderSituation const& situation, bool is_binding, std::vector<WorkTask>& tasks) {
  auto const& terms = situation.content;
  auto const agreed = [&](OrderLine const& line) { return promised_date(terms, line); };
  auto const only_wished = [&](OrderLine const& line) {
    if (agreed(line)) return std::optional<CalendarDate>();
    return line.requested_on ? line.requested_on : terms.requested_on;
  };
  if (auto const wish = first_date(situation, only_wished)) {
    tasks.push_back({"agree_date",
                     "agree_date",
                     {{"lines", std::to_string(wish->lines)}, {"on", wish->on.text()}},
                     "no_date_agreed",
                     std::min(end_of(situation.created_on, agree_date_within), wish->on),
                     std::nullopt});
  }
  if (!is_binding) return;
  if (auto const promise = first_date(situation, agreed)) {
    tasks.push_back({"deliver",
                     "deliver",
                     {{"lines", std::to_string(promise->lines)}, {"on", promise->on.text()}},
                     "promised",
                     day_after(promise->on),
                     std::nullopt});
  }
}

}  // namespace

std::vector<WorkTask> order_tasks(OrderSituation const& situation) {
  using enum OrderStatus;
  std::vector<WorkTask> tasks;
  if (situation.is_historical) return tasks;
  switch (situation.status) {
    case draft:
    case under_review:
    case awaiting_customer:
      add_missing_fields(situation, tasks);
      if (situation.status != draft) add_dates(situation, false, tasks);
      break;
    case confirmed:
    case in_production:
      add_dates(situation, true, tasks);
      add_late_forecast(situation, tasks);
      break;
    case on_hold: {
      auto const since = situation.last_news_on.value_or(situation.created_on);
      tasks.push_back({"hold",
                       "look_at_hold",
                       {{"since", since.text()}},
                       "on_hold",
                       end_of(since, look_at_hold_within),
                       std::nullopt});
      break;
    }
    case completed:
    case closed:
    case cancelled:
      break;
  }
  return tasks;
}

}  // namespace gendan::orders
