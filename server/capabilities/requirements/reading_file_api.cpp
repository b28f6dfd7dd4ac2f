#include "capabilities/requirements/reading_file_api.hpp"

#include <fstream>

#include "platform/files/media_type.hpp"
#include "platform/pdf/pdf.hpp"
#include "platform/tabular/byte_stream.hpp"
#include "platform/tabular/raw_table.hpp"
#include "platform/tabular/text_source.hpp"

namespace gendan::requirements {
namespace {

[[noreturn]] void refuse_size(std::string_view code, std::size_t most) {
  throw Refusal(RefusalKind::too_large, std::string(code), {{"", std::string(code), std::to_string(most)}});
}

std::string head_of(std::filesystem::path const& file) {
  std::string head(files::head_size, '\0');
  std::ifstream stream(file, std::ios::binary);
  stream.read(head.data(), static_cast<std::streamsize>(head.size()));
  head.resize(static_cast<std::size_t>(stream.gcount()));
  return head;
}

std::string text_of(std::filesystem::path const& file) {
  auto const encoding = tabular::detected_encoding(file);
  if (!encoding.is_valid) throw Refusal(RefusalKind::invalid, "unknown_encoding");
  tabular::TextSource source(std::make_unique<tabular::FileBytes>(file), encoding.name);
  std::string text;
  for (auto piece = source.next(); !piece.empty(); piece = source.next()) {
    text += piece;
    if (text.size() > most_text_bytes) refuse_size("text_too_long", most_text_bytes);
  }
  return text;
}

// What is shown beside what was read: the whole is in the document itself.
std::string shown(std::string_view text) {
  if (text.size() <= most_shown_bytes) return std::string(text);
  return std::string(beginning(text, most_shown_bytes)) + "…";
}

// Rows of all sheets as one document; a gap in the rows' numbers is a blank line.
class TableDocument {
public:
  void add(tabular::RawTable& table) {
    OriginalSheet sheet;
    if (!table.shape.sheet.empty()) sheet.name = table.shape.sheet;
    std::int64_t last = 0;
    for (tabular::SourceRow row; table.rows->next(row);) {
      auto const cells = texts_of(row);
      if (cells.empty()) continue;
      if (row.number > last + 1) document_.rows.emplace_back();
      last = row.number;
      place(row, sheet.name);
      sheet.rows.push_back({row.number, cells});
    }
    document_.rows.emplace_back();
    original_.sheets.push_back(std::move(sheet));
  }

  ReadDocument read(ReadingHabits const& habits, std::optional<CalendarDate> received_on) {
    original_.form = DocumentForm::table;
    return {read_order(document_, habits, received_on), std::move(original_)};
  }

private:
  std::vector<std::string> texts_of(tabular::SourceRow const& row) {
    std::vector<std::string> texts;
    std::size_t filled = 0;
    for (auto const& cell : row.cells) {
      texts.push_back(shown(cell.text));
      bytes_ += cell.text.size();
      if (!trimmed(cell.text).empty()) filled = texts.size();
    }
    texts.resize(filled);
    cells_ += filled;
    if (cells_ > most_cells) refuse_size("document_has_too_many_cells", most_cells);
    if (bytes_ > most_text_bytes * 4) refuse_size("text_too_long", most_text_bytes * 4);
    return texts;
  }

  void place(tabular::SourceRow const& row, std::optional<std::string> const& sheet) {
    PlacedRow placed;
    for (std::size_t column = 0; column < row.cells.size(); ++column) {
      auto const& cell = row.cells[column];
      auto const text = trimmed(cell.text);
      if (text.empty()) continue;
      Origin origin;
      if (sheet) origin.sheet = BoundedText<1, 200>::parsed(*sheet);
      origin.cell = BoundedText<2, 10>::parsed(cell_name(column, row.number));
      origin.quote = BoundedText<1, 2'000, Lines::many>::parsed(text);
      auto const left = static_cast<int>(column);
      placed.push_back(
          {on_one_line(text), {left, left + 1}, std::move(origin), false, cell.kind == tabular::CellKind::number});
    }
    document_.rows.push_back(std::move(placed));
  }

  PlacedDocument document_;
  Original original_;
  std::size_t cells_ = 0;
  std::size_t bytes_ = 0;
};

ReadDocument read_table(std::filesystem::path const& file, ReadingHabits const& habits,
                        std::optional<CalendarDate> received_on) {
  TableDocument document;
  auto tables = tabular::open_raw_tables(file, most_sheets);
  for (auto& table : tables) document.add(table);
  auto read = document.read(habits, received_on);
  if (tables.front().shape.sheets.size() > most_sheets) read.notes.push_back({"sheets_left_out", {}, {}});
  return read;
}

Box box_of(pdf::Box const& box) {
  auto const thousandth = [](int value) { return Whole<0, 1'000>::of(value).value_or(Whole<0, 1'000>()); };
  return {thousandth(box.left), thousandth(box.top), thousandth(box.right), thousandth(box.bottom)};
}

PlacedRow placed_line(pdf::Line const& line, std::int64_t page) {
  PlacedRow row;
  for (auto const& piece : line.pieces) {
    Origin origin;
    origin.page = Whole<1, 100'000>::of(page);
    origin.box = box_of(piece.box);
    origin.quote = BoundedText<1, 2'000, Lines::many>::parsed(piece.text);
    row.push_back({piece.text, {piece.box.left, piece.box.right}, std::move(origin), line.is_close});
    for (auto const& word : piece.words) row.back().words.push_back({word.begin, word.end, {word.left, word.right}});
  }
  return row;
}

ReadDocument read_pdf(std::filesystem::path const& file, ReadingHabits const& habits,
                      std::optional<CalendarDate> received_on) {
  auto const pages = pdf::read_document(file);
  PlacedDocument document;
  document.wraps = true;
  std::vector<ReadingNote> notes;
  for (auto const& page : pages.pages) {
    if (page.lines.empty()) {
      Origin origin;
      origin.page = Whole<1, 100'000>::of(page.number);
      notes.push_back({"no_text", {}, std::move(origin)});
    }
    for (auto const& line : page.lines) {
      if (line.follows_a_gap) document.rows.emplace_back();
      document.rows.push_back(placed_line(line, page.number));
    }
  }
  if (pages.page_count > pdf::most_pages) notes.push_back({"pages_left_out", {}, {}});
  ReadDocument read{read_order(document, habits, received_on), {}};
  read.notes.insert(read.notes.begin(), notes.begin(), notes.end());
  read.original.form = DocumentForm::pdf;
  read.original.pages = pages.page_count;
  read.original.pages_read = std::ssize(pages.pages);
  return read;
}

ReadDocument image_alone() {
  ReadDocument document;
  document.original.form = DocumentForm::image;
  document.notes.push_back({"no_text", {}, {}});
  return document;
}

bool is_list(std::string_view name) {
  auto const lower = lower_ascii(name);
  return lower.ends_with(".csv") || lower.ends_with(".tsv");
}

}  // namespace

ReadDocument read_words(std::string_view text, ReadingHabits const& habits, std::optional<CalendarDate> received_on) {
  if (text.size() > most_text_bytes) refuse_size("text_too_long", most_text_bytes);
  auto const placed = placed_text(text);
  if (placed.rows.size() > most_text_lines) refuse_size("too_many_lines", most_text_lines);
  ReadDocument document{read_order(placed, habits, received_on), {}};
  for (std::size_t from = 0; from <= text.size();) {
    auto const end = std::min(text.find_first_of("\r\n", from), text.size());
    document.original.lines.push_back(shown(text.substr(from, end - from)));
    from = end + (text.substr(end).starts_with("\r\n") ? 2 : 1);
  }
  return document;
}

ReadDocument read_file(std::filesystem::path const& file, std::string_view name, ReadingHabits const& habits,
                       std::optional<CalendarDate> received_on) {
  if (std::filesystem::file_size(file) > most_document_bytes) refuse_size("document_too_large", most_document_bytes);
  auto const head = head_of(file);
  if (head.empty()) throw Refusal(RefusalKind::invalid, "document_empty");
  auto const type = files::sniffed_media_type(head, name);
  if (!files::is_allowed(type)) throw Refusal(RefusalKind::unsupported, "file_type_unsupported");
  if (type == "application/pdf") return read_pdf(file, habits, received_on);
  if (type.starts_with("image/")) return image_alone();
  bool const is_workbook = head.starts_with("PK") || head.starts_with("\xD0\xCF\x11\xE0");
  if (is_workbook || is_list(name)) return read_table(file, habits, received_on);
  if (type.starts_with("text/")) return read_words(text_of(file), habits, received_on);
  throw Refusal(RefusalKind::unsupported, "unsupported_document");
}

std::string page_of(std::filesystem::path const& file, std::int64_t page) {
  if (std::filesystem::file_size(file) > most_document_bytes) refuse_size("document_too_large", most_document_bytes);
  if (!head_of(file).starts_with("%PDF-")) throw not_found("no_such_page");
  return pdf::page_image(file, page);
}

}  // namespace gendan::requirements
