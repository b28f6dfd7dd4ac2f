#include "platform/tabular/csv_rows.hpp"

#include <utility>

#include "platform/tabular/limits.hpp"
#include "platform/tabular/refusals.hpp"

namespace gendan::tabular {

CsvRows::CsvRows(std::unique_ptr<TextSource> text, char separator) : text_(std::move(text)), separator_(separator) {
  for (char const character : {separator, '\n', '\r', '\0'}) ends_run_[static_cast<unsigned char>(character)] = true;
}

bool CsvRows::next(SourceRow& row) {
  ++row_number_;
  if (!has_more()) return false;
  row.number = row_number_;
  row.faults.clear();
  RowBudget budget(row_number_);
  std::string surplus;  // fields past the limit may only be empty
  std::size_t count = 0;
  for (auto ending = Ending::separator; ending == Ending::separator; ++count) {
    if (count < most_columns && count == row.cells.size()) row.cells.emplace_back();
    auto& field = count < most_columns ? row.cells[count].text : surplus;
    field.clear();
    ending = read_field(field, budget);
    budget.take(field);
    if (!surplus.empty()) throw oversized("too_many_columns", row_path(row_number_), most_columns);
  }
  row.cells.resize(std::min(count, most_columns));
  for (auto& cell : row.cells) cell.kind = cell.text.empty() ? CellKind::empty : CellKind::text;
  return true;
}

CsvRows::Ending CsvRows::read_field(std::string& field, RowBudget const& budget) {
  if (!has_more()) return Ending::text_end;
  if (*position_ == '"') {
    ++position_;
    read_quoted(field, budget);
    return read_ending_after_quote();
  }
  while (has_more()) {
    auto const* const run = position_;
    while (position_ != end_ && !ends_run_[static_cast<unsigned char>(*position_)]) ++position_;
    field.append(run, position_);
    budget.check_growing(field.size());
    if (position_ == end_) continue;
    if (*position_ == '\0') refuse("nul_character");
    if (*position_ != separator_) return take_line_end();
    ++position_;
    return Ending::separator;
  }
  return Ending::text_end;
}

void CsvRows::read_quoted(std::string& field, RowBudget const& budget) {
  while (has_more()) {
    auto const* const run = position_;
    while (position_ != end_ && *position_ != '"' && *position_ != '\0') ++position_;
    field.append(run, position_);
    budget.check_growing(field.size());
    if (position_ == end_) continue;
    if (*position_ == '\0') refuse("nul_character");
    ++position_;
    if (!has_more() || *position_ != '"') return;
    field += '"';
    ++position_;
  }
  refuse("unterminated_csv_quote");
}

CsvRows::Ending CsvRows::read_ending_after_quote() {
  while (has_more()) {
    auto const character = *position_;
    if (character == '\r' || character == '\n') return take_line_end();
    if (character != separator_ && character != ' ' && character != '\t') refuse("malformed_csv_quote");
    ++position_;
    if (character == separator_) return Ending::separator;
  }
  return Ending::text_end;
}

CsvRows::Ending CsvRows::take_line_end() {
  auto const character = *position_++;
  if (character == '\r' && has_more() && *position_ == '\n') ++position_;
  return Ending::line_end;
}

bool CsvRows::has_more() {
  if (position_ != end_) return true;
  auto const piece = text_->next();
  position_ = piece.data();
  end_ = position_ + piece.size();
  if (text_->is_broken() && piece.empty()) refuse("invalid_encoding");
  return !piece.empty();
}

void CsvRows::refuse(std::string_view code) const { throw malformed(code, row_path(row_number_)); }

}  // namespace gendan::tabular
