#include "capabilities/requirements/reading_date.hpp"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

#include "base/digits.hpp"
#include "base/half_width.hpp"
#include "capabilities/requirements/reading_characters.hpp"
#include "capabilities/requirements/reading_letters.hpp"

namespace gendan::requirements {
namespace {

constexpr auto months = std::to_array<std::string_view>(
    {"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"});

std::optional<unsigned> month_of(std::string_view word) {
  auto const lower = lower_ascii(word);
  if (lower == "sept") return 9;
  for (unsigned month = 1; month <= 12; ++month) {
    if (lower == months[month - 1] || lower == month_names[month - 1]) return month;
  }
  return std::nullopt;
}

// The marks of years, months and days are written as hyphens: "2026年5月1日" is "2026-5-1".
std::string with_hyphens(std::string_view text) {
  std::string plain = half_width(text);
  for (std::string_view const mark : {"年", "月"}) {
    for (std::size_t at = 0; (at = plain.find(mark, at)) != std::string::npos;) plain.replace(at, mark.size(), "-");
  }
  return plain;
}

class DateReader {
public:
  DateReader(std::string_view text, std::optional<DateOrder> order) : tokens_(runs_of(text)), order_(order) {}

  Read<CalendarDate> read() {
    for (std::size_t at = 0; at < tokens_.size();) {
      auto const taken = take(at);
      if (taken == 0) ++at;
      at += taken;
    }
    if (dates_.empty()) return {std::nullopt, fault_};
    if (!fault_.empty()) return {std::nullopt, fault_};
    if (std::ranges::count(dates_, dates_.front()) != std::ssize(dates_)) return {std::nullopt, "several_dates"};
    return {dates_.front(), {}};
  }

private:
  // How many tokens from `at` make a date, right or wrong.
  std::size_t take(std::size_t at) {
    if (auto const taken = take_named_month(at)) return taken;
    auto const& first = tokens_[at].text;
    if (first.size() == 8 && number_of_digits(first)) {
      keep(number(first.substr(0, 4)), number(first.substr(4, 2)), number(first.substr(6)));
      return 1;
    }
    if (at + 2 >= tokens_.size() || !is_short_gap(at + 1) || !is_short_gap(at + 2)) return 0;
    if (tokens_[at + 1].gap != tokens_[at + 2].gap) return 0;
    auto const [a, b, c] = std::tuple(first, tokens_[at + 1].text, tokens_[at + 2].text);
    if (!are_digits(a) || !are_digits(b) || !are_digits(c) || b.size() > 2) return 0;
    if (a.size() == 4 && c.size() <= 2)
      keep(number(a), number(b), number(c));
    else if (a.size() <= 2 && (c.size() == 4 || c.size() == 2))
      keep_in_order(at);
    else
      return 0;
    return 3;
  }

  std::size_t take_named_month(std::size_t at) {
    // 1 May 2026, 1st of May 2026, 01-MAY-26
    if (is_day(at)) {
      auto month_at = at + 1;
      while (month_at < tokens_.size() && is_filler(tokens_[month_at].text)) ++month_at;
      if (month_at + 1 < tokens_.size() && is_year(month_at + 1)) {
        if (auto const month = month_of(tokens_[month_at].text)) {
          keep(year(month_at + 1), *month, number(tokens_[at].text));
          return month_at + 2 - at;
        }
      }
    }
    // May 1, 2026
    auto const month = month_of(tokens_[at].text);
    if (!month || at + 2 >= tokens_.size() || !is_day(at + 1)) return 0;
    auto year_at = at + 2;
    while (year_at < tokens_.size() && is_filler(tokens_[year_at].text)) ++year_at;
    if (year_at >= tokens_.size() || tokens_[year_at].text.size() != 4 || !is_year(year_at)) return 0;
    keep(year(year_at), *month, number(tokens_[at + 1].text));
    return year_at + 1 - at;
  }

  // Three numbers of which the first is no year. Points are written day first wherever they are written.
  void keep_in_order(std::size_t at) {
    auto const a = number(tokens_[at].text);
    auto const b = number(tokens_[at + 1].text);
    auto const is_full_year = tokens_[at + 2].text.size() == 4;
    auto const c = year(at + 2);
    auto order = order_;
    if (is_full_year && order == DateOrder::year_first) order.reset();
    if (is_full_year && a > 12) order = DateOrder::day_first;
    if (is_full_year && a <= 12 && b > 12) order = DateOrder::month_first;
    if (is_full_year && !order && (tokens_[at + 1].gap == "." || a == b)) order = DateOrder::day_first;
    if (!order)
      fault_ = "ambiguous_date";
    else if (*order == DateOrder::day_first)
      keep(c, b, a);
    else if (*order == DateOrder::month_first)
      keep(c, a, b);
    else
      keep(2000 + a, b, number(tokens_[at + 2].text));
  }

  void keep(int year_number, unsigned month, int day) { keep(year_number, static_cast<int>(month), day); }
  void keep(int year_number, int month, int day) {
    auto const date = CalendarDate::of(year_number, static_cast<unsigned>(month), static_cast<unsigned>(day));
    if (date && year_number >= 1900 && year_number <= 2200)
      dates_.push_back(*date);
    else if (fault_.empty())
      fault_ = "not_a_date";
  }

  static bool are_digits(std::string_view text) { return !text.empty() && is_digit(text.front()); }
  static int number(std::string_view digits) { return number_of_digits(digits).value_or(-1); }
  static bool is_filler(std::string_view word) {
    return word == "st" || word == "nd" || word == "rd" || word == "th" || word == "of" || word == "ST" ||
           word == "ND" || word == "RD" || word == "TH";
  }
  bool is_day(std::size_t at) const { return are_digits(tokens_[at].text) && tokens_[at].text.size() <= 2; }
  bool is_year(std::size_t at) const {
    auto const& text = tokens_[at].text;
    return are_digits(text) && (text.size() == 4 || text.size() == 2);
  }
  int year(std::size_t at) const {
    auto const& text = tokens_[at].text;
    return text.size() == 2 ? 2000 + number(text) : number(text);
  }
  bool is_short_gap(std::size_t at) const {
    auto const& gap = tokens_[at].gap;
    return gap == "-" || gap == "/" || gap == ".";
  }

  std::vector<Run> tokens_;
  std::optional<DateOrder> order_;
  std::vector<CalendarDate> dates_;
  std::string_view fault_;
};

// The year is not said: "5月1日", "1 May".
bool is_without_year(std::string_view text) {
  if (text.find("月") != text.npos) return true;
  for (auto const& token : runs_of(text)) {
    if (month_of(token.text)) return true;
  }
  return false;
}

}  // namespace

Read<CalendarDate> read_date(std::string_view text, std::optional<DateOrder> order) {
  auto read = DateReader(with_hyphens(text), order).read();
  if (!read.value && read.fault.empty()) read.fault = is_without_year(text) ? "date_without_year" : "not_a_date";
  return read;
}

}  // namespace gendan::requirements
