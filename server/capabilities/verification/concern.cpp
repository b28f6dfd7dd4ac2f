#include "capabilities/verification/concern.hpp"

#include <algorithm>
#include <array>
#include <string_view>

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

bool is_any_of(std::string_view name, auto const& names) { return std::ranges::find(names, name) != names.end(); }

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

}  // namespace

bool is_of_concern(ComparedField const& field, ReadBy read_by) {
  if (!is_discrepancy(field.verdict)) return false;
  auto const name = field_of(field.path);
  if (is_any_of(name, own_fields)) return false;
  if (field.verdict != Verdict::missing_left) return true;
  if (read_by == ReadBy::person_of_a_repeat) return is_any_of(name, fields_of_the_occasion);
  return read_by == ReadBy::person && field.weight == Weight::critical && !is_any_of(name, names_of_goods);
}

}  // namespace gendan::verification
