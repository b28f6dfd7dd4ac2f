#include <xlsxwriter.h>

#include <cerrno>
#include <charconv>
#include <cstdio>
#include <map>
#include <stdexcept>
#include <utility>

#include "base/decimal.hpp"
#include "base/text.hpp"
#include "platform/tabular/cell_text.hpp"
#include "platform/tabular/limits.hpp"
#include "platform/tabular/refusals.hpp"
#include "platform/tabular/table_writer.hpp"
#include "platform/tabular/zip_archive.hpp"

namespace gendan::tabular {
namespace {

// Excel keeps 15 digits of a number (ECMA-376 leaves it to IEEE 754; Excel specifications and limits).
constexpr std::size_t digits_kept = 15;

bool is_exact_in_excel(std::string_view decimal) {
  std::string digits;
  for (char const character : decimal) {
    if (character >= '0' && character <= '9') digits += character;
  }
  auto const first = digits.find_first_not_of('0');
  if (first == std::string::npos) return true;
  return digits.find_last_not_of('0') - first < digits_kept;
}

double serial_of(CalendarDate date) { return static_cast<double>((date - CalendarDate(1899, 12, 30)).count()); }

double serial_of(Instant at) {
  constexpr double day_milliseconds = 86'400'000;
  auto const date = CalendarDate::utc_date_of(at);
  return serial_of(date) + static_cast<double>((at - date.utc_start()).count()) / day_milliseconds;
}

constexpr std::string_view sheet_end = "</worksheet>";

// As many bytes as sheet_end has.
std::string end_of(ByteStream& bytes) {
  std::string window(64 * 1024, '\0');
  std::string end;
  while (auto const count = bytes.read(window.data(), window.size())) {
    end.append(window, 0, count);
    end.erase(0, end.size() - std::min(end.size(), sheet_end.size()));
  }
  return end;
}

// Before it, Excel's calendar is a day off.
bool is_in_excel_calendar(CalendarDate date) { return date >= CalendarDate(1900, 3, 1); }

void check(lxw_error error) {
  if (error == LXW_NO_ERROR) return;
  throw std::runtime_error(lxw_strerror(error));
}

class XlsxWriter : public TableWriter {
public:
  XlsxWriter(std::filesystem::path const& path, std::vector<OutColumn> const& columns,
             XlsxWriterOptions const& options);
  void row(std::span<OutCell const> cells) override;
  void finish() override;

private:
  struct Formats {
    lxw_format* header = nullptr;
    lxw_format* wrapped = nullptr;
    lxw_format* date = nullptr;
    lxw_format* instant = nullptr;
    std::map<std::string, lxw_format*> decimals;
  };

  lxw_format* shown_as(char const* code);
  void begin_sheet();
  void lay_out_for_paper();
  void write_row(std::span<OutCell const> cells);
  void end_sheet();
  void check_sheet_file();
  void check_written() const;
  void write_text(lxw_col_t column, std::string const& text, lxw_format* format);
  void write_number(lxw_col_t column, double number, lxw_format* format);
  void write(lxw_col_t, std::monostate) {}
  void write(lxw_col_t column, std::string const& text) {
    write_text(column, text, columns_[column].wraps ? formats_.wrapped : nullptr);
  }
  void write(lxw_col_t column, OutDecimal const& number);
  void write(lxw_col_t column, CalendarDate date);
  void write(lxw_col_t column, Instant at);
  void write(lxw_col_t column, bool value);
  lxw_format* decimal_format(OutDecimal const& number);

  std::filesystem::path path_;
  std::string scratch_folder_;
  std::vector<OutColumn> columns_;
  XlsxWriterOptions options_;
  std::unique_ptr<lxw_workbook, void (*)(lxw_workbook*)> workbook_;
  Formats formats_;
  lxw_worksheet* sheet_ = nullptr;
  std::vector<std::uint64_t> sheet_bytes_;  // of the rows of each sheet that ended
  lxw_row_t next_row_ = 0;
};

XlsxWriter::XlsxWriter(std::filesystem::path const& path, std::vector<OutColumn> const& columns,
                       XlsxWriterOptions const& options)
    : path_(path),
      scratch_folder_(std::filesystem::absolute(path).parent_path().string()),
      columns_(columns),
      options_(options),
      workbook_(nullptr, &lxw_workbook_free) {
  lxw_workbook_options library_options{};
  library_options.constant_memory = LXW_TRUE;
  library_options.tmpdir = scratch_folder_.data();
  workbook_.reset(workbook_new_opt(path_.c_str(), &library_options));
  if (!workbook_) throw std::bad_alloc();
  formats_.header = shown_as("@");
  format_set_bold(formats_.header);
  format_set_bg_color(formats_.header, 0xE8EDF3);
  format_set_bottom(formats_.header, LXW_BORDER_THIN);
  formats_.wrapped = shown_as("General");
  format_set_text_wrap(formats_.wrapped);
  format_set_align(formats_.wrapped, LXW_ALIGN_VERTICAL_TOP);
  formats_.date = shown_as("yyyy-mm-dd");
  formats_.instant = shown_as("yyyy-mm-dd hh:mm:ss \"UTC\"");
  begin_sheet();
}

lxw_format* XlsxWriter::shown_as(char const* code) {
  auto* const format = workbook_add_format(workbook_.get());
  if (format == nullptr) throw std::bad_alloc();
  format_set_num_format(format, code);
  return format;
}

void XlsxWriter::begin_sheet() {
  auto const count = sheet_bytes_.size() + 1;
  auto const name = count == 1 ? options_.sheet_name : options_.sheet_name + " (" + std::to_string(count) + ')';
  errno = 0;
  sheet_ = workbook_add_worksheet(workbook_.get(), name.c_str());
  if (sheet_ == nullptr || sheet_->optimize_tmpfile == nullptr) {
    if (errno != 0) fail_writing(errno);
    throw std::invalid_argument("sheet name");
  }
  next_row_ = 0;
  if (count == 1) {
    for (auto const& row : options_.rows_before) write_row(row);
  }
  worksheet_freeze_panes(sheet_, next_row_ + 1, 0);
  if (options_.is_for_paper) lay_out_for_paper();
  for (std::size_t index = 0; index < columns_.size(); ++index) {
    auto const column = static_cast<lxw_col_t>(index);
    check(worksheet_set_column(sheet_, column, column, columns_[index].width, nullptr));
    write_text(column, columns_[index].title, formats_.header);
  }
  ++next_row_;
}

void XlsxWriter::lay_out_for_paper() {
  constexpr std::uint8_t a4 = 9;
  worksheet_set_paper(sheet_, a4);
  worksheet_set_landscape(sheet_);
  worksheet_fit_to_pages(sheet_, 1, 0);
  check(worksheet_repeat_rows(sheet_, next_row_, next_row_));
  worksheet_set_footer(sheet_, "&R&P / &N");
}

void XlsxWriter::end_sheet() {
  if (!columns_.empty() && options_.rows_before.empty()) {
    check(worksheet_autofilter(sheet_, 0, 0, next_row_ - 1, static_cast<lxw_col_t>(columns_.size() - 1)));
  }
  std::fflush(sheet_->optimize_tmpfile);
  check_sheet_file();
  sheet_bytes_.push_back(static_cast<std::uint64_t>(std::ftell(sheet_->optimize_tmpfile)));
}

// The library does not look whether its scratch file took what was written.
void XlsxWriter::check_sheet_file() {
  if (std::ferror(sheet_->optimize_tmpfile) != 0) throw refused(RefusalKind::unavailable, "storage_full", {});
}

void XlsxWriter::row(std::span<OutCell const> cells) {
  if (cells.size() != columns_.size()) throw std::invalid_argument("a cell for every column");
  constexpr lxw_row_t rows_between_looks = 1'000;
  bool const looks = next_row_ % rows_between_looks == 0;
  if (looks) check_sheet_file();
  bool const is_large = looks && std::ftell(sheet_->optimize_tmpfile) > options_.most_bytes_per_sheet;
  if (next_row_ >= options_.most_rows_per_sheet || is_large) {
    end_sheet();
    begin_sheet();
  }
  write_row(cells);
}

void XlsxWriter::write_row(std::span<OutCell const> cells) {
  for (std::size_t index = 0; index < cells.size(); ++index) {
    std::visit([&](auto const& cell) { write(static_cast<lxw_col_t>(index), cell); }, cells[index]);
  }
  ++next_row_;
}

void XlsxWriter::finish() {
  end_sheet();
  errno = 0;
  auto const error = workbook_close(workbook_.release());
  if (error != LXW_NO_ERROR && errno != 0) fail_writing(errno);
  check(error);
  check_written();
}

// Nor whether the file that it makes of the scratch file did, when it closes: rows or the end may be missing.
void XlsxWriter::check_written() const {
  ZipArchive const written(path_);
  for (std::size_t index = 0; index < sheet_bytes_.size(); ++index) {
    auto const part = "xl/worksheets/sheet" + std::to_string(index + 1) + ".xml";
    bool const is_whole = written.unpacked_size(part) > sheet_bytes_[index] && end_of(*written.open(part)) == sheet_end;
    if (!is_whole) throw refused(RefusalKind::unavailable, "storage_full", {});
  }
}

void XlsxWriter::write_text(lxw_col_t column, std::string const& text, lxw_format* format) {
  if (text.empty()) return;
  if (code_points(text) > most_cell_characters) {
    throw oversized("cell_too_long", row_path(next_row_ + 1), most_cell_characters);
  }
  check(worksheet_write_string(sheet_, next_row_, column, with_character_escapes(text).c_str(), format));
}

void XlsxWriter::write_number(lxw_col_t column, double number, lxw_format* format) {
  check(worksheet_write_number(sheet_, next_row_, column, number, format));
}

void XlsxWriter::write(lxw_col_t column, OutDecimal const& number) {
  auto const text = decimal_text(number.scaled, number.scale, number.least_fraction_digits);
  if (!is_exact_in_excel(text)) return write_text(column, text, nullptr);
  double value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  write_number(column, value, decimal_format(number));
}

// As many fraction digits as asked for, more where the number has them.
lxw_format* XlsxWriter::decimal_format(OutDecimal const& number) {
  if (number.least_fraction_digits == 0) return nullptr;
  auto const least = static_cast<std::size_t>(number.least_fraction_digits);
  auto const most = std::max(least, static_cast<std::size_t>(number.scale));
  auto const code = "0." + std::string(least, '0') + std::string(most - least, '#');
  auto& format = formats_.decimals[code];
  if (format == nullptr) format = shown_as(code.c_str());
  return format;
}

void XlsxWriter::write(lxw_col_t column, CalendarDate date) {
  if (!is_in_excel_calendar(date)) return write_text(column, date.text(), nullptr);
  write_number(column, serial_of(date), formats_.date);
}

void XlsxWriter::write(lxw_col_t column, Instant at) {
  if (!is_in_excel_calendar(CalendarDate::utc_date_of(at))) return write_text(column, at.text(), nullptr);
  write_number(column, serial_of(at), formats_.instant);
}

void XlsxWriter::write(lxw_col_t column, bool value) {
  check(worksheet_write_boolean(sheet_, next_row_, column, value ? 1 : 0, nullptr));
}

}  // namespace

std::unique_ptr<TableWriter> xlsx_writer(std::filesystem::path const& path, std::vector<OutColumn> const& columns,
                                         XlsxWriterOptions const& options) {
  return std::make_unique<XlsxWriter>(path, columns, options);
}

}  // namespace gendan::tabular
