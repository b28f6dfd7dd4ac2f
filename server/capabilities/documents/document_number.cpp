#include "capabilities/documents/document_number.hpp"

#include <algorithm>

namespace gendan::documents {
namespace {

constexpr std::size_t longest_pattern = 60;

std::string padded(std::string digits, std::size_t least) {
  if (digits.size() < least) digits.insert(0, least - digits.size(), '0');
  return digits;
}

bool is_plain(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         std::string_view("-_/. ").find(c) != std::string_view::npos;
}

// "counter:5" is 5, "counter" is 1; nullopt: another word.
std::optional<std::size_t> counter_digits(std::string_view word) {
  if (word == "counter") return 1;
  constexpr std::string_view begin = "counter:";
  if (!word.starts_with(begin) || word.size() != begin.size() + 1) return std::nullopt;
  auto const digit = word.back();
  if (digit < '1' || digit > '9') return std::nullopt;
  return static_cast<std::size_t>(digit - '0');
}

// Each part of the pattern, text and words in braces, in order; false: a brace is not closed.
template <class Text, class Word>
bool walk(std::string_view pattern, Text&& text, Word&& word) {
  while (!pattern.empty()) {
    auto const open = std::min(pattern.find('{'), pattern.size());
    if (open > 0) text(pattern.substr(0, open));
    pattern.remove_prefix(open);
    if (pattern.empty()) return true;
    auto const close = pattern.find('}');
    if (close == std::string_view::npos) return false;
    word(pattern.substr(1, close - 1));
    pattern.remove_prefix(close + 1);
  }
  return true;
}

}  // namespace

std::optional<std::string_view> pattern_fault(std::string_view pattern) {
  if (pattern.size() > longest_pattern) return "too_long";
  int counters = 0;
  bool is_known = true;
  bool is_allowed = true;
  bool const is_closed = walk(
      pattern, [&](std::string_view text) { is_allowed = is_allowed && std::ranges::all_of(text, is_plain); },
      [&](std::string_view word) {
        if (counter_digits(word))
          ++counters;
        else
          is_known = is_known && (word == "year" || word == "yy" || word == "month");
      });
  if (!is_closed || !is_known) return "number_placeholder_unknown";
  if (!is_allowed) return "character_not_allowed";
  if (counters != 1) return "counter_missing";
  return std::nullopt;
}

std::string NumberSeries::number(std::int64_t counter) const {
  return before + padded(std::to_string(counter), digits) + after;
}

NumberSeries series_of(std::string_view pattern, CalendarDate today) {
  NumberSeries series;
  auto const year = padded(std::to_string(today.year()), 4);
  auto* place = &series.before;
  walk(
      pattern, [&](std::string_view text) { *place += text; },
      [&](std::string_view word) {
        if (auto const digits = counter_digits(word)) {
          series.digits = *digits;
          place = &series.after;
        } else if (word == "year") {
          *place += year;
        } else if (word == "yy") {
          *place += year.substr(2);
        } else {
          *place += padded(std::to_string(today.month()), 2);
        }
      });
  return series;
}

std::string versioned_number(std::string const& number, std::int64_t version) {
  return version <= 1 ? number : number + "-R" + std::to_string(version - 1);
}

}  // namespace gendan::documents
