// When somebody wants to be written to, in minutes after midnight on the clocks around them.
#pragma once

#include <boost/describe.hpp>
#include <chrono>
#include <optional>

namespace gendan::notifications {

enum class DigestDays { working_days, every_day, never };  // working days: Monday to Friday
BOOST_DESCRIBE_ENUM(DigestDays, working_days, every_day, never)

struct Wish {
  std::optional<std::int64_t> quiet_from = 22 * 60;  // with quiet_until, or neither: mail at any hour
  std::optional<std::int64_t> quiet_until = 7 * 60;
  std::int64_t digest_minute = 8 * 60;
  DigestDays digest_days = DigestDays::working_days;
};
BOOST_DESCRIBE_STRUCT(Wish, (), (quiet_from, quiet_until, digest_minute, digest_days))

// Over midnight where they end before they begin; none where they end when they begin.
bool is_quiet(Wish const& wish, int minute_of_day);
bool is_digest_day(DigestDays days, std::chrono::weekday day);

}  // namespace gendan::notifications
