#include "capabilities/requirements/reading_table_cut.hpp"

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "base/half_width.hpp"
#include "capabilities/requirements/reading_date.hpp"

namespace gendan::requirements {
namespace {

constexpr std::size_t most_heading_words = 4;  // of one heading that is looked for
constexpr std::size_t most_row_words = 24;     // of a text that may be several headings
constexpr std::size_t most_cell_words = 64;    // of a text that may be several cells
constexpr int edge = 6;                        // thousandths of a page's width, or letters, to which edges stand alike

// Words from one to before another.
struct Stretch {
  std::size_t begin = 0;
  std::size_t end = 0;
};

std::string_view words_in(PlacedText const& text, Stretch stretch) {
  auto const begin = text.words[stretch.begin].begin;
  return std::string_view(text.text).substr(begin, text.words[stretch.end - 1].end - begin);
}

Extent extent_of(PlacedText const& text, Stretch stretch) {
  return {text.words[stretch.begin].extent.left, text.words[stretch.end - 1].extent.right};
}

PlacedText part_of(PlacedText const& text, Stretch stretch) {
  PlacedText part = text;
  part.text = trimmed(words_in(text, stretch));
  part.extent = extent_of(text, stretch);
  part.words.clear();
  part.origin.quote = BoundedText<1, 2'000, Lines::many>::parsed(part.text);
  if (!part.origin.box) return part;
  auto const thousandth = [](int value) { return Whole<0, 1'000>::of(value).value_or(Whole<0, 1'000>()); };
  part.origin.box->left = thousandth(part.extent.left);
  part.origin.box->right = thousandth(part.extent.right);
  return part;
}

// A heading by all of its words, a unit or currency in brackets behind them left aside.
std::optional<LineColumn> whole_heading(std::string_view words) {
  auto const open = words.find_first_of("([");
  if (open != words.npos && words.find_first_of(")]") != words.size() - 1) return std::nullopt;
  return exact_column_of(words);
}

// Tells several headings in one text apart, each looked for once.
class HeadingCutter {
public:
  explicit HeadingCutter(PlacedText const& text) : text_(text), ends_(text.words.size(), unknown) {}

  // Where each ends; empty: it is one, or none.
  std::vector<std::size_t> cut() {
    auto const count = text_.words.size();
    if (whole_heading(words_in(text_, {0, count})) || !is_cut_from(0)) return {};
    std::vector<std::size_t> ends;
    for (std::size_t from = 0; from < count; from = ends_[from]) ends.push_back(ends_[from]);
    return ends;
  }

private:
  // Whether all words from this one on are headings; the longest first.
  bool is_cut_from(std::size_t from) {
    auto const count = text_.words.size();
    if (from == count) return true;
    if (ends_[from] != unknown) return ends_[from] != none;
    ends_[from] = none;
    for (auto end = std::min(count, from + most_heading_words); end > from && ends_[from] == none; --end) {
      if (whole_heading(words_in(text_, {from, end})) && is_cut_from(end)) ends_[from] = end;
    }
    return ends_[from] != none;
  }

  static constexpr std::size_t unknown = static_cast<std::size_t>(-1);
  static constexpr std::size_t none = 0;
  PlacedText const& text_;
  std::vector<std::size_t> ends_;
};

std::vector<std::size_t> heading_ends(PlacedText const& text) {
  bool const may_be_several = text.words.size() > 1 && text.words.size() <= most_row_words && !has_digit(text.text);
  return may_be_several ? HeadingCutter(text).cut() : std::vector<std::size_t>();
}

bool is_number_column(std::optional<LineColumn> means) {
  using enum LineColumn;
  return means == position || means == quantity || means == unit_price || means == amount;
}

// One number, and beside it what people write there.
bool is_one_number(std::string_view text, LineColumn means) {
  auto const plain = half_width(text);
  auto const found = found_number(plain);
  if (!found || has_digit(found->after)) return false;
  if (!plain_number(found->number, DecimalMark::dot).value && !plain_number(found->number, DecimalMark::comma).value)
    return false;
  auto const fits = [&](std::string_view said) {
    if (said.empty()) return true;
    if (means == LineColumn::quantity) return is_unit(said);
    return means != LineColumn::position && (read_currency(said).value || !read_currency(said).fault.empty());
  };
  return fits(found->before) && fits(found->after);
}

// Whether a text can be what a column of this kind holds, as far as the kind tells.
bool fits(std::string_view text, std::optional<LineColumn> means) {
  if (is_number_column(means)) return is_one_number(text, *means);
  if (means == LineColumn::unit) return is_unit(text);
  if (means == LineColumn::requested_on) return read_date(text, DateOrder::day_first).value.has_value();
  return !text.empty();
}

// A kind that not every text fits.
bool tells(std::optional<LineColumn> means) {
  return is_number_column(means) || means == LineColumn::unit || means == LineColumn::requested_on;
}

class ColumnCutter {
public:
  ColumnCutter(PlacedText const& text, std::vector<TableColumn> const& columns) : text_(text), columns_(columns) {}

  std::vector<PlacedText> cut() {
    std::vector<PlacedText> parts;
    Stretch part{0, text_.words.size()};
    for (auto end = next_cut(part.begin); end < part.end; end = next_cut(part.begin)) {
      parts.push_back(part_of(text_, {part.begin, end}));
      part.begin = end;
    }
    if (parts.empty()) return {text_};
    parts.push_back(part_of(text_, part));
    return parts;
  }

private:
  // The end of the cell that begins with this word; all words where there is no other.
  std::size_t next_cut(std::size_t begin) const {
    auto const count = text_.words.size();
    for (auto end = begin + 1; end < count; ++end) {
      if (is_cut(begin, end)) return end;
    }
    return count;
  }

  // Between two words that stand below different columns.
  bool is_cut(std::size_t begin, std::size_t end) const {
    auto const left = column_at(extent_of(text_, {begin, end}));
    auto const right = column_at(text_.words[end].extent);
    if (left == columns_.size() || right == columns_.size() || left >= right) return false;
    auto const cell = words_in(text_, {begin, end});
    if (!fits(cell, columns_[left].means)) return false;
    // The cell on the right ends where that of the next column begins, or with the text.
    auto last = end + 1;
    while (last < text_.words.size() && column_at(text_.words[last].extent) <= right) ++last;
    bool const fits_right = fits(words_in(text_, {end, last}), columns_[right].means);
    if (!fits_right && tells(columns_[right].means) && !fits_some(end, last, right)) return false;
    return tells(columns_[left].means) || tells(columns_[right].means) || is_at_edge(end, left, right);
  }

  // A first part of the words that follow: what comes after it may belong to yet another column.
  bool fits_some(std::size_t begin, std::size_t end, std::size_t column) const {
    for (auto last = begin + 1; last < end; ++last) {
      if (fits(words_in(text_, {begin, last}), columns_[column].means)) return true;
    }
    return false;
  }

  bool is_at_edge(std::size_t word, std::size_t left, std::size_t right) const {
    auto const begins = text_.words[word].extent.left - columns_[right].extent.left;
    auto const ends = text_.words[word - 1].extent.right - columns_[left].extent.right;
    return std::abs(begins) <= tolerance() || std::abs(ends) <= tolerance();
  }
  // Letters' columns are counted, a page's width is measured.
  int tolerance() const { return text_.origin.box ? edge : 0; }

  // The column below whose heading it stands; the number of columns: below none.
  std::size_t column_at(Extent extent) const {
    std::size_t best = columns_.size();
    int most = 0;
    for (std::size_t index = 0; index < columns_.size(); ++index) {
      auto const common = overlap(columns_[index].extent, extent);
      if (common <= most) continue;
      most = common;
      best = index;
    }
    return best;
  }

  PlacedText const& text_;
  std::vector<TableColumn> const& columns_;
};

}  // namespace

std::optional<PlacedRow> cut_headings(PlacedRow const& row) {
  PlacedRow cut;
  for (auto const& text : row) {
    std::size_t from = 0;
    for (auto const end : heading_ends(text)) cut.push_back(part_of(text, {std::exchange(from, end), end}));
    if (from == 0) cut.push_back(text);
  }
  return cut.size() == row.size() ? std::nullopt : std::optional(std::move(cut));
}

std::vector<PlacedText> cut_at_columns(PlacedText const& text, std::vector<TableColumn> const& columns) {
  if (text.words.size() < 2 || text.words.size() > most_cell_words) return {text};
  return ColumnCutter(text, columns).cut();
}

}  // namespace gendan::requirements
