// What a workbook's stored number is as a decimal.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace gendan::tabular {

// Plain notation, no exponent: the shortest decimal that is the same double ("0.96999999999999997" and
// "9.7E-1" are 0.97). Integers, and texts with more digits than a double tells apart (17), keep their digits:
// whoever wrote them did not mean a double. nullopt when the text is no number.
std::optional<std::string> exact_decimal(std::string_view stored);

}  // namespace gendan::tabular
