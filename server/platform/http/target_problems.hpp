// Which parts of a request's target cannot be read, so that its refusal can name them.
#pragma once

#include <string_view>
#include <vector>

#include "base/refusal.hpp"

namespace gendan::http {

// For a target that parsed_target refuses. "?name" is a query parameter, "?" one whose own name cannot be read,
// "path" what stands before. The codes: "malformed_escape" ("%zz"), "invalid_utf8", "control_character" (NUL),
// "dot_segment", and "not_a_path" for what is no path at all.
std::vector<Problem> target_problems(std::string_view target);

}  // namespace gendan::http
