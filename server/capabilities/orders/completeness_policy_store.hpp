// The organisation's rules of completeness.
#pragma once

#include "capabilities/orders/completeness_policy.hpp"
#include "platform/sql/transaction.hpp"

namespace gendan::orders {

struct CompletenessPolicy {
  std::vector<CompletenessRule> rules;
  std::int64_t revision = 0;  // 0: never set
};
BOOST_DESCRIBE_STRUCT(CompletenessPolicy, (), (rules, revision))

CompletenessPolicy completeness_policy(sql::Transaction& tx);
// Raises the revision. False: the stored one has moved on.
bool set_completeness_policy(sql::Transaction& tx, CompletenessPolicy& policy);

FieldNeeds needs_of(sql::Transaction& tx, OrderTerms const& terms);

}  // namespace gendan::orders
