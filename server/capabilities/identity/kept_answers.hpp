// What every request asks of identity, kept for a few seconds, so that it does not ask the database each time. Void at
// once, on every node, when what somebody may do or is called has changed.
#pragma once

#include <atomic>
#include <cstdint>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>

#include "base/instant.hpp"

namespace gendan::identity {

template <class Answer>
class KeptAnswers {
public:
  static constexpr Milliseconds kept_for = std::chrono::seconds(5);
  static constexpr std::size_t most_kept = 10'000;

  explicit KeptAnswers(std::atomic<std::uint64_t> const& access_epoch) : present_(access_epoch) {}

  std::optional<Answer> found(std::string const& key, Instant now) {
    std::lock_guard const lock(mutex_);
    if (auto const epoch = present_.load(); epoch != epoch_) {
      kept_.clear();
      epoch_ = epoch;
    }
    auto const kept = kept_.find(key);
    if (kept == kept_.end() || now >= kept->second.until) return std::nullopt;
    return kept->second.answer;
  }

  // To be taken before an answer is read that will be kept.
  std::uint64_t epoch() const { return present_.load(); }

  // Not kept when something has changed since `epoch`: then it is good for once only.
  void keep(std::string const& key, Answer answer, Instant now, std::uint64_t epoch) {
    std::lock_guard const lock(mutex_);
    if (epoch != present_.load()) return;
    if (kept_.size() >= most_kept) kept_.clear();
    kept_.insert_or_assign(key, Kept{std::move(answer), now + kept_for});
  }

private:
  struct Kept {
    Answer answer;
    Instant until;
  };

  std::atomic<std::uint64_t> const& present_;
  std::mutex mutex_;
  std::unordered_map<std::string, Kept> kept_;
  std::uint64_t epoch_ = 0;
};

}  // namespace gendan::identity
