// Records of a JSON text under the columns of all of them.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "platform/tabular/json_records.hpp"

namespace gendan::tabular {

class JsonTable : public TableReader {
public:
  using OpenText = std::function<std::unique_ptr<TextSource>()>;

  // Opens the text twice or three times: where the records are unless `shape.json_pointer` says it, their
  // columns, the records.
  JsonTable(OpenText const& open, TableShape shape, bool finds_place);

  TableShape const& shape() const override { return shape_; }
  bool next(Row& row) override;
  Progress progress() const override { return records_->progress(); }

private:
  TableShape shape_;
  std::unique_ptr<JsonRecords> records_;
  JsonRecord record_;
};

}  // namespace gendan::tabular
