// A document as the recogniser reads it, whatever it was: rows of texts, each with where it stands.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "capabilities/requirements/requirement.hpp"

namespace gendan::requirements {

// From left to right, half open, in any measure that is the same for rows that belong together: columns of a
// sheet, thousandths of a page's width, columns of letters.
struct Extent {
  int left = 0;
  int right = 0;
};
// Greater than 0 where they overlap, else less than 0 by how far they are apart.
int overlap(Extent a, Extent b);

// A word within a text, by bytes.
struct PlacedWord {
  std::size_t begin = 0;
  std::size_t end = 0;
  Extent extent;
};

struct PlacedText {
  std::string text;  // trimmed, not empty
  Extent extent;
  Origin origin;
  bool is_close = false;            // it follows the row above as lines of one paragraph do
  bool is_plain = false;            // a number or date as a spreadsheet stores it: nothing to guess about separators
  std::vector<PlacedWord> words{};  // between which cells that nearly touch may be told apart; none of a sheet's cell
};

using PlacedRow = std::vector<PlacedText>;  // from left to right; empty: a blank line, which ends a block

struct PlacedDocument {
  std::vector<PlacedRow> rows;
  bool wraps = false;  // what does not fit into a column goes on below it: pages and aligned text, not sheets
};

// Lines of text; columns are told apart by tabs, bars or two blanks and more.
PlacedDocument placed_text(std::string_view text);

// "AB" and 7 → "AB7"; the first column is 0.
std::string cell_name(std::size_t column, std::int64_t row);

}  // namespace gendan::requirements
