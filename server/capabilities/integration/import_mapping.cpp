#include "capabilities/integration/import_mapping.hpp"

#include <algorithm>
#include <set>

#include "base/half_width.hpp"
#include "capabilities/integration/import_order.hpp"

namespace gendan::integration {
std::optional<std::string> referred_key(std::string_view text, ReferenceRule const& rule) {
  auto const plain = half_width(text);
  auto const before = half_width(rule.before.text());
  auto const found = plain.find(before);
  if (found == std::string::npos) return std::nullopt;
  auto const begin = found + before.size();
  auto const end = plain.find(half_width(rule.after.text()), begin);
  if (end == std::string::npos || end == begin) return std::nullopt;
  return std::string(trimmed(std::string_view(plain).substr(begin, end - begin)));
}

std::vector<Problem> mapping_problems(ImportMapping const& mapping, std::vector<std::string> const& columns) {
  std::vector<Problem> problems;
  auto const expect_column = [&](std::string const& path, std::string const& column) {
    if (std::ranges::find(columns, column) == columns.end()) problems.push_back({path, "no_such_column", column});
  };
  expect_column("/group_by", mapping.group_by.text());
  std::set<std::string> targets;
  for (std::size_t index = 0; index < mapping.rules.size(); ++index) {
    auto const& rule = mapping.rules[index];
    auto const path = "/rules/" + std::to_string(index);
    if (!is_import_target(rule.to.text()))
      problems.push_back({path + "/to", "no_such_field", rule.to.text()});
    else if (!targets.insert(rule.to.text()).second)
      problems.push_back({path + "/to", "given_twice", rule.to.text()});
    if (rule.column.has_value() == rule.constant.has_value()) problems.push_back({path, "column_or_constant", {}});
    if (rule.column) expect_column(path + "/column", rule.column->text());
  }
  for (std::size_t index = 0; index < mapping.references.size(); ++index) {
    auto const path = "/references/" + std::to_string(index);
    expect_column(path + "/column", mapping.references[index].column.text());
    expect_column(path + "/key_column", mapping.references[index].key_column.text());
  }
  return problems;
}

}  // namespace gendan::integration
