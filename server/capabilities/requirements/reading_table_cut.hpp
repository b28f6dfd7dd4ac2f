// Texts of a table whose columns nearly touch: what stands in one piece, and is two cells.
#pragma once

#include <optional>
#include <vector>

#include "capabilities/requirements/reading_table.hpp"

namespace gendan::requirements {

// The row's headings, each by itself: "Qty Unit price" is two, "Unit price" is one. nullopt: they are already.
std::optional<PlacedRow> cut_headings(PlacedRow const& row);

// The cells that a text below the columns holds: cut between words where one column ends and another begins, and what
// stands on either side is what its column holds, or begins or ends where its heading does. What tells neither stays
// one.
std::vector<PlacedText> cut_at_columns(PlacedText const& text, std::vector<TableColumn> const& columns);

}  // namespace gendan::requirements
