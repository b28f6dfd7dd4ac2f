// Rows as they stand in a sheet or a delimited file, before anybody knows which of them is the header.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "platform/tabular/table_reader.hpp"

namespace gendan::tabular {

struct SourceRow {
  std::int64_t number = 0;
  std::vector<Cell> cells;
  std::vector<CellFault> faults;
};

class RowSource {
public:
  RowSource() = default;
  RowSource(RowSource const&) = delete;
  RowSource& operator=(RowSource const&) = delete;
  virtual ~RowSource() = default;

  // Blank rows may be given or left out, with growing numbers either way.
  virtual bool next(SourceRow& row) = 0;
  virtual Progress progress() const = 0;
};

// Throws when a cell or the whole row is larger than the limits.
class RowBudget {
public:
  explicit RowBudget(std::int64_t row) : row_(row) {}
  void take(std::string_view cell);
  // For a cell that is still growing: bounds memory before take() judges the whole.
  void check_growing(std::size_t cell_bytes) const;

private:
  std::int64_t row_;
  std::size_t bytes_ = 0;
};

}  // namespace gendan::tabular
