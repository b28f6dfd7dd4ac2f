// On-time delivery (shared rule, figures.md).
//
// Population: lines delivered in full, and lines not delivered whose promised date is past, so that the worst
// do not vanish; not the cancelled ones, nor those without the promised date that is asked about. On time: the
// date on which the line became complete is not after the promised date, without a day of grace. Dates are compared
// as dates. What is not delivered of an order that was never confirmed cannot be late: nobody promised it.
#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <string>

#include "base/calendar_date.hpp"

namespace gendan::figures {

enum class OnTimeMeasure { lines, value, orders };
BOOST_DESCRIBE_ENUM(OnTimeMeasure, lines, value, orders)

// original: frozen when the order was confirmed. agreed: the latest both accepted. requested: the customer's wish.
enum class PromisedDate { original, agreed, requested };
BOOST_DESCRIBE_ENUM(PromisedDate, original, agreed, requested)

enum class OnTimeGrouping { month, customer, supplier, mode, incoterm };
BOOST_DESCRIBE_ENUM(OnTimeGrouping, month, customer, supplier, mode, incoterm)

enum class OnTimeOutcome { on_time, late, open_late };
BOOST_DESCRIBE_ENUM(OnTimeOutcome, on_time, late, open_late)

// What lists of lines are asked for: on time is early or on the day; late is delivered late or open late.
enum class OutcomeAsked { on_time, early, on_the_day, late, delivered_late, open_late };
BOOST_DESCRIBE_ENUM(OutcomeAsked, on_time, early, on_the_day, late, delivered_late, open_late)

// nullopt: not in the population.
std::optional<OnTimeOutcome> outcome_of(std::optional<CalendarDate> promised_on,
                                        std::optional<CalendarDate> completed_on, CalendarDate today);

// Days after the promised date that still count as on time.
constexpr std::int64_t grace_days = 0;

struct Period {
  CalendarDate from;
  CalendarDate to;
  friend bool operator==(Period const&, Period const&) = default;
};
BOOST_DESCRIBE_STRUCT(Period, (), (from, to))
// As many months before whole months, else as many days. nullopt: there are no such dates, or `to` is before `from`.
std::optional<Period> period_before(Period const& period);

// Percent in ten-thousandths, rounded half away from zero: 9138 of 10324 is 885122. nullopt of nothing.
std::optional<std::int64_t> rate(std::int64_t numerator, std::int64_t denominator);

}  // namespace gendan::figures
