// Tables for outside, written row by row in bounded memory: CSV and XLSX. Numbers stay exact, and text
// that a spreadsheet program would take for a formula is made harmless.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "base/calendar_date.hpp"
#include "base/instant.hpp"

namespace gendan::tabular {

// scaled ÷ 10^scale, shown with at least so many fraction digits: {55100, 3, 2} is "55.10".
struct OutDecimal {
  std::int64_t scaled = 0;
  int scale = 0;
  int least_fraction_digits = 0;
};

// std::monostate is an empty cell. Text is valid UTF-8 without NUL. Instants are written in UTC and say so.
using OutCell = std::variant<std::monostate, std::string, OutDecimal, CalendarDate, Instant, bool>;

struct OutColumn {
  std::string title;
  double width = 14;   // XLSX only, in characters of the default font
  bool wraps = false;  // XLSX only: long text goes on below instead of being cut off
};

class TableWriter {
public:
  TableWriter() = default;
  TableWriter(TableWriter const&) = delete;
  TableWriter& operator=(TableWriter const&) = delete;
  virtual ~TableWriter() = default;  // without finish() before it, what was written is no whole file

  virtual void row(std::span<OutCell const> cells) = 0;  // one per column, else std::invalid_argument
  // Refusal unavailable "storage_full" when the disk did not take everything, here or in row().
  virtual void finish() = 0;
};

struct CsvWriterOptions {
  char separator = ',';
  bool has_byte_order_mark = true;  // without it, Excel takes the file for the machine's own encoding
  bool ends_lines_with_crlf = true;
};

struct XlsxWriterOptions {
  std::vector<std::vector<OutCell>> rows_before{};  // of the header, on the first sheet; then there is no filter
  // For paper: landscape A4, all columns on one page's width, the header on every page.
  bool is_for_paper = false;
  std::string sheet_name = "Sheet1";  // at most 25 characters, so that "name (2)" … fit Excel's 31
  std::int64_t most_bytes_per_sheet = std::int64_t{3}
                                      << 30;     // beyond 4 GiB it needs zip64, which some programs do not open
  std::int64_t most_rows_per_sheet = 1'048'576;  // the header's included; more rows go on in a further sheet
};

std::unique_ptr<TableWriter> csv_writer(std::filesystem::path const& path, std::vector<OutColumn> const& columns,
                                        CsvWriterOptions const& options = {});
std::unique_ptr<TableWriter> xlsx_writer(std::filesystem::path const& path, std::vector<OutColumn> const& columns,
                                         XlsxWriterOptions const& options = {});

// Text as a CSV cell may hold it: an apostrophe before what a spreadsheet program would compute (OWASP, "CSV
// Injection"): = + - @ and their full-width forms, tab, CR, LF.
std::string neutralised(std::string text);

}  // namespace gendan::tabular
