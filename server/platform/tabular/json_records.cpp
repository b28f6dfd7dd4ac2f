#include "platform/tabular/json_records.hpp"

#include "platform/tabular/json_record_handler.hpp"
#include "platform/tabular/json_texts.hpp"
#include "platform/tabular/limits.hpp"
#include "platform/tabular/refusals.hpp"

namespace gendan::tabular {
class JsonRecords::Parse {
public:
  explicit Parse(std::string_view pointer) : texts_(pointer), pointer_(pointer) {}

  void take(std::string_view piece) {
    if (auto const error = texts_.take(piece)) refuse(error);
  }

  void end() {
    if (texts_.is_inside_text()) throw malformed("truncated_json", handler().place());
    if (!handler().has_found_records() && !pointer_.empty()) throw malformed("json_pointer_not_found", {}, pointer_);
  }

  JsonRecordHandler& handler() { return texts_.handler(); }

private:
  [[noreturn]] void refuse(boost::json::error_code const& error) {
    if (error == boost::json::error::too_deep) throw oversized("json_too_deep", handler().place(), most_json_depth);
    throw malformed("malformed_json", handler().place());
  }

  JsonTexts<JsonRecordHandler> texts_;
  std::string pointer_;
};

JsonRecords::JsonRecords(std::unique_ptr<TextSource> text, std::string_view pointer)
    : text_(std::move(text)), parse_(std::make_unique<Parse>(pointer)) {}

JsonRecords::~JsonRecords() = default;

std::vector<std::string> const& JsonRecords::columns() const { return parse_->handler().columns(); }

bool JsonRecords::next(JsonRecord& record) {
  auto& ready = parse_->handler().ready();
  while (given_ == ready.size()) {
    ready.clear();
    given_ = 0;
    auto const piece = text_->next();
    if (text_->is_broken() && piece.empty()) throw malformed("invalid_encoding", parse_->handler().place());
    if (piece.empty()) {
      parse_->end();
      return false;
    }
    parse_->take(piece);
  }
  record = std::move(ready[given_++]);
  return true;
}

}  // namespace gendan::tabular
