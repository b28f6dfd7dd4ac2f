// The life of a change request and the rules over it: pure values, no storage.
#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "capabilities/orders/orders.hpp"
#include "capabilities/signoffs/signoffs.hpp"

namespace gendan::changes {

enum class AskedBy { customer, us };
BOOST_DESCRIBE_ENUM(AskedBy, customer, us)

// refused: by those who had to agree. contested: the customer did not accept every part. accepted: it can be applied.
enum class ChangeState {
  draft,
  awaiting_approval,
  refused,
  awaiting_customer,
  contested,
  accepted,
  applied,
  withdrawn
};
BOOST_DESCRIBE_ENUM(ChangeState, draft, awaiting_approval, refused, awaiting_customer, contested, accepted, applied,
                    withdrawn)

bool is_over(ChangeState state);
// Written anew it starts from the beginning, whoever had agreed to it as it was.
bool may_be_edited(ChangeState state);
bool may_be_submitted(ChangeState state);
bool may_be_answered(ChangeState state);

// A part as it was answered: what was said to it stands while it is the same.
struct AnsweredPart {
  std::string part;
  std::string hash;  // of all that changes in it

  friend bool operator==(AnsweredPart const&, AnsweredPart const&) = default;
};
// The place of the newest answer to each part as it is now, of answers in the order in which they came; nullopt:
// none.
std::vector<std::optional<std::size_t>> standing_answers(std::vector<AnsweredPart> const& parts,
                                                         std::vector<AnsweredPart> const& answers);

// Of what the customer has said to each part: awaiting_customer, contested or accepted.
ChangeState state_after_answers(std::vector<std::optional<signoffs::PartVerdict>> const& verdicts);

}  // namespace gendan::changes
