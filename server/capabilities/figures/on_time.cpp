#include "capabilities/figures/on_time.hpp"

#include "base/decimal.hpp"

namespace gendan::figures {
namespace {

using std::chrono::days;

int month_number(CalendarDate date) { return date.year() * 12 + static_cast<int>(date.month()) - 1; }
std::optional<CalendarDate> first_of_month(int number) {
  return CalendarDate::of(number / 12, static_cast<unsigned>(number % 12) + 1, 1);
}
bool is_of_whole_months(Period const& period) {
  auto const next = first_of_month(month_number(period.to) + 1);
  return period.from.day() == 1 && next && *next - days(1) == period.to;
}

}  // namespace

std::optional<Period> period_before(Period const& period) {
  if (period.to < period.from) return std::nullopt;
  std::optional<CalendarDate> from;
  if (is_of_whole_months(period)) {
    auto const first = month_number(period.from);
    from = first_of_month(first - (month_number(period.to) + 1 - first));
  } else if (auto const span = period.to - period.from + days(1); period.from - CalendarDate(1, 1, 1) >= span) {
    from = period.from - span;
  }
  if (!from) return std::nullopt;
  return Period{*from, period.from - days(1)};
}

std::optional<OnTimeOutcome> outcome_of(std::optional<CalendarDate> promised_on,
                                        std::optional<CalendarDate> completed_on, CalendarDate today) {
  if (!promised_on) return std::nullopt;
  if (completed_on) return *completed_on <= *promised_on ? OnTimeOutcome::on_time : OnTimeOutcome::late;
  if (*promised_on < today) return OnTimeOutcome::open_late;
  return std::nullopt;
}

std::optional<std::int64_t> rate(std::int64_t numerator, std::int64_t denominator) {
  if (denominator == 0) return std::nullopt;
  return multiplied_and_divided(numerator, 1'000'000, denominator, Rounding::half_away_from_zero);
}

}  // namespace gendan::figures
