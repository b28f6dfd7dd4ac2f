#include "capabilities/requirements/reading_source.hpp"

#include <algorithm>

#include "capabilities/requirements/reading_letters.hpp"

namespace gendan::requirements {
namespace {

constexpr int cut_column_width = 1'000;

// Letters beyond U+1100 are mostly East Asian and take two columns.
int columns_of(std::string_view text) {
  int columns = 0;
  for (char const c : text) {
    if (!is_continuation(c)) columns += static_cast<unsigned char>(c) >= 0xE1 ? 2 : 1;
  }
  return columns;
}

class TextLine {
public:
  TextLine(std::string_view text, std::int64_t number) : text_(text), number_(number) {}

  PlacedRow cut_at(char separator) {
    PlacedRow row;
    std::size_t from = 0;
    for (int column = 0; from <= text_.size(); ++column) {
      auto const end = std::min(text_.find(separator, from), text_.size());
      add(row, from, end, {column * cut_column_width, (column + 1) * cut_column_width});
      from = end + 1;
    }
    return row;
  }

  PlacedRow cut_at_gaps() {
    PlacedRow row;
    std::size_t from = 0;
    while ((from = text_.find_first_not_of(' ', from)) != text_.npos) {
      auto const end = std::min(text_.find("  ", from), text_.size());
      auto const left = columns_of(text_.substr(0, from));
      auto const before = row.size();
      add(row, from, end, {left, left + columns_of(text_.substr(from, end - from))});
      if (row.size() > before) row.back().words = words_of(row.back().text, left);
      from = end;
    }
    return row;
  }

private:
  static std::vector<PlacedWord> words_of(std::string_view text, int left) {
    std::vector<PlacedWord> words;
    std::size_t counted = 0;
    for (std::size_t from = 0; from < text.size();) {
      auto const end = std::min(text.find(' ', from), text.size());
      left += columns_of(text.substr(counted, from - counted));
      auto const right = left + columns_of(text.substr(from, end - from));
      words.push_back({from, end, {left, right}});
      left = right;
      counted = end;
      from = std::min(text.find_first_not_of(' ', end), text.size());
    }
    return words;
  }

  void add(PlacedRow& row, std::size_t from, std::size_t end, Extent extent) const {
    auto const text = trimmed(text_.substr(from, end - from));
    if (text.find_first_not_of("-=_*+|: ") == text.npos) return;  // a rule under a heading
    Origin origin;
    origin.line = Whole<1, 10'000'000>::of(number_);
    origin.quote = BoundedText<1, 2'000, Lines::many>::parsed(text);
    row.push_back({std::string(text), extent, std::move(origin)});
  }

  std::string_view text_;
  std::int64_t number_;
};

PlacedRow placed_line(std::string_view text, std::int64_t number) {
  TextLine line(text, number);
  if (text.find('\t') != text.npos) return line.cut_at('\t');
  if (std::ranges::count(text, '|') >= 2) return line.cut_at('|');
  return line.cut_at_gaps();
}

// How many characters at the beginning of a text are a time, with a date before it or without: "2026/11/3 10:02:15".
std::size_t length_of_time(std::string_view text) {
  constexpr std::string_view signs = "0123456789/.-: ,";
  auto const end = std::min(text.find_first_not_of(signs), text.size());
  auto const colon = text.substr(0, end).find(':');
  bool const is_time = colon != text.npos && colon > 0 && colon + 2 < end && is_digit(text[colon - 1]) &&
                       is_digit(text[colon + 1]) && is_digit(text[colon + 2]);
  return is_time ? end : 0;
}

// "[10:03] Anna: 1200 pcs" of a chat: who said it and when is no part of what was said.
std::string_view without_speaker(std::string_view text) {
  constexpr std::size_t longest_name = 40;
  constexpr std::string_view wide_colon = "：";
  bool const is_bracketed = text.starts_with('[');
  auto rest = text.substr(is_bracketed ? 1 : 0);
  auto const time = length_of_time(rest);
  if (time == 0) return text;
  rest.remove_prefix(time);
  if (is_bracketed && !rest.starts_with(']')) return text;
  if (is_bracketed) rest.remove_prefix(1);
  auto const narrow = rest.find(':');
  auto const wide = rest.find(wide_colon);
  auto const end = std::min(narrow, wide);
  if (end > longest_name) return text;                                      // or there is none
  if (header_field_of(trimmed(rest.substr(0, end)))) return trimmed(rest);  // "10:05 Delivery date: …" names nobody
  return trimmed(rest.substr(end + (wide < narrow ? wide_colon.size() : 1)));
}

}  // namespace

int overlap(Extent a, Extent b) { return std::min(a.right, b.right) - std::max(a.left, b.left); }

PlacedDocument placed_text(std::string_view text) {
  PlacedDocument document;
  document.wraps = true;
  std::int64_t number = 0;
  for (std::size_t from = 0; from <= text.size();) {
    auto const end = std::min(text.find_first_of("\r\n", from), text.size());
    document.rows.push_back(placed_line(without_speaker(text.substr(from, end - from)), ++number));
    from = end + (text.substr(end).starts_with("\r\n") ? 2 : 1);
  }
  return document;
}

std::string cell_name(std::size_t column, std::int64_t row) {
  std::string letters;
  for (auto rest = column + 1; rest > 0; rest = (rest - 1) / 26)
    letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
  return letters + std::to_string(row);
}

}  // namespace gendan::requirements
