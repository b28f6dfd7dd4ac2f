#include "platform/tabular/json_table.hpp"

#include <algorithm>
#include <utility>

#include "platform/tabular/headed_table.hpp"

namespace gendan::tabular {

JsonTable::JsonTable(OpenText const& open, TableShape shape, bool finds_place) : shape_(std::move(shape)) {
  if (finds_place) shape_.json_pointer = found_json_pointer(*open());
  JsonRecords all(open(), shape_.json_pointer);
  while (all.next(record_)) {
  }
  shape_.columns = column_names(all.columns());
  records_ = std::make_unique<JsonRecords>(open(), shape_.json_pointer);
}

bool JsonTable::next(Row& row) {
  auto const is_blank = [](JsonValue const& value) { return value.cell.kind == CellKind::empty; };
  do {
    if (!records_->next(record_)) return false;
  } while (std::all_of(record_.values.begin(), record_.values.end(), is_blank));
  row.number = record_.number;
  row.faults.clear();
  row.cells.assign(shape_.columns.size(), Cell{});
  for (auto& value : record_.values) row.cells[value.column] = std::move(value.cell);
  return true;
}

}  // namespace gendan::tabular
