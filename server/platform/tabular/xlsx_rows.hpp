// The rows of one sheet of a workbook, read as the sheet is unpacked.
#pragma once

#include <memory>
#include <string>

#include "platform/tabular/row_source.hpp"
#include "platform/tabular/shared_strings.hpp"
#include "platform/tabular/workbook.hpp"

namespace gendan::tabular {

class XlsxRows : public RowSource {
public:
  XlsxRows(XmlReader sheet, std::shared_ptr<SharedStrings const> strings, CellStyles styles);
  bool next(SourceRow& row) override;
  Progress progress() const override { return xml_.progress(); }

private:
  // A cell as the sheet holds it (ECMA-376 part 1, 18.3.1.4).
  struct StoredCell {
    std::size_t column = 0;
    std::size_t style = 0;
    std::string type;
    std::string value;
    bool has_formula = false;
  };

  bool find_row();
  void read_row(SourceRow& row);
  void read_stored_cell();
  void read_value_text();
  void take_stored(Cell& cell, SourceRow& row) const;
  void take_number(Cell& cell, SourceRow& row) const;
  std::string_view shared_string(std::string_view index) const;

  XmlReader xml_;
  std::shared_ptr<SharedStrings const> strings_;
  CellStyles styles_;
  std::int64_t number_ = 0;
  std::size_t next_column_ = 0;  // of a cell that does not say where it is
  StoredCell stored_;
  bool is_done_ = false;
};

}  // namespace gendan::tabular
