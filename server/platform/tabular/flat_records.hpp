// Builds flat records out of nested objects, and keeps the list of all columns met.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "platform/tabular/json_records.hpp"
#include "platform/tabular/row_source.hpp"

namespace gendan::tabular {

class FlatRecords {
public:
  void begin(std::int64_t number);
  void enter_object(std::string_view key);
  void leave_object();
  void add(std::string_view key, CellKind kind, std::string text);
  JsonRecord finished();

  bool is_open() const { return record_.number != 0; }
  std::int64_t number() const { return record_.number; }
  std::vector<std::string> const& columns() const { return columns_; }

private:
  struct Name {
    std::optional<std::size_t> column;  // none while the name has only been an object's
    std::int64_t last_record = 0;
  };
  // The name that `key` has here, refused when this record used it before.
  Name& used(std::string_view key);

  JsonRecord record_;  // number 0: none is open
  RowBudget budget_{0};
  std::string path_;                // "to.address." inside two objects
  std::vector<std::size_t> outer_;  // lengths of path_ outside each of them
  std::unordered_map<std::string, Name> names_;
  std::vector<std::string> columns_;
};

}  // namespace gendan::tabular
