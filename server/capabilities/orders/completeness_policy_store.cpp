#include "capabilities/orders/completeness_policy_store.hpp"

#include "platform/describe/row.hpp"

namespace gendan::orders {
namespace {

struct PolicyRow {
  std::string id = "policy";
  std::int64_t revision = 0;
};
BOOST_DESCRIBE_STRUCT(PolicyRow, (), (id, revision))
describe::Table<PolicyRow> const policy_table{"completeness_policy"};

struct RuleRow : CompletenessRule {
  std::int64_t number = 0;
};
BOOST_DESCRIBE_STRUCT(RuleRow, (CompletenessRule), (number))
describe::Table<RuleRow> const rule_table{"completeness_rule"};

std::string const select_rules = "select " + describe::columns<CompletenessRule>() + " from completeness_rule";
std::string const select_fitting =
    select_rules + " where (kind is null or kind = $1) and (customer_id is null or customer_id = $2)";

}  // namespace

CompletenessPolicy completeness_policy(sql::Transaction& tx) {
  CompletenessPolicy policy;
  policy.rules = describe::all<CompletenessRule>(tx.query(select_rules + " order by number"));
  auto rows = tx.query("select revision from completeness_policy");
  if (rows.next()) policy.revision = rows.integer(0);
  return policy;
}

bool set_completeness_policy(sql::Transaction& tx, CompletenessPolicy& policy) {
  PolicyRow row;
  row.revision = policy.revision + 1;
  if (policy.revision == 0)
    policy_table.insert(tx, row);
  else if (!policy_table.update_at(tx, row, policy.revision))
    return false;
  policy.revision = row.revision;
  tx.run("delete from completeness_rule");
  std::vector<RuleRow> rows;
  for (auto const& rule : policy.rules) rows.push_back({rule, std::ssize(rows)});
  if (!rows.empty()) rule_table.insert_all(tx, rows);
  return true;
}

FieldNeeds needs_of(sql::Transaction& tx, OrderTerms const& terms) {
  auto const rules =
      describe::all<CompletenessRule>(tx.query(select_fitting, std::string(describe::enum_text(terms.kind)),
                                               terms.customer_id ? terms.customer_id->text() : std::string()));
  return needs_of(rules, terms.kind, terms.customer_id);
}

}  // namespace gendan::orders
