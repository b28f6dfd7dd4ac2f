// Delimited text: RFC 4180, and what people's files hold beyond it. Line ends are CRLF, LF or CR; a quote
// inside an unquoted field is itself; blanks may follow a closing quote, anything else there is refused,
// because every way of reading it loses a character.
#pragma once

#include <array>
#include <memory>
#include <string>
#include <string_view>

#include "platform/tabular/row_source.hpp"
#include "platform/tabular/text_source.hpp"

namespace gendan::tabular {

class CsvRows : public RowSource {
public:
  CsvRows(std::unique_ptr<TextSource> text, char separator);
  bool next(SourceRow& row) override;
  Progress progress() const override { return text_->progress(); }

private:
  enum class Ending { separator, line_end, text_end };

  bool has_more();  // a character is at position_
  Ending read_field(std::string& field, RowBudget const& budget);
  void read_quoted(std::string& field, RowBudget const& budget);
  Ending read_ending_after_quote();
  Ending take_line_end();
  [[noreturn]] void refuse(std::string_view code) const;

  std::unique_ptr<TextSource> text_;
  char separator_;
  std::array<bool, 256> ends_run_{};  // characters that end a run of plain ones outside quotes
  char const* position_ = nullptr;
  char const* end_ = nullptr;
  std::int64_t row_number_ = 0;
};

// The separator (comma, semicolon, tab or bar) that cuts most of the sample's first 100 records into the same number of
// fields. A cut sample's last record does not count.
char detected_separator(std::string const& sample, bool is_cut);

}  // namespace gendan::tabular
