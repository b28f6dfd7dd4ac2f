#include "capabilities/requirements/reading_merge.hpp"

#include <algorithm>

#include "platform/describe/describe.hpp"

namespace gendan::requirements {
namespace {

template <class T>
void take_said(T& known, T const& later) {
  if constexpr (describe::IsOptional<T>::value) {
    if (later) known = later;
  } else if constexpr (describe::IsVector<T>::value) {
    if (!later.empty()) known = later;
  } else if constexpr (describe::IsMap<T>::value) {
    for (auto const& [name, value] : later) known[name] = value;
  }
}

constexpr std::string_view buyer = "buyer";

bool is_of_a_line(std::string_view field) { return field.starts_with("lines/"); }

}  // namespace

void merge_into(MergedReading& merged, RequirementId const& id, ReadOrder const& later) {
  describe::for_each_member<orders::OrderContent>(
      [&](std::string_view, auto pointer) { take_said(merged.content.*pointer, later.content.*pointer); });
  std::erase_if(merged.fields, [&](ReadField const& known) {
    if (is_of_a_line(known.field)) return !later.content.lines.empty();
    if (known.field == buyer) return later.buyer.has_value();
    return std::ranges::any_of(later.links, [&](FieldLink const& link) { return link.field == known.field; });
  });
  if (later.buyer) {
    merged.buyer = later.buyer->name;
    merged.fields.push_back({std::string(buyer), id, later.buyer->origin});
  }
  for (auto const& link : later.links) merged.fields.push_back({link.field.text(), id, link.origin});
}

}  // namespace gendan::requirements
