// What goes into and comes out of a statement. Times are integers (milliseconds UTC), dates are text,
// truth is `true`/`false`; both engines store and compare them alike.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace gendan::sql {

using Bytes = std::vector<std::byte>;
using Value = std::variant<std::monostate, bool, std::int64_t, double, std::string, Bytes>;
inline constexpr std::monostate null{};

}  // namespace gendan::sql
