#include "capabilities/changes/change.hpp"

#include <algorithm>

namespace gendan::changes {

using enum ChangeState;

bool is_over(ChangeState state) { return state == applied || state == withdrawn; }

bool may_be_edited(ChangeState state) { return !is_over(state); }

bool may_be_submitted(ChangeState state) { return state == draft || state == refused || state == contested; }

bool may_be_answered(ChangeState state) { return state == awaiting_customer || state == contested; }

std::vector<std::optional<std::size_t>> standing_answers(std::vector<AnsweredPart> const& parts,
                                                         std::vector<AnsweredPart> const& answers) {
  std::vector<std::optional<std::size_t>> standing;
  for (auto const& part : parts) {
    auto& newest = standing.emplace_back();
    for (std::size_t index = 0; index < answers.size(); ++index) {
      if (answers[index] == part) newest = index;
    }
  }
  return standing;
}

ChangeState state_after_answers(std::vector<std::optional<signoffs::PartVerdict>> const& verdicts) {
  auto const is_refusal = [](auto const& verdict) { return verdict && *verdict != signoffs::PartVerdict::accepted; };
  if (std::ranges::any_of(verdicts, is_refusal)) return contested;
  bool const is_whole = std::ranges::all_of(verdicts, [](auto const& verdict) { return verdict.has_value(); });
  return is_whole ? accepted : awaiting_customer;
}

}  // namespace gendan::changes
