#include "platform/tabular/json_array_text.hpp"

#include <boost/json/serialize.hpp>
#include <utility>

namespace gendan::tabular {

void JsonArrayText::begin_array() {
  begin_value();
  levels_.push_back({true, false});
  text_ += '[';
}

void JsonArrayText::begin_object() {
  begin_value();
  levels_.push_back({false, false});
  text_ += '{';
}

void JsonArrayText::end() {
  text_ += levels_.back().is_array ? ']' : '}';
  levels_.pop_back();
}

void JsonArrayText::key(std::string_view key) {
  if (std::exchange(levels_.back().has_children, true)) text_ += ',';
  text_ += boost::json::serialize(boost::json::string_view(key)) + ':';
}

void JsonArrayText::scalar(CellKind kind, std::string_view text) {
  begin_value();
  if (kind == CellKind::empty) {
    text_ += "null";
  } else if (kind == CellKind::text) {
    text_ += boost::json::serialize(boost::json::string_view(text));
  } else {
    text_ += text;
  }
}

void JsonArrayText::begin_value() {
  bool const is_element = is_open() && levels_.back().is_array;
  if (is_element && std::exchange(levels_.back().has_children, true)) text_ += ',';
}

std::string JsonArrayText::taken() { return std::exchange(text_, {}); }

}  // namespace gendan::tabular
