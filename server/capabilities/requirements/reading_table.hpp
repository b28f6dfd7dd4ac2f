// The table of an order's lines in a document: its heading row, and what each row below it says.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "capabilities/requirements/reading_draft.hpp"

namespace gendan::requirements {

struct TableColumn {
  std::optional<LineColumn> means;  // absent: kept as a fact under its heading
  std::string heading;
  Extent extent;
  Origin origin;
};

struct TableHead {
  std::vector<TableColumn> columns;
  std::size_t rows = 1;  // that the headings take: "Unit" above "Price"
};
std::optional<TableHead> table_head(PlacedDocument const& document, std::size_t row);

// Headings of what is no table of lines, such as what each carton holds: what stands below is not ordered.
bool heads_another_table(PlacedRow const& row);

// A document's lines as they are read; what a later row says of a line is added to it.
class LineTable {
public:
  enum class Outcome { line, more_of_the_line, total, something_else };

  void begin(TableHead head) { head_ = std::move(head); }
  bool is_open() const { return head_.has_value(); }
  Outcome take(PlacedRow const& row, bool wraps, ReadingDraft& draft);
  void take_spoken(orders::OrderLine line, std::vector<std::pair<std::string, Origin>> links);
  // Gives the lines their positions and hands them on.
  void hand_over(ReadingDraft& draft);

private:
  struct Cell {
    std::string text;
    Origin origin;
    bool is_plain = false;
  };
  using Cells = std::vector<std::optional<Cell>>;  // one for each column
  struct Line {
    orders::OrderLine content;
    std::vector<std::pair<std::string, Origin>> links;
    std::optional<std::int64_t> position;
    std::optional<Cell> item;
    std::vector<std::pair<std::string, ReadingNote>> notes;  // by field
  };

  // `wraps`: what stands below no heading may have slipped to one side of its own.
  Cells cells_of(PlacedRow const& row, bool wraps) const;
  void put(PlacedText const& text, bool wraps, Cells& cells) const;
  Cell const* cell_of(Cells const& cells, LineColumn means) const;
  bool is_line(Cells const& cells) const;
  bool is_continuation(Cells const& cells, bool is_close) const;
  void append(Cells const& cells);
  void take_line(Cells const& cells, ReadingDraft& draft);
  void take_cell(Line& line, TableColumn const& column, Cell const& cell, ReadingDraft& draft);
  void take_quantity(Line& line, TableColumn const& column, Cell const& cell, ReadingDraft const& draft);
  void take_price(Line& line, TableColumn const& column, Cell const& cell, ReadingDraft& draft);
  void decide_items();
  bool are_positions_good() const;

  std::optional<TableHead> head_;
  std::vector<Line> lines_;
  bool is_last_row_a_line_ = false;
  bool are_rows_close_ = false;  // lines follow each other without a distance
};

}  // namespace gendan::requirements
