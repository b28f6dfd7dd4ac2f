#include "platform/tabular/row_source.hpp"

#include "base/text.hpp"
#include "platform/tabular/limits.hpp"
#include "platform/tabular/refusals.hpp"

namespace gendan::tabular {

void RowBudget::take(std::string_view cell) {
  if (cell.size() > most_cell_characters && code_points(cell) > most_cell_characters) {
    throw oversized("cell_too_long", row_path(row_), most_cell_characters);
  }
  bytes_ += cell.size();
  if (bytes_ > most_row_bytes) throw oversized("row_too_large", row_path(row_), most_row_bytes);
}

void RowBudget::check_growing(std::size_t cell_bytes) const {
  constexpr std::size_t most_bytes_of_a_character = 4;
  if (cell_bytes > most_cell_characters * most_bytes_of_a_character) {
    throw oversized("cell_too_long", row_path(row_), most_cell_characters);
  }
}

}  // namespace gendan::tabular
