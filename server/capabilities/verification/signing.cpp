#include "capabilities/verification/signing.hpp"

#include <algorithm>
#include <set>

namespace gendan::verification {
namespace {

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

}  // namespace gendan::verification
