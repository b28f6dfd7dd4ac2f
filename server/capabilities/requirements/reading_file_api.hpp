// Documents as files, opened within bounds and read.
#pragma once

#include <filesystem>
#include <string_view>

#include "capabilities/requirements/reading.hpp"

namespace gendan::requirements {

enum class DocumentForm { text, table, pdf, image };
BOOST_DESCRIBE_ENUM(DocumentForm, text, table, pdf, image)

struct OriginalRow {
  std::int64_t number = 0;
  std::vector<std::string> cells;  // from column A on
};
BOOST_DESCRIBE_STRUCT(OriginalRow, (), (number, cells))
struct OriginalSheet {
  std::optional<std::string> name;  // of a workbook's
  std::vector<OriginalRow> rows;
};
BOOST_DESCRIBE_STRUCT(OriginalSheet, (), (name, rows))

// The document to be shown beside what was read in it.
struct Original {
  DocumentForm form = DocumentForm::text;
  std::int64_t pages = 0;  // of a PDF
  std::int64_t pages_read = 0;
  std::vector<std::string> lines;     // of a text
  std::vector<OriginalSheet> sheets;  // of a table
};
BOOST_DESCRIBE_STRUCT(Original, (), (form, pages, pages_read, lines, sheets))

struct ReadDocument : ReadOrder {
  Original original;
};
BOOST_DESCRIBE_STRUCT(ReadDocument, (ReadOrder), (original))

inline constexpr std::size_t most_document_bytes = std::size_t{25} << 20;
inline constexpr std::size_t most_text_bytes = std::size_t{1} << 20;
inline constexpr std::size_t most_text_lines = 10'000;
inline constexpr std::size_t most_shown_bytes = 20'000;  // of a line or cell, beside what was read
inline constexpr std::size_t most_sheets = 20;           // those after them are left out
inline constexpr std::size_t most_cells = 100'000;

// `name` helps to tell a list from a letter. Refuses what cannot be read by a stable code: "document_too_large",
// "document_empty", "unsupported_document", "document_has_too_many_cells", …, and what the readers refuse.
ReadDocument read_file(std::filesystem::path const& file, std::string_view name, ReadingHabits const& habits,
                       std::optional<CalendarDate> received_on = std::nullopt);
// A page of a PDF as PNG.
std::string page_of(std::filesystem::path const& file, std::int64_t page);
ReadDocument read_words(std::string_view text, ReadingHabits const& habits,
                        std::optional<CalendarDate> received_on = std::nullopt);

}  // namespace gendan::requirements
