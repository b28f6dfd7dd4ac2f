#include "capabilities/requirements/reading.hpp"

#include <algorithm>

#include "base/half_width.hpp"
#include "capabilities/requirements/reading_date.hpp"
#include "capabilities/requirements/reading_deadline.hpp"
#include "capabilities/requirements/reading_sentence.hpp"
#include "capabilities/requirements/reading_spoken.hpp"
#include "capabilities/requirements/reading_table.hpp"

namespace gendan::requirements {
namespace {

constexpr std::size_t most_block_lines = 8;

// "PO No.: 123 Date: 2026-03-01" in one text: cut where a further label with a colon begins.
std::vector<std::string_view> cut_at_labels(std::string_view text) {
  constexpr std::size_t longest = 2'000;
  if (text.size() > longest) return {trimmed(text)};
  std::vector<std::string_view> parts;
  std::size_t begin = 0;
  auto colon = text.find(':');
  bool is_first = true;
  while (colon != text.npos && parts.size() < 20) {
    if (!is_first) {
      std::size_t word = text.rfind(' ', colon);
      std::size_t best = text.npos;
      for (int words = 0; words < 4 && word != text.npos && word > begin; ++words) {
        if (header_field_of(text.substr(word + 1, colon - word - 1))) best = word + 1;
        word = word == 0 ? text.npos : text.rfind(' ', word - 1);
      }
      if (best != text.npos) {
        parts.push_back(trimmed(text.substr(begin, best - begin)));
        begin = best;
      }
    }
    is_first = false;
    colon = text.find(':', colon + 1);
  }
  parts.push_back(trimmed(text.substr(begin)));
  return parts;
}

class OrderReader {
public:
  OrderReader(PlacedDocument const& document, ReadingHabits const& habits, std::optional<CalendarDate> received_on)
      : document_(document),
        draft_(with_shown_mark(document, habits), received_on),
        is_spoken_(document.rows.size(), false) {
    for (auto const& row : document.rows) used_.emplace_back(row.size(), false);
  }

  ReadOrder read() {
    for (std::size_t row = 0; row < document_.rows.size();) row += read_row(row);
    if (!table_.is_open()) read_sentences();
    table_.hand_over(draft_);
    list_what_is_left();
    return draft_.finished();
  }

private:
  // A document that shows one decimal mark uses it throughout; one that shows both tells nothing.
  static ReadingHabits with_shown_mark(PlacedDocument const& document, ReadingHabits habits) {
    if (habits.decimal_mark) return habits;
    bool shows_dot = false;
    bool shows_comma = false;
    for (auto const& row : document.rows) {
      for (auto const& cell : row) {
        auto const plain = half_width(cell.text);
        auto const found = cell.is_plain ? std::nullopt : found_number(plain);
        auto const mark = found ? shown_mark(found->number) : std::nullopt;
        shows_dot = shows_dot || mark == DecimalMark::dot;
        shows_comma = shows_comma || mark == DecimalMark::comma;
      }
    }
    if (shows_dot != shows_comma) habits.decimal_mark = shows_dot ? DecimalMark::dot : DecimalMark::comma;
    return habits;
  }

  // How many rows it took.
  std::size_t read_row(std::size_t row) {
    if (auto head = table_head(document_, row)) {
      auto const rows = head->rows;
      for (auto const& column : head->columns) take_heading(column);
      table_.begin(*std::move(head));
      is_in_table_ = true;
      for (std::size_t each = row; each < row + rows; ++each) used_[each].assign(used_[each].size(), true);
      return rows;
    }
    bool const is_untouched = std::ranges::none_of(used_[row], [](bool used) { return used; });
    if (heads_another_table(document_.rows[row])) is_in_table_ = false;
    if (is_in_table_ && is_untouched && !document_.rows[row].empty() &&
        table_.take(document_.rows[row], document_.wraps, draft_) != LineTable::Outcome::something_else) {
      used_[row].assign(used_[row].size(), true);
      return 1;
    }
    for (std::size_t cell = 0; cell < document_.rows[row].size(); ++cell) {
      if (!used_[row][cell]) read_cell(row, cell);
    }
    return 1;
  }

  // "Unit price FOB Ningbo (USD)" says more than what stands below it.
  void take_heading(TableColumn const& column) {
    if (column.means != LineColumn::unit_price && column.means != LineColumn::amount) return;
    auto const plain = half_width(column.heading);
    for (std::size_t at = 0; (at = plain.find_first_of(" (", at)) != plain.npos; ++at) {
      if (auto const term = found_term(std::string_view(plain).substr(at + 1), false))
        return draft_.take_term(*term, column.origin);
    }
  }

  void read_cell(std::size_t row, std::size_t cell) {
    auto const& placed = document_.rows[row][cell];
    for (auto const part : cut_at_labels(placed.text)) {
      auto const label = labelled(part);
      bool const is_sentence = label && !label->has_mark && label->field == HeaderField::requested_on &&
                               (is_unsure(label->value) || is_past(label->value));
      if (label && !label->has_mark) is_spoken_[row] = true;
      if (is_sentence) continue;
      if (label) {
        if (!label->value.empty())
          take(label->field, label->value, row, cell);
        else
          take_beside(label->field, row, cell);
      } else if (auto const term = found_term(part, false); term && !term->place.empty() && !is_unsure(part)) {
        draft_.take_term(*term, placed.origin);
        used_[row][cell] = true;
        is_spoken_[row] = true;
      }
    }
  }

  // Nobody asks in passing for what should have come before they asked.
  bool is_past(std::string_view value) const {
    auto const date = read_date(value, draft_.habits().date_order).value;
    return date && draft_.received_on() && *date < *draft_.received_on();
  }

  // What a label stands before: the next text of the row, else the one below.
  void take_beside(HeaderField field, std::size_t row, std::size_t cell) {
    auto const is_free = [&](std::size_t at, std::size_t column) {
      return !used_[at][column] && !labelled(document_.rows[at][column].text);
    };
    auto const& rows = document_.rows;
    if (cell + 1 < rows[row].size() && is_free(row, cell + 1)) {
      used_[row][cell] = true;
      return take(field, rows[row][cell + 1].text, row, cell + 1);
    }
    if (row + 1 >= rows.size() || table_head(document_, row + 1)) return;
    for (std::size_t below = 0; below < rows[row + 1].size(); ++below) {
      if (overlap(rows[row + 1][below].extent, rows[row][cell].extent) <= 0 || !is_free(row + 1, below)) continue;
      used_[row][cell] = true;
      return take(field, rows[row + 1][below].text, row + 1, below);
    }
  }

  void take(HeaderField field, std::string_view value, std::size_t row, std::size_t cell) {
    used_[row][cell] = true;
    draft_.take(field, value, document_.rows[row][cell].origin);
    if (field == HeaderField::delivery_address || field == HeaderField::invoice_address || field == HeaderField::remark)
      take_block(field, row, document_.rows[row][cell].extent);
  }

  // The lines below in the same column, until a blank line, a label or a table.
  void take_block(HeaderField field, std::size_t row, Extent extent) {
    auto const end = std::min(row + 1 + most_block_lines, document_.rows.size());
    for (++row; row < end; ++row) {
      auto const& cells = document_.rows[row];
      if (cells.empty() || table_head(document_, row)) return;
      auto const below =
          std::ranges::find_if(cells, [&](PlacedText const& cell) { return overlap(cell.extent, extent) > 0; });
      if (below == cells.end() || labelled(below->text) || found_term(below->text, false)) return;
      auto const index = static_cast<std::size_t>(below - cells.begin());
      if (used_[row][index]) return;
      used_[row][index] = true;
      draft_.add_line(field, below->text);
    }
  }

  // Of a label within a sentence the sentence may say more: "delivery by 15 Jan pls, FOB Ningbo".
  void read_sentences() {
    Sentences sentences;
    for (std::size_t row = 0; row < document_.rows.size(); ++row) {
      if (used_[row].size() != 1 || (used_[row][0] && !is_spoken_[row])) continue;
      auto const& sentence = document_.rows[row].front();
      if (sentences.take(sentence, draft_)) used_[row][0] = true;
      auto spoken = spoken_line(document_.rows[row], draft_);
      if (!spoken) continue;
      used_[row][0] = true;
      table_.take_spoken(std::move(spoken->line), std::move(spoken->links));
    }
    sentences.hand_over(draft_);
  }

  void list_what_is_left() {
    for (std::size_t row = 0; row < document_.rows.size(); ++row) {
      for (std::size_t cell = 0; cell < used_[row].size(); ++cell) {
        if (!used_[row][cell]) draft_.note("not_recognised", document_.rows[row][cell].origin);
      }
    }
  }

  PlacedDocument const& document_;
  ReadingDraft draft_;
  LineTable table_;
  bool is_in_table_ = false;  // the rows that come may be its lines
  std::vector<std::vector<bool>> used_;
  std::vector<bool> is_spoken_;  // rows that begin with a term, or a label without a mark, and may say more
};

}  // namespace

ReadOrder read_order(PlacedDocument const& document, ReadingHabits const& habits,
                     std::optional<CalendarDate> received_on) {
  return OrderReader(document, habits, received_on).read();
}

}  // namespace gendan::requirements
