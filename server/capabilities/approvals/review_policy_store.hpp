// The policy of contract reviews: one row.
#pragma once

#include "base/id.hpp"
#include "capabilities/approvals/contract_review.hpp"
#include "platform/describe/row.hpp"

namespace gendan::approvals {

struct ReviewPolicyRow : ReviewPolicy {
  Code id;
  std::int64_t revision = 1;
};
BOOST_DESCRIBE_STRUCT(ReviewPolicyRow, (ReviewPolicy), (id, revision))

extern describe::Table<ReviewPolicyRow> const review_policy_table;
ReviewPolicyRow review_policy(sql::Transaction& tx);

}  // namespace gendan::approvals
