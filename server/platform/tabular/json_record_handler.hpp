// What the JSON parser tells, turned into records.
#pragma once

#include <boost/json/error.hpp>
#include <boost/json/string_view.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "platform/tabular/flat_records.hpp"
#include "platform/tabular/json_array_text.hpp"

namespace gendan::tabular {

// The handler of boost::json::basic_parser. Throws the refusals.
class JsonRecordHandler {
public:
  using Error = boost::json::error_code;
  using Text = boost::json::string_view;

  static constexpr std::size_t max_object_size = static_cast<std::size_t>(-1);
  static constexpr std::size_t max_array_size = static_cast<std::size_t>(-1);
  static constexpr std::size_t max_key_size = static_cast<std::size_t>(-1);
  static constexpr std::size_t max_string_size = static_cast<std::size_t>(-1);

  explicit JsonRecordHandler(std::string_view pointer);

  bool on_document_begin(Error&) { return true; }
  bool on_document_end(Error&) { return true; }
  bool on_object_begin(Error&);
  bool on_object_end(std::size_t, Error&);
  bool on_array_begin(Error&);
  bool on_array_end(std::size_t, Error&);
  bool on_key_part(Text part, std::size_t, Error&);
  bool on_key(Text part, std::size_t, Error&);
  bool on_string_part(Text part, std::size_t, Error&) { return take_part(part); }
  bool on_string(Text part, std::size_t, Error&) { return take_part(part) && take_scalar(CellKind::text); }
  bool on_number_part(Text part, Error&) { return take_part(part); }
  bool on_int64(std::int64_t, Text part, Error&) { return take_part(part) && take_scalar(CellKind::number); }
  bool on_uint64(std::uint64_t, Text part, Error&) { return take_part(part) && take_scalar(CellKind::number); }
  bool on_double(double, Text part, Error&) { return take_part(part) && take_scalar(CellKind::number); }
  bool on_bool(bool value, Error&) { return take_part(value ? "true" : "false") && take_scalar(CellKind::boolean); }
  bool on_null(Error&) { return take_scalar(CellKind::empty); }
  bool on_comment_part(Text, Error&) { return true; }
  bool on_comment(Text, Error&) { return true; }

  std::vector<JsonRecord>& ready() { return ready_; }
  std::vector<std::string> const& columns() const { return records_.columns(); }
  bool has_found_records() const { return has_found_records_; }
  std::string place() const { return records_.is_open() ? place_ : std::string(); }

private:
  // A container outside the records.
  struct Level {
    bool is_array = false;
    bool is_on_pointer = false;  // the pointer begins with the way here
    std::size_t children = 0;
  };

  bool is_records_array(Level const& level) const;
  bool begins_record() const;
  void begin_record();
  void begin_root(bool is_array);
  void enter_level(bool is_array);
  void check_array_text() const;
  bool take_part(Text part);
  bool take_scalar(CellKind kind);

  std::vector<std::string> pointer_;
  std::vector<Level> levels_;
  std::string key_;
  bool key_continues_ = false;
  std::string value_;
  std::size_t roots_ = 0;
  bool roots_are_records_ = true;
  bool has_found_records_ = false;

  FlatRecords records_;
  std::size_t record_depth_ = 0;  // objects open inside the record
  std::int64_t begun_ = 0;
  std::string place_;
  JsonArrayText array_;
  std::string array_key_;
  std::vector<JsonRecord> ready_;
};

}  // namespace gendan::tabular
