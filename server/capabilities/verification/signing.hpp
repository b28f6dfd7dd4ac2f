// When a person may sign a level of an order's verification. Nobody signs two levels, nobody signs level 2 or 3 of what
// they entered or changed, nobody signs level 2 who did not read blind themselves, and nothing is signed over an open
// difference.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace gendan::verification {

// Of the content and the documents as they are now.
struct GivenSignature {
  int level = 1;
  std::string signed_by_id;
  std::string in_place_of_id{};  // empty: in their own right
};
// Whoever signed, or was signed for, has signed.
bool has_signed(std::vector<GivenSignature> const& signatures, std::string_view person);

struct Signing {
  int level = 1;
  int required_level = 1;
  std::string signer_id;
  std::string in_place_of_id{};  // empty: in their own right
  bool is_author = false;        // entered or changed the order: who signs, or in whose place
  bool has_other_person = true;  // somebody else could sign this level
  bool is_needed_above = false;  // see leaves_fewer_signers
  bool has_requirement = false;  // the customer's own words are kept with the order
  bool is_read = false;          // by somebody who did not write the order, as long as there is anybody
  bool has_read = false;         // who signs, or in whose place, of the documents that count now
  std::size_t open_discrepancies = 0;
  std::size_t open_checks = 0;  // additional ones that nobody ticked yet
  std::vector<GivenSignature> signatures;
};

// Why it may not be signed, every reason as a code; empty: it may.
std::vector<std::string> signing_faults(Signing const& signing);
// False: the signer signed before or wrote it themselves, and there is nobody else. It is told openly.
bool is_independent(Signing const& signing);

// Wherever two people exist, two different people sign: whether with these people at this level the levels above it
// would be left to fewer than with somebody else at it. `signers` by level, from level 1 on to the one that is
// needed: who could sign it and signed none yet.
bool leaves_fewer_signers(std::vector<std::vector<std::string>> const& signers, int level,
                          std::span<std::string const> people);

// From this level on nothing is signed without somebody else's blind reading. An order that needs one level alone, an
// unchanged repeat, is read blind all the same.
int blind_level(int required_level);

}  // namespace gendan::verification
