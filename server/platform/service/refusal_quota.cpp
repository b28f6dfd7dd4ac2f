#include "platform/service/refusal_quota.hpp"

#include <utility>

namespace gendan::service {
namespace {

constexpr std::size_t most_subjects = 10'000;
constexpr std::chrono::minutes span{1};

}  // namespace

std::optional<std::int64_t> RefusalQuota::taken(std::string_view subject, Instant now) {
  std::scoped_lock const lock(mutex_);
  auto found = minutes_.find(subject);
  if (found == minutes_.end()) {
    if (minutes_.size() >= most_subjects) forget_quiet_ones(now);
    if (minutes_.size() >= most_subjects) return std::nullopt;
    found = minutes_.emplace(std::string(subject), Minute{now}).first;
  }
  auto& minute = found->second;
  if (now >= minute.began + span) {
    minute.began = now;
    minute.recorded = 0;
  }
  if (minute.recorded >= most_a_minute) {
    ++minute.left_out;
    return std::nullopt;
  }
  ++minute.recorded;
  return std::exchange(minute.left_out, 0);
}

void RefusalQuota::forget_quiet_ones(Instant now) {
  std::erase_if(minutes_, [&](auto const& entry) { return now >= entry.second.began + span; });
}

}  // namespace gendan::service
