#include "platform/sql/shared_questions.hpp"

#include <algorithm>
#include <exception>
#include <iterator>
#include <utility>

namespace gendan::sql {

namespace {
constexpr std::size_t most_at_once = 32;
}  // namespace

std::optional<std::vector<PostgresResult>> SharedQuestions::answers_to(std::span<Question const> questions) {
  auto const asker = std::make_shared<Asker>(questions);
  if (is_first(asker)) {
    answer_waiting();
  } else {
    asker->woken.acquire();
    if (asker->asks_for_all) answer_waiting();
  }
  return std::move(asker->answers);
}

std::size_t SharedQuestions::waiting() const {
  std::lock_guard const lock(mutex_);
  return waiting_.size();
}

bool SharedQuestions::is_first(std::shared_ptr<Asker> const& asker) {
  std::lock_guard const lock(mutex_);
  waiting_.push_back(asker);
  return !std::exchange(is_asking_, true);
}

// The asker at the front asks, and is never in want of a wake itself.
void SharedQuestions::answer_waiting() {
  auto const askers = next_askers();
  answer(askers);
  hand_on();
  for (std::size_t i = 1; i < askers.size(); ++i) askers[i]->woken.release();
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

void SharedQuestions::hand_on() {
  std::shared_ptr<Asker> next;
  {
    std::lock_guard const lock(mutex_);
    is_asking_ = !waiting_.empty();
    if (!is_asking_) return;
    next = waiting_.front();
    next->asks_for_all = true;
  }
  next->woken.release();
}

}  // namespace gendan::sql
