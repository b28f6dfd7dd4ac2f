#include "platform/tabular/flat_records.hpp"

#include <utility>

#include "platform/tabular/limits.hpp"
#include "platform/tabular/refusals.hpp"

namespace gendan::tabular {

void FlatRecords::begin(std::int64_t number) {
  record_ = {number, {}};
  budget_ = RowBudget(number);
  path_.clear();
  outer_.clear();
}

void FlatRecords::enter_object(std::string_view key) {
  used(key);
  outer_.push_back(path_.size());
  path_.append(key).append(1, '.');
}

void FlatRecords::leave_object() {
  path_.resize(outer_.back());
  outer_.pop_back();
}

void FlatRecords::add(std::string_view key, CellKind kind, std::string text) {
  if (text.find('\0') != std::string::npos) throw malformed("nul_character", row_path(number()));
  budget_.take(text);
  auto& name = used(key);
  if (!name.column) {
    if (columns_.size() == most_columns) throw oversized("too_many_columns", row_path(number()), most_columns);
    name.column = columns_.size();
    columns_.push_back(path_ + std::string(key));
  }
  record_.values.push_back({*name.column, {text.empty() ? CellKind::empty : kind, std::move(text)}});
}

JsonRecord FlatRecords::finished() { return std::exchange(record_, {}); }

FlatRecords::Name& FlatRecords::used(std::string_view key) {
  constexpr std::size_t most_name_bytes = 1'024;
  auto const outer = path_.size();
  path_.append(key);
  if (key.find('\0') != std::string_view::npos) throw malformed("nul_character", row_path(number()));
  if (path_.size() > most_name_bytes) throw oversized("column_name_too_long", row_path(number()), most_name_bytes);
  auto& name = names_[path_];
  if (std::exchange(name.last_record, number()) == number()) {
    throw malformed("duplicate_key", cell_path(number(), path_));
  }
  if (names_.size() > 2 * most_columns) throw oversized("too_many_columns", row_path(number()), most_columns);
  path_.resize(outer);
  return name;
}

}  // namespace gendan::tabular
