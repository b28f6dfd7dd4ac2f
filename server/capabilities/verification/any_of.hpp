#pragma once

#include <algorithm>

namespace gendan::verification {

bool is_any_of(auto const& value, auto const& values) { return std::ranges::find(values, value) != values.end(); }

}  // namespace gendan::verification
