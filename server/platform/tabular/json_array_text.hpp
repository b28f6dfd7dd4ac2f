// An array, as it is being parsed, back into compact JSON text with its numbers unaltered.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "platform/tabular/table_reader.hpp"

namespace gendan::tabular {

class JsonArrayText {
public:
  bool is_open() const { return !levels_.empty(); }
  void begin_array();
  void begin_object();
  void end();
  void key(std::string_view key);
  void scalar(CellKind kind, std::string_view text);  // kind empty is null

  std::string const& text() const { return text_; }
  std::string taken();

private:
  struct Level {
    bool is_array = false;
    bool has_children = false;
  };
  void begin_value();

  std::vector<Level> levels_;
  std::string text_;
};

}  // namespace gendan::tabular
