#include "platform/sql/shared_questions.hpp"

#include <algorithm>
#include <exception>
#include <iterator>
#include <semaphore>
#include <utility>

#include "base/waiting.hpp"

namespace gendan::sql {

namespace {
constexpr std::size_t most_at_once = 32;
}  // namespace

bool SharedQuestions::Ahead::is_settled(std::function<void(bool is_settled)> wake) {
  return shared_.is_settled(asker_, std::move(wake));
}

SharedQuestions::Answers SharedQuestions::Ahead::answers_to(std::span<Question const> questions) {
  auto const& own = asker_->own;
  bool const is_it = questions.size() == 1 && questions.front().statement == own.statement &&
                     questions.front().arguments == own.arguments;
  return is_it ? std::exchange(asker_->answers, std::nullopt) : std::nullopt;
}

SharedQuestions::Answers SharedQuestions::answers_to(std::span<Question const> questions) {
  about_to_wait();
  auto const asker = std::make_shared<Asker>(questions);
  auto const woken = std::make_shared<std::binary_semaphore>(0);
  while (!is_settled(asker, [woken](bool) { woken->release(); })) woken->acquire();
  return std::move(asker->answers);
}

std::size_t SharedQuestions::waiting() const {
  std::lock_guard const lock(mutex_);
  return waiting_.size();
}

// Whoever comes while nobody asks does so for all, whoever may have been called to it.
bool SharedQuestions::is_settled(std::shared_ptr<Asker> const& asker, std::function<void(bool)> wake) {
  {
    std::lock_guard const lock(mutex_);
    if (asker->is_settled) return true;
    if (!std::exchange(asker->has_come, true)) waiting_.push_back(asker);
    if (is_asking_) {
      asker->wake = std::move(wake);
      return false;
    }
    is_asking_ = true;
  }
  Wakes wakes;
  while (!asker->is_settled) {
    auto const askers = next_askers();
    answer(askers);
    std::ranges::move(settled(askers), std::back_inserter(wakes));
  }
  if (auto const call_next = hand_on()) call_next(false);
  for (auto const& each : wakes) each(true);
  return true;
}

SharedQuestions::Askers SharedQuestions::next_askers() {
  std::lock_guard const lock(mutex_);
  auto const count = std::min(most_at_once, waiting_.size());
  auto const end = waiting_.begin() + static_cast<std::ptrdiff_t>(count);
  Askers askers(std::make_move_iterator(waiting_.begin()), std::make_move_iterator(end));
  waiting_.erase(waiting_.begin(), end);
  return askers;
}

void SharedQuestions::answer(Askers const& askers) {
  std::vector<Question const*> questions;
  for (auto const& asker : askers)
    for (auto const& question : asker->questions) questions.push_back(&question);
  try {
    auto answers = readers_.borrow()->answers_apart(questions);
    auto next = std::make_move_iterator(answers.begin());
    for (auto const& asker : askers) {
      auto const end = next + static_cast<std::ptrdiff_t>(asker->questions.size());
      asker->answers.emplace(next, end);
      next = end;
    }
  } catch (std::exception const&) {  // NOLINT(bugprone-empty-catch): each learns why when it asks alone
    for (auto const& asker : askers) asker->answers.reset();
  }
}

SharedQuestions::Wakes SharedQuestions::settled(Askers const& askers) {
  Wakes wakes;
  std::lock_guard const lock(mutex_);
  for (auto const& asker : askers) {
    asker->is_settled = true;
    if (asker->wake) wakes.push_back(std::exchange(asker->wake, nullptr));
  }
  return wakes;
}

// The wake of who is first to wait now, if anybody does and has not been called already.
std::function<void(bool)> SharedQuestions::hand_on() {
  std::lock_guard const lock(mutex_);
  is_asking_ = false;
  return waiting_.empty() ? nullptr : std::exchange(waiting_.front()->wake, nullptr);
}

}  // namespace gendan::sql
