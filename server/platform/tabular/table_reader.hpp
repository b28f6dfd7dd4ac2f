// Tables from outside, read row by row in bounded memory: XLSX, delimited text (CSV, TSV, semicolons)
// and JSON (an array of objects, or objects one after another).
//
// Nothing is guessed about values: a cell is the text that the source holds. What cannot be read is a
// Refusal (invalid, unsupported or too_large) with a stable code and the row ("/rows/17"); what is wrong
// with one cell only stands in Row::faults, and reading goes on.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/refusal.hpp"

namespace gendan::tabular {

enum class Format { csv, json, xlsx };

// Delimited text knows only text and empty.
enum class CellKind { empty, text, number, date, boolean };

// The text by kind. number: plain decimal notation for XLSX ("0.97", the shortest decimal that is the stored double),
// the source's own characters for JSON. date: "2026-03-15", "2026-03-15T08:30:00" or "08:30:00", without
// zone, as the cell's number format shows it. boolean: "true", "false".
struct Cell {
  CellKind kind = CellKind::empty;
  std::string text;

  friend bool operator==(Cell const&, Cell const&) = default;
};

// One cell that cannot be taken at its word.
struct CellFault {
  std::size_t column = 0;  // from 0; too_many_cells: the first one with content beyond the table's columns
  std::string_view code;   // too_many_cells, cell_error, formula_without_value, date_out_of_range: a literal
  std::string value;       // what stands there
};

struct Row {
  std::int64_t number = 0;  // 1-based as a spreadsheet shows it (header and blank rows count); of JSON the n-th object
  std::vector<Cell> cells;  // exactly one per column
  std::vector<CellFault> faults;
};

struct TableOptions {  // what is absent is found out
  std::optional<Format> format = {};
  std::optional<std::string> encoding = {};  // one of encoding_names()
  std::optional<char> separator = {};
  std::optional<std::string> sheet = {};
  std::optional<std::int64_t> header_row = {};   // 0: there is none, columns are named A, B, C …
  std::optional<std::string> json_pointer = {};  // RFC 6901, of the array of objects; "" is the whole document
};

// What was found out, or stated, about a table.
struct TableShape {
  Format format = Format::csv;
  std::string encoding;              // csv, json
  char separator = 0;                // csv
  std::vector<std::string> sheets;   // xlsx: all sheets of cells
  std::string sheet;                 // xlsx: the one read; the first visible one unless stated
  std::int64_t header_row = 0;       // csv, xlsx
  std::string json_pointer;          // json
  std::vector<std::string> columns;  // unique and never blank; dotted for nested JSON objects
};

struct Progress {
  std::uint64_t bytes_read = 0;
  std::uint64_t bytes_total = 0;
};

class TableReader {
public:
  TableReader() = default;
  TableReader(TableReader const&) = delete;
  TableReader& operator=(TableReader const&) = delete;
  virtual ~TableReader() = default;

  virtual TableShape const& shape() const = 0;
  std::vector<std::string> const& columns() const { return shape().columns; }
  // False at the end. Rows without any content are left out. Pass the same Row again to reuse its memory.
  virtual bool next(Row& row) = 0;
  virtual Progress progress() const = 0;
};

// A file without rows has no columns. JSON is read once through to know all its columns.
std::unique_ptr<TableReader> open_table(std::filesystem::path const& path, TableOptions const& options = {});

struct Detection {
  TableShape shape;
  std::vector<Row> sample_rows;  // the first 20
};

Detection detected(std::filesystem::path const& path, TableOptions const& options = {});

std::vector<std::string> const& encoding_names();

}  // namespace gendan::tabular
