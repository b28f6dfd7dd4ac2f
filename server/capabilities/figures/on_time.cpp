#include "capabilities/figures/on_time.hpp"

#include "base/decimal.hpp"

namespace gendan::figures {

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
