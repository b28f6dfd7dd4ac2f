#include "capabilities/verification/extra_check.hpp"

#include <algorithm>
#include <charconv>
#include <set>
#include <string_view>

namespace gendan::verification {
namespace {

bool has(std::vector<std::int64_t> const& positions, std::int64_t position) {
  return std::ranges::find(positions, position) != positions.end();
}

}  // namespace

std::string product_key(orders::OrderLine const& line, Folding const& folding) {
  if (line.product_id) return line.product_id->text();
  for (auto const& code : {line.product_code, line.customer_item_code}) {
    if (code && !code->text().empty()) return folded(code->text(), folding);
  }
  return {};
}

std::optional<LineField> line_field(std::string const& path, std::vector<ComparedLine> const& lines) {
  constexpr std::string_view prefix = "/lines/";
  if (!path.starts_with(prefix)) return std::nullopt;
  std::int64_t named = 0;
  auto const* const begin = path.data() + prefix.size();
  auto const [end, error] = std::from_chars(begin, path.data() + path.size(), named);
  if (error != std::errc()) return std::nullopt;
  LineField place;
  if (end != path.data() + path.size()) place.field = std::string(end + 1, path.data() + path.size());
  for (auto const& line : lines) {
    bool const is_it = line.left.empty() ? has(line.right, named) : has(line.left, named);
    if (is_it && !line.right.empty()) place.position = line.right.front();
    if (is_it) break;
  }
  return place;
}

std::vector<ExtraCheck> checks_of(std::vector<PastDifference> const& past,
                                  std::vector<std::string> const& product_keys) {
  std::vector<ExtraCheck> checks;
  std::set<std::string> known;
  for (auto const& difference : past) {
    if (std::ranges::find(product_keys, difference.product_key) == product_keys.end()) continue;
    ExtraCheck check;
    check.key = "past_discrepancy/" + difference.product_key + "/" + difference.field;
    if (!known.insert(check.key).second) continue;
    check.origin = "past_discrepancy";
    check.name = difference.product_name;
    check.field = difference.field;
    check.source = difference.order_number;
    check.order_id = difference.order_id;
    check.found_at = difference.found_at;
    check.left = difference.left;
    check.right = difference.right;
    checks.push_back(std::move(check));
  }
  return checks;
}

}  // namespace gendan::verification
