// Characters of ASCII, whatever the locale.
#pragma once

namespace gendan {

constexpr bool is_ascii_digit(char character) { return character >= '0' && character <= '9'; }

}  // namespace gendan
