// When a person may sign a level of an order's verification. Nobody signs two levels, nobody signs level 2 or
// 3 of what they entered or changed, and nothing is signed over an open difference.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "capabilities/verification/comparison.hpp"

namespace gendan::verification {

// Of the content as it is now.
struct GivenSignature {
  int level = 1;
  std::string signed_by_id;
  std::string in_place_of_id{};  // empty: in their own right
};

struct Signing {
  int level = 1;
  int required_level = 1;
  std::string signer_id;
  std::string in_place_of_id{};    // empty: in their own right
  bool is_author = false;          // entered or changed the order: who signs, or in whose place
  bool has_other_person = true;    // somebody else could sign this level
  bool has_requirement = false;    // the customer's own words are kept with the order
  bool has_reading = false;        // of somebody, whoever
  bool has_other_reading = false;  // of somebody who did not write the order
  std::size_t open_discrepancies = 0;
  std::size_t open_checks = 0;  // additional ones that nobody ticked yet
  std::vector<GivenSignature> signatures;
};

// Why it may not be signed, every reason as a code; empty: it may.
std::vector<std::string> signing_faults(Signing const& signing);
// False: the signer signed before or wrote it themselves, and there is nobody else. It is told openly.
bool is_independent(Signing const& signing);

// From this level on nothing is signed without somebody else's blind reading. An order that needs one level alone, an
// unchanged repeat, is read blind all the same.
int blind_level(int required_level);

// Of a repeat only what belongs to the occasion is read anew.
enum class Reader { person, person_of_a_repeat, machine };
// Whether a difference between what was read in the customer's documents (left) and the order (right) is one:
// what we keep for ourselves is not in their words, and what they leave unsaid only matters where it is critical.
// What the machine did not find may still stand there.
bool is_of_concern(ComparedField const& field, Reader reader);

}  // namespace gendan::verification
