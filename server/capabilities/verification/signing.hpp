// When a person may sign a level of an order's verification, and what they may see before. Nobody signs two levels,
// nobody signs level 2 or 3 of what they entered or changed, nobody signs level 2 who did not read blind themselves,
// and nothing is signed over an open difference.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "capabilities/verification/comparison.hpp"

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

// Who looks at an order's verification.
struct Onlooker {
  int required_level = 1;
  bool may_enter = false;  // also as a deputy
  bool is_author = false;
  bool has_read = false;          // the documents that count now; or somebody did in whose place they stand
  bool is_read_by_other = false;  // by somebody else who did not write the order
  bool may_sign_second = false;
  bool may_sign_third = false;
  bool is_second_signed = false;
};
// Whether they are not told yet what differs nor what others read (the rule: verification.hpp).
bool must_read_first(Onlooker const& onlooker);

// Of a repeat only what belongs to the occasion is read anew.
enum class Reader { person, person_of_a_repeat, machine };
// Whether a difference between what was read in the customer's documents (left) and the order (right) is one:
// what we keep for ourselves is not in their words, and what they leave unsaid only matters where it is critical.
// What the machine did not find may still stand there.
bool is_of_concern(ComparedField const& field, Reader reader);

}  // namespace gendan::verification
