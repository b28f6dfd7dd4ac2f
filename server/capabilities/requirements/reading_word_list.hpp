// The words by which documents name an order's header fields and the columns of its lines, and what each means.
#pragma once

#include <span>
#include <string_view>

#include "capabilities/requirements/reading_words.hpp"

namespace gendan::requirements {

template <class Meaning>
struct Word {
  std::string_view text;  // as folded_words leaves it
  Meaning means;
};

std::span<Word<HeaderField> const> header_words();
std::span<Word<LineColumn> const> column_words();

}  // namespace gendan::requirements
