#include "capabilities/verification/blind_reading.hpp"

namespace gendan::verification {

bool must_read_first(Onlooker const& onlooker) {
  if (onlooker.required_level < 2 || onlooker.is_second_signed) return false;
  if (!onlooker.may_enter || onlooker.is_author || onlooker.has_read) return false;
  if (!onlooker.is_read_by_other) return true;
  bool const is_for_third = onlooker.required_level > 2 && onlooker.may_sign_third;
  return onlooker.may_sign_second && !is_for_third;
}

}  // namespace gendan::verification
