#include "capabilities/verification/signing.hpp"

#include <algorithm>
#include <array>
#include <set>

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

bool has_signed(Signing const& signing) {
  return has_signed(signing.signatures, signing.signer_id) || has_signed(signing.signatures, signing.in_place_of_id);
}

bool has_level(Signing const& signing, int level) {
  return std::ranges::any_of(signing.signatures, [&](auto const& given) { return given.level == level; });
}

bool is_among(std::span<std::string const> people, std::string const& person) {
  return std::ranges::find(people, person) != people.end();
}

// How many different people could sign these levels, which are two at most, without some.
std::size_t most_different(std::span<std::vector<std::string> const> levels, std::span<std::string const> without) {
  std::size_t signable = 0;
  std::set<std::string_view> people;
  for (auto const& level : levels) {
    bool is_signable = false;
    for (auto const& person : level) {
      if (is_among(without, person)) continue;
      is_signable = true;
      people.insert(person);
    }
    if (is_signable) ++signable;
  }
  return std::min(signable, people.size());
}

}  // namespace

bool has_signed(std::vector<GivenSignature> const& signatures, std::string_view person) {
  return !person.empty() && std::ranges::any_of(signatures, [&](GivenSignature const& given) {
    return given.signed_by_id == person || given.in_place_of_id == person;
  });
}

bool leaves_fewer_signers(std::vector<std::vector<std::string>> const& signers, int level,
                          std::span<std::string const> people) {
  auto const at = static_cast<std::size_t>(level);
  if (at >= signers.size()) return false;
  auto const above = std::span(signers).subspan(at);
  auto const left = most_different(above, people);
  if (left == most_different(above, {})) return false;
  return std::ranges::any_of(signers[at - 1], [&](std::string const& other) {
    return !is_among(people, other) && most_different(above, std::span(&other, 1)) > left;
  });
}

int blind_level(int required_level) { return std::min(required_level, 2); }

bool must_read_first(Onlooker const& onlooker) {
  if (onlooker.required_level < 2 || onlooker.is_second_signed) return false;
  if (!onlooker.may_enter || onlooker.is_author || onlooker.has_read) return false;
  if (!onlooker.is_read_by_other) return true;
  bool const is_for_third = onlooker.required_level > 2 && onlooker.may_sign_third;
  return onlooker.may_sign_second && !is_for_third;
}

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
  add(signing.is_needed_above, "needed_for_level_above");
  add(!signing.has_requirement, "requirement_missing");
  bool const is_blind = signing.level >= blind_level(signing.required_level);
  add(is_blind && !signing.is_read, "reading_missing");
  add(signing.level == 2 && signing.is_read && !signing.has_read, "read_first");
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
