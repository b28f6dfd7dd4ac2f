#include "capabilities/approvals/review_policy_store.hpp"

namespace gendan::approvals {

describe::Table<ReviewPolicyRow> const review_policy_table{"review_policy"};

ReviewPolicyRow review_policy(sql::Transaction& tx) {
  static std::string const statement = "select " + describe::columns<ReviewPolicyRow>() + " from review_policy";
  return describe::first<ReviewPolicyRow>(tx.query(statement)).value();
}

}  // namespace gendan::approvals
