#include "platform/tabular/json_record_handler.hpp"

#include <utility>

#include "platform/tabular/limits.hpp"
#include "platform/tabular/refusals.hpp"

namespace gendan::tabular {
namespace {

std::vector<std::string> pointer_tokens(std::string_view pointer) {
  std::vector<std::string> tokens;
  if (!pointer.empty() && pointer.front() != '/') {
    throw malformed("malformed_json_pointer", {}, std::string(pointer));
  }
  for (std::size_t at = 0; at < pointer.size(); ++at) {
    if (pointer[at] == '/') {
      tokens.emplace_back();
    } else if (pointer.substr(at, 2) == "~1" || pointer.substr(at, 2) == "~0") {
      tokens.back() += pointer[++at] == '1' ? '/' : '~';
    } else {
      tokens.back() += pointer[at];
    }
  }
  return tokens;
}

}  // namespace

JsonRecordHandler::JsonRecordHandler(std::string_view pointer) : pointer_(pointer_tokens(pointer)) {}

bool JsonRecordHandler::on_object_begin(Error&) {
  if (array_.is_open()) {
    array_.begin_object();
    check_array_text();
  } else if (records_.is_open()) {
    records_.enter_object(key_);
    ++record_depth_;
  } else if (begins_record()) {
    begin_record();
  } else {
    enter_level(false);
  }
  return true;
}

bool JsonRecordHandler::on_object_end(std::size_t, Error&) {
  if (array_.is_open()) {
    array_.end();
  } else if (!records_.is_open()) {
    levels_.pop_back();
  } else if (record_depth_ > 0) {
    records_.leave_object();
    --record_depth_;
  } else {
    ready_.push_back(records_.finished());
  }
  return true;
}

bool JsonRecordHandler::on_array_begin(Error&) {
  if (array_.is_open()) {
    array_.begin_array();
    check_array_text();
  } else if (records_.is_open()) {
    array_key_ = key_;
    array_.begin_array();
  } else {
    enter_level(true);
  }
  return true;
}

bool JsonRecordHandler::on_array_end(std::size_t, Error&) {
  if (!array_.is_open()) {
    levels_.pop_back();
    return true;
  }
  array_.end();
  if (!array_.is_open()) records_.add(array_key_, CellKind::text, array_.taken());
  return true;
}

bool JsonRecordHandler::begins_record() const {
  return levels_.empty() ? pointer_.empty() : is_records_array(levels_.back());
}

bool JsonRecordHandler::is_records_array(Level const& level) const {
  return level.is_array && level.is_on_pointer && levels_.size() == pointer_.size() + 1;
}

void JsonRecordHandler::begin_record() {
  if (levels_.empty()) begin_root(false);
  has_found_records_ = true;
  records_.begin(++begun_);
  place_ = row_path(begun_);
}

// Objects may follow each other; anything else stands alone.
void JsonRecordHandler::begin_root(bool is_array) {
  roots_are_records_ = roots_are_records_ && !is_array && pointer_.empty();
  if (++roots_ > 1 && !roots_are_records_) throw malformed("malformed_json");
}

void JsonRecordHandler::enter_level(bool is_array) {
  Level level{is_array, true, 0};
  if (levels_.empty()) {
    begin_root(is_array);
  } else {
    auto& parent = levels_.back();
    if (is_records_array(parent)) throw malformed("not_an_object", row_path(begun_ + 1));
    auto const depth = levels_.size() - 1;
    auto const token = parent.is_array ? std::to_string(parent.children++) : key_;
    level.is_on_pointer = parent.is_on_pointer && depth < pointer_.size() && pointer_[depth] == token;
  }
  levels_.push_back(level);
  if (is_records_array(level) && std::exchange(has_found_records_, true)) throw malformed("duplicate_key");
}

bool JsonRecordHandler::on_key_part(Text part, std::size_t, Error&) {
  if (!std::exchange(key_continues_, true)) key_.clear();
  key_.append(part.data(), part.size());
  if (key_.size() > most_cell_characters) throw oversized("column_name_too_long", place(), most_cell_characters);
  return true;
}

bool JsonRecordHandler::on_key(Text part, std::size_t size, Error& error) {
  on_key_part(part, size, error);
  key_continues_ = false;
  if (array_.is_open()) array_.key(key_);
  return true;
}

void JsonRecordHandler::check_array_text() const { RowBudget(records_.number()).check_growing(array_.text().size()); }

bool JsonRecordHandler::take_part(Text part) {
  if (!records_.is_open()) return true;
  value_.append(part.data(), part.size());
  RowBudget(records_.number()).check_growing(value_.size());
  return true;
}

bool JsonRecordHandler::take_scalar(CellKind kind) {
  if (array_.is_open()) {
    array_.scalar(kind, value_);
    check_array_text();
  } else if (records_.is_open()) {
    records_.add(key_, kind, std::move(value_));
  } else if (levels_.empty()) {
    throw malformed("not_a_table");
  } else if (is_records_array(levels_.back())) {
    throw malformed("not_an_object", row_path(begun_ + 1));
  } else {
    ++levels_.back().children;
  }
  value_.clear();
  return true;
}

}  // namespace gendan::tabular
