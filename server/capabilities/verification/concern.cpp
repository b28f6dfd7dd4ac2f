#include "capabilities/verification/concern.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "capabilities/verification/any_of.hpp"

namespace gendan::verification {
namespace {

// Ours, or named otherwise in the customer's words.
constexpr auto own_fields =
    std::to_array<std::string_view>({"customer_id", "kind", "promised_on", "credit_reference", "product_id",
                                     "supplier_id", "confirmed_on", "forecast_on"});
// Of an unchanged repeat the rest was read before.
constexpr auto fields_of_the_occasion = std::to_array<std::string_view>({"customer_reference", "requested_on"});
// What stands for the goods: one of them said is enough to know them by.
constexpr auto names_of_goods = std::to_array<std::string_view>({"product_code", "customer_item_code", "description"});

// "unit_price" of "/lines/20/unit_price", "facts" of "/lines/20/facts/Colour", "currency" of "/currency".
std::string_view field_of(std::string_view path) {
  path.remove_prefix(1);
  if (path.starts_with("lines/")) {
    path.remove_prefix(std::string_view("lines/").size());
    auto const slash = path.find('/');
    path = slash == path.npos ? std::string_view() : path.substr(slash + 1);
  }
  return path.substr(0, path.find('/'));
}

void count(BorneField const& field, BearingCounts& counts) {
  if (field.bearing == Bearing::not_told) ++counts.not_told;
  if (field.bearing != Bearing::compared) return;
  counts.count(field.verdict);
  if (is_discrepancy(field.verdict)) ++counts.different;
}

}  // namespace

Bearing bearing_of(ComparedField const& field, ReadBy read_by) {
  auto const name = field_of(field.path);
  if (is_any_of(name, own_fields)) return Bearing::ours;
  // Equal, too, where it is as if it were said: no tolerance is one of 0.
  if (field.left != describe::RawJson()) return Bearing::compared;
  if (read_by == ReadBy::person_of_a_repeat)
    return is_any_of(name, fields_of_the_occasion) ? Bearing::compared : Bearing::read_before;
  bool const had_to_be_said = read_by == ReadBy::person && field.weight == Weight::critical &&
                              is_discrepancy(field.verdict) && !is_any_of(name, names_of_goods);
  return had_to_be_said ? Bearing::compared : Bearing::not_told;
}

bool is_of_concern(ComparedField const& field, ReadBy read_by) {
  return is_discrepancy(field.verdict) && bearing_of(field, read_by) == Bearing::compared;
}

ReadComparison as_read(Comparison comparison, ReadBy read_by) {
  ReadComparison read;
  read.lines = std::move(comparison.lines);
  read.repeated_lines = std::move(comparison.repeated_lines);
  read.fields.reserve(comparison.fields.size());
  for (auto& field : comparison.fields) {
    auto const bearing = bearing_of(field, read_by);
    count(read.fields.emplace_back(BorneField{std::move(field), bearing}), read.counts);
  }
  read.is_equal = read.counts.different == 0;
  return read;
}

}  // namespace gendan::verification
