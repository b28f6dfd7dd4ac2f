#include "capabilities/orders/order_difference.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace gendan::orders {
namespace {

std::string line_name(std::int64_t position) { return "lines/" + std::to_string(position); }

using LinesByPosition = std::map<std::int64_t, OrderLine>;

LinesByPosition by_position(OrderContent const& content) {
  LinesByPosition lines;
  for (auto const& line : content.lines) lines.emplace(line.position.value(), line);
  return lines;
}

std::optional<OrderLine> line_at(LinesByPosition const& lines, std::int64_t position) {
  auto const found = lines.find(position);
  return found == lines.end() ? std::nullopt : std::optional(found->second);
}

OrderLine empty_line(OrderLine const& at) {
  OrderLine line;
  line.position = at.position;
  return line;
}

void add_line(std::optional<OrderLine> const& before, std::optional<OrderLine> const& after,
              std::vector<ChangedPart>& parts) {
  ChangedPart part;
  auto const& there = before ? *before : *after;
  part.part = line_name(there.position.value());
  part.kind = !before ? PartKind::line_added : !after ? PartKind::line_dropped : PartKind::line_changed;
  describe::find_changes("/" + part.part, before.value_or(empty_line(there)), after.value_or(empty_line(there)),
                         part.fields);
  if (part.kind != PartKind::line_changed || !part.fields.empty()) parts.push_back(std::move(part));
}

std::set<std::int64_t> positions_of(std::initializer_list<LinesByPosition const*> sides) {
  std::set<std::int64_t> positions;
  for (auto const* side : sides) {
    for (auto const& [position, line] : *side) positions.insert(position);
  }
  return positions;
}

template <class T>
bool is_same(T const& a, T const& b) {
  return describe::encoded(a) == describe::encoded(b);
}

// Member by member: whoever changed it wins, and both only by the same.
template <describe::Described T>
void merge_members(std::string const& prefix, T const& base, T const& proposed, T& now,
                   std::vector<std::string>& conflicts) {
  describe::for_each_member<T>([&](std::string_view name, auto pointer) {
    if (is_same(base.*pointer, proposed.*pointer)) return;
    if (is_same(base.*pointer, now.*pointer))
      now.*pointer = proposed.*pointer;
    else if (!is_same(proposed.*pointer, now.*pointer))
      conflicts.push_back(prefix + std::string(name));
  });
}

std::optional<OrderLine> merged_line(std::string const& name, std::optional<OrderLine> const& base,
                                     std::optional<OrderLine> const& proposed, std::optional<OrderLine> const& now,
                                     std::vector<std::string>& conflicts) {
  if (is_same(base, proposed) || is_same(proposed, now)) return now;
  if (is_same(base, now)) return proposed;
  if (!base || !proposed || !now) {  // both made a line here, or one dropped what the other changed
    conflicts.push_back(name);
    return now;
  }
  auto line = *now;
  merge_members(name + "/", *base, *proposed, line, conflicts);
  return line;
}

}  // namespace

OrderContent agreed_content(OrderContent content) {
  content.missing.clear();
  for (auto& line : content.lines) line.forecast_on.reset();
  std::ranges::sort(content.lines, {}, &OrderLine::position);
  return content;
}

std::vector<ChangedPart> difference(OrderContent const& before, OrderContent const& after) {
  auto const from = agreed_content(before);
  auto const to = agreed_content(after);
  std::vector<ChangedPart> parts;
  ChangedPart terms{"terms", PartKind::terms_changed, {}};
  describe::find_changes<OrderTerms>(std::string(), from, to, terms.fields);
  if (!terms.fields.empty()) parts.push_back(std::move(terms));
  auto const old_lines = by_position(from);
  auto const new_lines = by_position(to);
  for (auto const position : positions_of({&old_lines, &new_lines}))
    add_line(line_at(old_lines, position), line_at(new_lines, position), parts);
  return parts;
}

Merged merged(OrderContent const& base, OrderContent const& proposed, OrderContent const& now) {
  Merged result{agreed_content(now), {}};
  auto const from = agreed_content(base);
  auto const to = agreed_content(proposed);
  merge_members<OrderTerms>(std::string(), from, to, result.content, result.conflicts);
  auto const old_lines = by_position(from);
  auto const new_lines = by_position(to);
  auto const now_lines = by_position(result.content);
  result.content.lines.clear();
  for (auto const position : positions_of({&old_lines, &new_lines, &now_lines})) {
    auto line = merged_line(line_name(position), line_at(old_lines, position), line_at(new_lines, position),
                            line_at(now_lines, position), result.conflicts);
    if (line) result.content.lines.push_back(*std::move(line));
  }
  return result;
}

}  // namespace gendan::orders
