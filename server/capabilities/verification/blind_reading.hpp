// Who is to read the customer's documents before they see what differs (the rule: verification.hpp).
#pragma once

namespace gendan::verification {

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

}  // namespace gendan::verification
