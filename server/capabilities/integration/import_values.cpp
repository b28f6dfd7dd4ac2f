#include "capabilities/integration/import_values.hpp"

#include <algorithm>
#include <array>

#include "base/digits.hpp"
#include "base/half_width.hpp"

namespace gendan::integration {
namespace {

using DateParts = std::vector<std::string_view>;

void replace_all(std::string& text, std::string_view what, std::string_view by) {
  for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos; at += by.size())
    text.replace(at, what.size(), by);
}

std::optional<int> month_number(std::string_view text) {
  static constexpr std::array names = {"january", "february", "march",     "april",   "may",      "june",
                                       "july",    "august",   "september", "october", "november", "december"};
  auto const lower = lower_ascii(text);
  if (lower == "sept") return 9;
  for (std::size_t month = 0; month < names.size(); ++month) {
    std::string_view const name = names[month];
    if (lower == name || lower == name.substr(0, 3)) return static_cast<int>(month) + 1;
  }
  return std::nullopt;
}

int full_year(int year, std::size_t digits) {
  if (digits > 2) return year;
  return year >= 70 ? 1900 + year : 2000 + year;
}

std::optional<CalendarDate> date_of(std::string_view year, std::optional<int> month, std::string_view day) {
  auto const year_number = number_of_digits(year);
  auto const day_number = number_of_digits(day);
  if (!year_number || !month || !day_number) return std::nullopt;
  return CalendarDate::of(full_year(*year_number, year.size()), static_cast<unsigned>(*month),
                          static_cast<unsigned>(*day_number));
}

DateParts date_parts(std::string_view text) {
  DateParts parts;
  std::size_t begin = 0;
  for (std::size_t index = 0; index <= text.size(); ++index) {
    if (index < text.size() && std::string_view("-/., ").find(text[index]) == std::string_view::npos) continue;
    if (index > begin) parts.push_back(text.substr(begin, index - begin));
    begin = index + 1;
  }
  return parts;
}

std::optional<CalendarDate> days_of_a_sheet(std::string_view text) {
  constexpr int first = 20'000;  // 1954-10-03
  constexpr int last = 73'050;   // 2099-12-31
  auto const days = number_of_digits(text);
  if (!days || *days < first || *days > last) return std::nullopt;
  return CalendarDate(1899, 12, 30) + std::chrono::days(*days);
}

std::optional<CalendarDate> certain_date(DateParts const& parts) {
  if (parts.size() == 1) {
    auto const text = parts[0];
    if (text.size() != 8) return days_of_a_sheet(text);
    return date_of(text.substr(0, 4), number_of_digits(text.substr(4, 2)), text.substr(6));
  }
  if (parts.size() != 3) return std::nullopt;
  if (parts[0].size() == 4) return date_of(parts[0], number_of_digits(parts[1]), parts[2]);
  if (auto const month = month_number(parts[1])) return date_of(parts[2], month, parts[0]);
  if (auto const month = month_number(parts[0])) return date_of(parts[2], month, parts[1]);
  return std::nullopt;
}

std::optional<CalendarDate> date_in(DateParts const& parts, DateFormat format) {
  switch (format) {
    case DateFormat::mdy:
      return date_of(parts[2], number_of_digits(parts[0]), parts[1]);
    case DateFormat::dmy:
      return date_of(parts[2], number_of_digits(parts[1]), parts[0]);
    case DateFormat::ymd:
    case DateFormat::d_mon_y:
      return std::nullopt;  // certain
  }
  return std::nullopt;
}

// With a year of four digits and one number that can be no month, or twice the same.
std::optional<CalendarDate> only_date(DateParts const& parts) {
  if (parts[2].size() != 4) return std::nullopt;
  auto const day_first = date_in(parts, DateFormat::dmy);
  auto const month_first = date_in(parts, DateFormat::mdy);
  if (day_first && month_first && day_first != month_first) return std::nullopt;
  return day_first ? day_first : month_first;
}

// "2006-06-02T00:00:00" and "2006/6/2 0:00" are days too.
std::string_view without_time(std::string_view text) {
  auto const colon = text.find(':');
  return colon == std::string_view::npos ? text : text.substr(0, text.find_last_of("T ", colon));
}

// Digits with separators between groups: three in the last, two or three (Indian) between, one to three first.
bool is_grouped(std::string_view whole, char separator) {
  if (whole.find(separator) == std::string_view::npos) return true;
  auto const last = whole.rfind(separator);
  if (whole.size() - last - 1 != 3) return false;
  std::size_t begin = 0;
  while (begin <= last) {
    auto const size = whole.find(separator, begin) - begin;
    if (size > 3 || size < (begin == 0 ? 1U : 2U)) return false;
    begin += size + 1;
  }
  return true;
}

bool are_digits(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

std::optional<std::string> unsigned_number(std::string_view text, NumberFormat format) {
  char const point = format == NumberFormat::point_thousands ? ',' : '.';
  auto const end = std::min(text.find(point), text.size());
  std::string whole(text.substr(0, end));
  auto const fraction = text.substr(std::min(end + 1, text.size()));
  if (format != NumberFormat::plain) {
    char const separator = format == NumberFormat::comma_thousands ? ',' : '.';
    if (!is_grouped(whole, separator)) return std::nullopt;
    std::erase(whole, separator);
  }
  if (!are_digits(whole) || !are_digits(fraction) || (whole.empty() && fraction.empty())) return std::nullopt;
  return (whole.empty() ? "0" : whole) + (fraction.empty() ? std::string() : "." + std::string(fraction));
}

// A comma is a decimal one only where points stand before it.
std::optional<std::string> certain_number(std::string_view text) {
  if (auto const plain = unsigned_number(text, NumberFormat::plain)) return plain;
  if (auto const grouped = unsigned_number(text, NumberFormat::comma_thousands)) return grouped;
  if (text.find('.') == std::string_view::npos) return std::nullopt;
  return unsigned_number(text, NumberFormat::point_thousands);
}

}  // namespace

std::optional<CalendarDate> read_date(std::string_view text, std::vector<DateFormat> const& formats) {
  std::string plain = half_width(text);
  for (auto const* const mark : {"年", "月"}) replace_all(plain, mark, "-");
  replace_all(plain, "日", " ");
  auto const written = without_time(trimmed(plain));
  if (written.starts_with('-')) return std::nullopt;
  auto const parts = date_parts(written);
  if (auto const date = certain_date(parts)) return date;
  if (parts.size() != 3) return std::nullopt;
  if (formats.empty()) return only_date(parts);
  for (auto const format : formats) {
    if (auto const date = date_in(parts, format)) return date;
  }
  return std::nullopt;
}

bool needs_date_format(std::string_view text) {
  return read_date(text, {DateFormat::dmy, DateFormat::mdy}).has_value();
}

bool needs_number_format(std::string_view text) {
  return read_number(text, NumberFormat::comma_thousands) || read_number(text, NumberFormat::point_thousands);
}

std::optional<std::string> read_number(std::string_view text, std::optional<NumberFormat> format) {
  std::string plain = half_width(text);
  for (auto const* const filler : {" ", "'", "’"}) replace_all(plain, filler, "");
  replace_all(plain, "−", "-");
  std::string_view rest = plain;
  bool const is_bracketed = rest.size() > 2 && rest.starts_with('(') && rest.ends_with(')');
  if (is_bracketed) rest = rest.substr(1, rest.size() - 2);
  bool const is_negative = !is_bracketed && rest.starts_with('-');
  if (is_negative) rest.remove_prefix(1);
  for (std::string_view const sign : {"$", "€", "£", "¥"})
    if (rest.starts_with(sign)) rest.remove_prefix(sign.size());

  auto const number = format ? unsigned_number(rest, *format) : certain_number(rest);
  if (!number) return std::nullopt;
  return (is_bracketed || is_negative ? "-" : "") + *number;
}

}  // namespace gendan::integration
