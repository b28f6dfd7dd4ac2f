// The objects of a JSON text, one after another and flattened: {"to": {"port": "HAMBURG"}} fills the
// column "to.port". An array inside an object is one cell that holds its JSON text.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "platform/tabular/text_source.hpp"

namespace gendan::tabular {

struct JsonValue {
  std::size_t column = 0;
  Cell cell;
};

struct JsonRecord {
  std::int64_t number = 0;
  std::vector<JsonValue> values;  // in the text's order, no column twice
};

class JsonRecords {
public:
  // `pointer` (RFC 6901) leads to the array of objects. The empty one is the whole text: an array, or
  // objects one after another.
  JsonRecords(std::unique_ptr<TextSource> text, std::string_view pointer);
  ~JsonRecords();

  bool next(JsonRecord& record);
  std::vector<std::string> const& columns() const;  // of the objects seen so far
  Progress progress() const { return text_->progress(); }

private:
  class Parse;

  std::unique_ptr<TextSource> text_;
  std::unique_ptr<Parse> parse_;
  std::size_t given_ = 0;  // of the records that are ready
};

// Where the records of a text that begins with an object are: the first array of objects inside a lone object, or
// "" when the objects themselves are the records.
std::string found_json_pointer(TextSource& text);

}  // namespace gendan::tabular
