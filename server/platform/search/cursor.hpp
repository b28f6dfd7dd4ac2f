// Where a page ended and how its hits were weighed, as the opaque text that asks for the next page.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "platform/search/ranking.hpp"

namespace gendan::search {

struct Cursor {
  std::int64_t least = 0;             // the score below which nothing is a hit
  std::vector<std::int64_t> weights;  // of the query's terms
  Candidate last;
};

std::string cursor_text(Cursor const& cursor);
// Throws invalid("?after", "malformed"), also when it has not `terms` weights.
Cursor parsed_cursor(std::string_view text, std::size_t terms);

}  // namespace gendan::search
