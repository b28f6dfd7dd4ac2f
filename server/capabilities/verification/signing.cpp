#include "capabilities/verification/signing.hpp"

#include <algorithm>
#include <array>

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

// Whoever signed, or was signed for, has signed.
bool has_signed(Signing const& signing) {
  return std::ranges::any_of(signing.signatures, [&](GivenSignature const& given) {
    auto const is_theirs = [&](std::string const& person) {
      return !person.empty() && (person == signing.signer_id || person == signing.in_place_of_id);
    };
    return is_theirs(given.signed_by_id) || is_theirs(given.in_place_of_id);
  });
}

bool has_level(Signing const& signing, int level) {
  return std::ranges::any_of(signing.signatures, [&](auto const& given) { return given.level == level; });
}

}  // namespace

int blind_level(int required_level) { return std::min(required_level, 2); }

bool is_independent(Signing const& signing) {
  return !has_signed(signing) && (signing.level == 1 || !signing.is_author);
}

std::vector<std::string> signing_faults(Signing const& signing) {
  std::vector<std::string> faults;
  auto const add = [&](bool applies, char const* code) {
    if (applies) faults.emplace_back(code);
  };
  add(signing.level > signing.required_level, "level_not_needed");
  add(has_level(signing, signing.level), "level_already_signed");
  add(signing.level > 1 && !has_level(signing, signing.level - 1), "level_before_missing");
  if (signing.has_other_person) {
    add(has_signed(signing), "signed_another_level");
    add(signing.level > 1 && signing.is_author, "own_entry");
  }
  add(!signing.has_requirement, "requirement_missing");
  bool const is_read = signing.has_other_person ? signing.has_other_reading : signing.has_reading;
  bool const is_blind = signing.level >= blind_level(signing.required_level);
  add(is_blind && !is_read, "reading_missing");
  add(signing.open_discrepancies > 0, "discrepancies_open");
  add(is_blind && signing.open_checks > 0, "checks_open");
  return faults;
}

bool is_of_concern(ComparedField const& field, Reader reader) {
  if (!is_discrepancy(field.verdict)) return false;
  auto const name = field_of(field.path);
  if (is_any_of(name, own_fields)) return false;
  if (field.verdict != Verdict::missing_left) return true;
  if (reader == Reader::person_of_a_repeat) return is_any_of(name, fields_of_the_occasion);
  return reader == Reader::person && field.weight == Weight::critical && !is_any_of(name, names_of_goods);
}

}  // namespace gendan::verification
