// From the rows of one group to one order: pure, so that the preview and the run read alike.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "capabilities/integration/import_mapping.hpp"
#include "capabilities/orders/orders.hpp"

namespace gendan::integration {

// What tells two orders apart, and what one row refers to another by: written wide or not, it is the same.
std::string group_key(std::string_view cell);

// What is wrong, and where a person finds it. Without a column it is the row's.
struct RowProblem {
  std::int64_t row = 0;
  std::string column;
  std::string code;
  std::string value;
};
BOOST_DESCRIBE_STRUCT(RowProblem, (), (row, column, code, value))
// With as much of the value as helps to find it.
RowProblem row_problem(std::int64_t row, std::string column, std::string_view code, std::string_view value = {});

// One row of the table: the text of every column.
struct SourceRow {
  std::int64_t number = 0;  // as a person finds it in the file
  std::vector<std::string> cells;
  std::vector<RowProblem> faults{};  // of cells that the file itself does not hold whole
};

// The rows of one order, in the order of the table. Of more than an order may have, only the first are read.
struct RowGroup {
  std::string key;
  std::vector<SourceRow> rows;
  std::int64_t row_count = 0;  // all of them
};

// An order as read: parties still by their names.
struct ReadOrder {
  orders::OrderContent content;
  std::optional<Name> customer_name;
  std::map<std::int64_t, Name> supplier_names;  // by line position
  std::vector<orders::ImportedDelivery> deliveries;
  std::vector<RowProblem> problems;  // empty: the order holds
};

// The value of a column in the row whose key is given; nullopt when there is no such row.
using LookUp = std::function<std::optional<std::string>(ReferenceRule const&, std::string const& key)>;

// Reads with one mapping over tables with these columns.
class OrderReader {
public:
  OrderReader(ImportMapping const& mapping, std::vector<std::string> const& columns);

  // Lines are numbered 10, 20, 30 …
  ReadOrder read(RowGroup const& group, LookUp const& look_up) const;

  std::vector<std::string> const& columns() const { return columns_; }
  // Where a column of the mapping stands in the table.
  std::size_t column(std::string const& name) const;
  std::size_t group_column() const { return group_column_; }
  RowProblem const* group_fault(SourceRow const& row) const;
  // The columns that references point by; their values are kept for looking up.
  std::vector<std::size_t> key_columns() const;

private:
  struct Rule {
    ColumnRule const* rule;
    std::optional<std::size_t> column;
    bool is_of_line;
    std::string field;  // without "lines."
    // Of the rule, as they are compared with what a cell says.
    std::map<std::string, std::string> values;
    std::vector<std::string> empty_when;
  };
  struct Reference {
    ReferenceRule const* rule;
    std::size_t column;
    std::size_t key_column;
  };
  // What one row adds: a line, and perhaps its delivery.
  struct ReadLine {
    SourceRow const& row;
    SourceRow const& first_row;
    orders::OrderLine line;
    std::optional<CalendarDate> delivered_on;
    std::optional<QuantityNumber> delivered_quantity;
  };
  RowProblem const* fault_at(SourceRow const& row, std::size_t column) const;
  void add_row_faults(SourceRow const& row, ReadOrder& order) const;
  void read_row(ReadLine& read, LookUp const& look_up, ReadOrder& order) const;
  void add_content_problems(std::vector<SourceRow> const& rows, ReadOrder& order) const;
  std::string column_of(std::string const& target) const;
  void keep_facts(ReadLine& read, LookUp const& look_up, ReadOrder& order) const;
  // Each answers the code of what is wrong.
  std::optional<std::string> apply(Rule const& rule, std::string const& text, ReadLine& read, ReadOrder& order) const;
  std::optional<std::string> apply_to_line(Rule const& rule, std::string const& text, ReadLine& read,
                                           ReadOrder& order) const;
  std::optional<std::string> apply_to_terms(Rule const& rule, std::string const& text, ReadLine const& read,
                                            ReadOrder& order) const;

  std::vector<std::string> columns_;
  std::vector<Rule> rules_;
  std::vector<Reference> references_;
  std::vector<bool> is_taken_;  // by a rule: not a fact
  std::size_t group_column_ = 0;
};

bool is_import_target(std::string_view target);
// Every target, for the page that makes mappings.
std::vector<std::string> import_targets();

}  // namespace gendan::integration
