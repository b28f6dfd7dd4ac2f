// A point in time: UTC, milliseconds since 1970-01-01T00:00:00Z. Zones appear only at the edges and
// in service calendars. Years 0001 to 9999 can be written, others are std::out_of_range; a sum that does
// not fit 64 bits is std::overflow_error.
#pragma once

#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

namespace gendan {

using Milliseconds = std::chrono::milliseconds;

class Instant {
public:
  constexpr Instant() = default;
  static constexpr Instant from_unix_milliseconds(std::int64_t value) { return Instant(value); }
  // RFC 3339 with an offset or Z, a fraction of any length (cut to milliseconds); a missing zone is refused.
  static std::optional<Instant> parsed(std::string_view text);

  constexpr std::int64_t unix_milliseconds() const { return value_; }
  std::string text() const;  // "2026-03-15T08:30:00.000Z"

  friend constexpr auto operator<=>(Instant, Instant) = default;
  friend constexpr Instant operator+(Instant at, Milliseconds span) {
    std::int64_t sum = 0;
    if (__builtin_add_overflow(at.value_, span.count(), &sum)) throw std::overflow_error("an instant beyond 64 bits");
    return Instant(sum);
  }
  friend constexpr Instant operator-(Instant at, Milliseconds span) {
    std::int64_t difference = 0;
    if (__builtin_sub_overflow(at.value_, span.count(), &difference))
      throw std::overflow_error("an instant beyond 64 bits");
    return Instant(difference);
  }
  friend constexpr Milliseconds operator-(Instant later, Instant earlier) {
    return Milliseconds((later - Milliseconds(earlier.value_)).value_);
  }

private:
  explicit constexpr Instant(std::int64_t value) : value_(value) {}
  std::int64_t value_ = 0;
};

}  // namespace gendan
