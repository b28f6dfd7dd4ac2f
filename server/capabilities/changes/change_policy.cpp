#include "capabilities/changes/change_policy.hpp"

#include <algorithm>
#include <set>

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
  if (price.total_before == price.total_after) return false;
  if (!price.basis_points) return true;  // another currency, or not known before
  return std::abs(*price.basis_points) > policy.value_basis_points.value();
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
  std::set<std::string_view> fields;
  for (std::size_t index = 0; index < policy.fields.size(); ++index) {
    auto const& field = policy.fields[index].text();
    auto const path = "/fields/" + std::to_string(index);
    if (!is_field(field))
      problems.push_back({path, "no_such_field", field});
    else if (!fields.insert(field).second)
      problems.push_back({path, "named_twice", {}});
  }
  std::set<ChangeParty> parties;
  for (std::size_t index = 0; index < policy.parties.size(); ++index) {
    if (!parties.insert(policy.parties[index]).second)
      problems.push_back({"/parties/" + std::to_string(index), "named_twice", {}});
  }
  if (policy.parties.empty()) problems.push_back({"/parties", "missing", {}});
  return problems;
}

std::vector<std::string> party_codes(ChangePolicy const& policy) {
  std::vector<std::string> codes;
  for (auto const party : policy.parties) codes.emplace_back(describe::enum_text(party));
  return codes;
}

std::vector<std::string> approval_reasons(ChangePolicy const& policy, orders::OrderContent const& base,
                                          orders::OrderContent const& proposed) {
  std::vector<std::string> reasons;
  if (moves_value(policy, price_impact(base, proposed))) reasons.emplace_back("value");
  if (moves_date(policy, date_impact(base, proposed))) reasons.emplace_back("date");
  std::set<std::string> changed;
  for (auto const& part : orders::difference(base, proposed)) {
    // A line that comes or goes is weighed by its worth and its dates.
    bool const is_change = part.kind == orders::PartKind::terms_changed || part.kind == orders::PartKind::line_changed;
    if (!is_change) continue;
    for (auto const& field : part.fields) changed.insert(field_of(field.path));
  }
  for (auto const& field : policy.fields) {
    if (changed.contains(field.text())) reasons.push_back("field/" + field.text());
  }
  return reasons;
}

}  // namespace gendan::changes
