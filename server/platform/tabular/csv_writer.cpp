#include <array>
#include <cerrno>
#include <cstdio>
#include <stdexcept>
#include <utility>

#include "base/decimal.hpp"
#include "platform/tabular/refusals.hpp"
#include "platform/tabular/table_writer.hpp"

namespace gendan::tabular {
namespace {

struct CellText {
  std::string operator()(std::monostate) const { return {}; }
  std::string operator()(std::string const& text) const { return neutralised(text); }
  std::string operator()(OutDecimal const& number) const {
    return decimal_text(number.scaled, number.scale, number.least_fraction_digits);
  }
  std::string operator()(CalendarDate date) const { return date.text(); }
  std::string operator()(Instant at) const { return at.text(); }
  std::string operator()(bool value) const { return value ? "true" : "false"; }
};

class CsvWriter : public TableWriter {
public:
  CsvWriter(std::filesystem::path const& path, std::vector<OutColumn> const& columns, CsvWriterOptions const& options)
      : file_(std::fopen(path.c_str(), "wbe"), &std::fclose), width_(columns.size()), options_(options) {
    if (!file_) fail_writing(errno);
    if (options_.has_byte_order_mark) buffer_ = "\xEF\xBB\xBF";
    for (std::size_t index = 0; index < columns.size(); ++index) write_field(index, neutralised(columns[index].title));
    end_line();
  }

  void row(std::span<OutCell const> cells) override {
    if (cells.size() != width_) throw std::invalid_argument("a cell for every column");
    for (std::size_t index = 0; index < cells.size(); ++index) write_field(index, std::visit(CellText{}, cells[index]));
    end_line();
  }

  void finish() override {
    flush();
    if (std::fclose(file_.release()) != 0) fail_writing(errno);
  }

private:
  void write_field(std::size_t index, std::string_view text) {
    if (index > 0) buffer_ += options_.separator;
    bool const has_special = text.find_first_of("\"\r\n") != std::string_view::npos ||
                             text.find(options_.separator) != std::string_view::npos;
    bool const has_outer_blank = text.starts_with(' ') || text.ends_with(' ');
    if (!has_special && !has_outer_blank) {
      buffer_ += text;
      return;
    }
    buffer_ += '"';
    for (char const character : text) buffer_.append(character == '"' ? 2 : 1, character);
    buffer_ += '"';
  }

  void end_line() {
    constexpr std::size_t flushed_bytes = 64 * 1024;
    buffer_ += options_.ends_lines_with_crlf ? "\r\n" : "\n";
    if (buffer_.size() >= flushed_bytes) flush();
  }

  void flush() {
    if (std::fwrite(buffer_.data(), 1, buffer_.size(), file_.get()) != buffer_.size()) fail_writing(errno);
    if (std::fflush(file_.get()) != 0) fail_writing(errno);
    buffer_.clear();
  }

  std::unique_ptr<std::FILE, int (*)(std::FILE*)> file_;
  std::size_t width_;
  CsvWriterOptions options_;
  std::string buffer_;
};

}  // namespace

std::string neutralised(std::string text) {
  constexpr std::array<std::string_view, 11> computed = {"=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"};
  for (auto const start : computed) {
    if (text.starts_with(start)) return '\'' + std::move(text);
  }
  return text;
}

std::unique_ptr<TableWriter> csv_writer(std::filesystem::path const& path, std::vector<OutColumn> const& columns,
                                        CsvWriterOptions const& options) {
  return std::make_unique<CsvWriter>(path, columns, options);
}

}  // namespace gendan::tabular
