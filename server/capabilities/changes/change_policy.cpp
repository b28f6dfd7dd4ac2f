#include "capabilities/changes/change_policy.hpp"

#include <algorithm>
#include <set>

#include "capabilities/approvals/approvals.hpp"
#include "capabilities/changes/change_impact.hpp"

namespace gendan::changes {
namespace {

template <class T>
bool has_member(std::string_view field) {
  bool has = false;
  describe::for_each_member<T>([&](std::string_view name, auto) { has = has || name == field; });
  return has;
}

bool is_field(std::string_view field) {
  if (field == "missing" || field == "position" || field == "forecast_on") return false;
  return has_member<orders::OrderTerms>(field) || has_member<orders::OrderLine>(field);
}

// "quantity" of "/lines/20/quantity", "payment_term" of "/payment_term".
std::string field_of(std::string const& path) { return path.substr(path.rfind('/') + 1); }

bool moves_value(ChangePolicy const& policy, PriceImpact const& price) {
  if (!price.moved) return price.total_before != price.total_after;  // another currency, or not known on one side
  if (price.moved->minor() == 0) return false;
  return !price.moved_basis_points || *price.moved_basis_points > policy.value_basis_points.value();
}

bool moves_date(ChangePolicy const& policy, std::vector<DateImpact> const& dates) {
  return std::ranges::any_of(dates, [&](DateImpact const& date) {
    if (!date.field.ends_with("promised_on") && !date.field.ends_with("confirmed_on")) return false;
    return !date.days || std::abs(*date.days) > policy.days_moved.value();
  });
}

}  // namespace

std::vector<Problem> policy_problems(ChangePolicy const& policy) {
  std::vector<Problem> problems;
  for (std::size_t index = 0; index < policy.fields.size(); ++index) {
    auto const& field = policy.fields[index].text();
    if (!is_field(field)) problems.push_back({"/fields/" + std::to_string(index), "no_such_field", field});
  }
  approvals::find_repeated(policy.fields, "/fields", problems);
  approvals::find_repeated(policy.parties, "/parties", problems);
  if (policy.parties.empty()) problems.push_back({"/parties", "missing", {}});
  return problems;
}

std::vector<std::string> approval_reasons(ChangePolicy const& policy, orders::OrderContent const& base,
                                          orders::OrderContent const& proposed) {
  std::vector<std::string> reasons;
  if (moves_value(policy, price_impact(base, proposed))) reasons.emplace_back("value");
  if (moves_date(policy, date_impact(base, proposed))) reasons.emplace_back("date");
  std::set<std::string> changed;
  // Of a line that comes or goes, all it has: else a line dropped and another added would change anything unasked.
  for (auto const& part : orders::difference(base, proposed)) {
    for (auto const& field : part.fields) changed.insert(field_of(field.path));
  }
  for (auto const& field : policy.fields) {
    if (changed.contains(field.text())) reasons.push_back("field/" + field.text());
  }
  return reasons;
}

}  // namespace gendan::changes
