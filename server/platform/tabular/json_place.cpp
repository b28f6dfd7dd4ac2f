#include <optional>
#include <string>
#include <vector>

#include "platform/tabular/json_records.hpp"
#include "platform/tabular/json_texts.hpp"
#include "platform/tabular/refusals.hpp"

namespace gendan::tabular {
namespace {

// Remembers the way to the first object that stands in an array.
class PlaceHandler {
public:
  using Error = boost::json::error_code;
  using Text = boost::json::string_view;

  static constexpr std::size_t max_object_size = static_cast<std::size_t>(-1);
  static constexpr std::size_t max_array_size = static_cast<std::size_t>(-1);
  static constexpr std::size_t max_key_size = static_cast<std::size_t>(-1);
  static constexpr std::size_t max_string_size = static_cast<std::size_t>(-1);

  bool on_document_begin(Error&) {
    ++documents_;
    return true;
  }
  bool on_document_end(Error&) { return true; }
  bool on_object_begin(Error&) {
    if (!levels_.empty() && levels_.back().is_array && !place_) place_ = way_to_array();
    return push(false);
  }
  bool on_object_end(std::size_t, Error&) { return pop(); }
  bool on_array_begin(Error&) { return push(true); }
  bool on_array_end(std::size_t, Error&) { return pop(); }
  bool on_key_part(Text part, std::size_t, Error&) { return take_key(part); }
  bool on_key(Text part, std::size_t, Error&) {
    take_key(part);
    key_continues_ = false;
    return true;
  }
  bool on_string_part(Text, std::size_t, Error&) { return true; }
  bool on_string(Text, std::size_t, Error&) { return count(); }
  bool on_number_part(Text, Error&) { return true; }
  bool on_int64(std::int64_t, Text, Error&) { return count(); }
  bool on_uint64(std::uint64_t, Text, Error&) { return count(); }
  bool on_double(double, Text, Error&) { return count(); }
  bool on_bool(bool, Error&) { return count(); }
  bool on_null(Error&) { return count(); }
  bool on_comment_part(Text, Error&) { return true; }
  bool on_comment(Text, Error&) { return true; }

  // Records that stand in the root array, or one after another, need no looking for.
  bool is_decided() const { return documents_ > 1 || (!levels_.empty() && levels_.front().is_array); }
  std::string place() const { return place_.value_or(""); }

private:
  struct Level {
    std::string name;  // in the container outside, escaped for a pointer
    bool is_array = false;
    std::size_t children = 0;
  };

  bool push(bool is_array) {
    auto name = levels_.empty() ? "" : levels_.back().is_array ? std::to_string(levels_.back().children) : key_;
    count();
    levels_.push_back({std::move(name), is_array, 0});
    return true;
  }
  bool pop() {
    levels_.pop_back();
    return true;
  }
  bool count() {
    if (!levels_.empty()) ++levels_.back().children;
    return true;
  }
  bool take_key(Text part) {
    if (place_) return true;
    if (!std::exchange(key_continues_, true)) key_.clear();
    if (key_.size() + part.size() > most_cell_characters) {
      throw oversized("column_name_too_long", {}, most_cell_characters);
    }
    for (char const character : part)
      key_ += character == '~' ? "~0" : character == '/' ? "~1" : std::string(1, character);
    return true;
  }
  std::string way_to_array() const {
    std::string way;
    for (std::size_t depth = 1; depth < levels_.size(); ++depth) way += '/' + levels_[depth].name;
    return way;
  }

  std::vector<Level> levels_;
  std::string key_;
  bool key_continues_ = false;
  std::size_t documents_ = 0;
  std::optional<std::string> place_;
};

}  // namespace

std::string found_json_pointer(TextSource& text) {
  JsonTexts<PlaceHandler> texts;
  for (auto piece = text.next(); !piece.empty(); piece = text.next()) {
    if (texts.take(piece)) return "";  // reading the records will meet the fault and name its row
    if (texts.handler().is_decided()) return "";
  }
  return texts.handler().place();
}

}  // namespace gendan::tabular
