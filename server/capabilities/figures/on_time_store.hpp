// The on-time population in SQL, over the view that orders publish.
#pragma once

#include <string>
#include <vector>

#include "base/money.hpp"
#include "capabilities/figures/late_reason.hpp"
#include "capabilities/figures/lateness.hpp"
#include "capabilities/figures/on_time.hpp"
#include "platform/describe/row.hpp"
#include "platform/service/list_query.hpp"

namespace gendan::figures {

// Which lines a figure is about.
struct OnTimeScope {
  PromisedDate against = PromisedDate::agreed;
  std::optional<CalendarDate> from;  // of the promised date
  std::optional<CalendarDate> to;
  std::optional<Label> customer_id;
  std::optional<Label> supplier_id;
  std::optional<Label> mode;
  std::optional<Label> incoterm;
  std::optional<bool> is_historical;
};
BOOST_DESCRIBE_STRUCT(OnTimeScope, (), (against, from, to, customer_id, supplier_id, mode, incoterm, is_historical))

struct OnTimeGroup {
  std::string key;    // id, code or month; empty: not known
  std::string label;  // for people
  std::int64_t numerator = 0;
  std::int64_t denominator = 0;
};
BOOST_DESCRIBE_STRUCT(OnTimeGroup, (), (key, label, numerator, denominator))

struct OnTimeQuestion {
  OnTimeMeasure measure = OnTimeMeasure::lines;
  std::optional<OnTimeGrouping> by = {};
  std::optional<Currency> currency = {};  // of the value measure
  CalendarDate today;
};

std::vector<OnTimeGroup> on_time_groups(sql::Transaction& tx, service::Caller const& caller, OnTimeScope const& scope,
                                        OnTimeQuestion const& question);

struct CurrencyCount {
  std::optional<Currency> currency;
  std::int64_t lines = 0;
};
BOOST_DESCRIBE_STRUCT(CurrencyCount, (), (currency, lines))
// Of the population, the most used first.
std::vector<CurrencyCount> currencies(sql::Transaction& tx, service::Caller const& caller, OnTimeScope const& scope,
                                      CalendarDate today);

struct ExcludedLines {
  std::int64_t no_date = 0;
  std::int64_t cancelled = 0;
  std::int64_t not_due = 0;
  std::int64_t not_agreed = 0;  // not delivered, of orders that were never confirmed
};
BOOST_DESCRIBE_STRUCT(ExcludedLines, (), (no_date, cancelled, not_due, not_agreed))
ExcludedLines excluded_lines(sql::Transaction& tx, service::Caller const& caller, OnTimeScope const& scope,
                             CalendarDate today);

// Lines of the population.
struct OutcomeCounts {
  std::int64_t early = 0;
  std::int64_t on_the_day = 0;
  std::int64_t delivered_late = 0;
  std::int64_t open_late = 0;
};
BOOST_DESCRIBE_STRUCT(OutcomeCounts, (), (early, on_the_day, delivered_late, open_late))
OutcomeCounts outcome_counts(sql::Transaction& tx, service::Caller const& caller, OnTimeScope const& scope,
                             CalendarDate today);
// Of the lines delivered late.
std::vector<DaysLate> days_late(sql::Transaction& tx, service::Caller const& caller, OnTimeScope const& scope,
                                CalendarDate today);

struct OnTimeLine {
  std::string line_id;
  std::string order_id;
  std::string order_number;
  std::int64_t position = 0;
  std::string customer_name;
  std::string supplier_name;
  CalendarDate promised_on;
  std::optional<CalendarDate> delivered_on;
  std::optional<std::string> transport_mode;
  std::optional<std::string> incoterm;
  std::optional<std::int64_t> amount_minor;
  std::optional<Currency> currency;
  std::optional<LateReason> late_reason;
  std::optional<std::string> late_note;
};
BOOST_DESCRIBE_STRUCT(OnTimeLine, (),
                      (line_id, order_id, order_number, position, customer_name, supplier_name, promised_on,
                       delivered_on, transport_mode, incoterm, amount_minor, currency, late_reason, late_note))

struct OnTimeLineFilter {
  std::optional<OutcomeAsked> outcome;
  std::optional<Currency> currency;
  std::optional<LateReason> late_reason;
  std::optional<bool> is_explained;  // whether a reason is given
};
// Of which promise, the scope says.
inline constexpr service::Sorts by_promise{"promised_on", {{"promised_on", "f.promised_on"}}};

service::Page<OnTimeLine> on_time_lines(sql::Transaction& tx, service::Caller const& caller, OnTimeScope const& scope,
                                        OnTimeLineFilter const& filter, service::PageInput<by_promise> const& page,
                                        CalendarDate today);

struct LateCause {
  LateReason reason = LateReason::other;
  std::int64_t lines = 0;
};
BOOST_DESCRIBE_STRUCT(LateCause, (), (reason, lines))
// Of the late lines whose reason is given, the most frequent first.
std::vector<LateCause> late_causes(sql::Transaction& tx, service::Caller const& caller, OnTimeScope const& scope,
                                   CalendarDate today);

}  // namespace gendan::figures
