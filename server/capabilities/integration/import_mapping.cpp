#include "capabilities/integration/import_mapping.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <set>

#include "capabilities/integration/import_order.hpp"

namespace gendan::integration {
namespace {

std::optional<int> whole_number(std::string_view text) {
  int value = 0;
  auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || text.empty()) return std::nullopt;
  return value;
}

std::optional<int> month_number(std::string_view text) {
  static constexpr std::array names = {"jan", "feb", "mar", "apr", "may", "jun",
                                       "jul", "aug", "sep", "oct", "nov", "dec"};
  auto const lower = lower_ascii(text);
  for (std::size_t month = 0; month < names.size(); ++month) {
    if (lower.size() >= 3 && lower.starts_with(names[month])) return static_cast<int>(month) + 1;
  }
  return std::nullopt;
}

int full_year(int year, std::size_t digits) {
  if (digits > 2) return year;
  return year >= 70 ? 1900 + year : 2000 + year;
}

std::vector<std::string_view> date_parts(std::string_view text) {
  std::vector<std::string_view> parts;
  std::size_t begin = 0;
  for (std::size_t index = 0; index <= text.size(); ++index) {
    if (index < text.size() && std::string_view("-/. ").find(text[index]) == std::string_view::npos) continue;
    if (index > begin) parts.push_back(text.substr(begin, index - begin));
    begin = index + 1;
  }
  return parts;
}

std::optional<CalendarDate> date_in(std::vector<std::string_view> const& parts, DateFormat format) {
  auto const place = [&](std::size_t year, std::size_t month, std::size_t day) -> std::optional<CalendarDate> {
    auto const year_number = whole_number(parts[year]);
    auto const month_value = format == DateFormat::d_mon_y ? month_number(parts[month]) : whole_number(parts[month]);
    auto const day_number = whole_number(parts[day]);
    if (!year_number || !month_value || !day_number || *month_value < 0 || *day_number < 0) return std::nullopt;
    return CalendarDate::of(full_year(*year_number, parts[year].size()), static_cast<unsigned>(*month_value),
                            static_cast<unsigned>(*day_number));
  };
  switch (format) {
    case DateFormat::ymd:
      return parts[0].size() == 4 ? place(0, 1, 2) : std::nullopt;
    case DateFormat::mdy:
      return place(2, 0, 1);
    case DateFormat::dmy:
    case DateFormat::d_mon_y:
      return place(2, 1, 0);
  }
  return std::nullopt;
}

}  // namespace

std::optional<CalendarDate> read_date(std::string_view text, std::vector<DateFormat> const& formats) {
  auto const blank = text.find('T');  // a sheet's date with its time
  auto const parts = date_parts(blank == 10 ? text.substr(0, 10) : text);
  if (parts.size() != 3 || parts.front().data() != text.data()) return std::nullopt;
  if (formats.empty()) return date_in(parts, DateFormat::ymd);
  for (auto const format : formats) {
    if (auto const date = date_in(parts, format)) return date;
  }
  return std::nullopt;
}

std::optional<std::string> read_number(std::string_view text, NumberFormat format) {
  char const thousands = format == NumberFormat::comma_thousands   ? ','
                         : format == NumberFormat::point_thousands ? '.'
                                                                   : '\0';
  char const point = format == NumberFormat::point_thousands ? ',' : '.';
  std::string plain;
  for (std::size_t index = 0; index < text.size(); ++index) {
    char const c = text[index];
    if (thousands != '\0' && c == thousands) continue;
    if (c == point)
      plain += '.';
    else if ((c >= '0' && c <= '9') || (c == '-' && index == 0))
      plain += c;
    else
      return std::nullopt;
  }
  if (plain.starts_with('.')) plain.insert(plain.begin(), '0');
  if (plain.empty()) return std::nullopt;
  return plain;
}

std::optional<std::string> referred_key(std::string_view text, ReferenceRule const& rule) {
  auto const before = text.find(rule.before.text());
  if (before == std::string_view::npos) return std::nullopt;
  auto const begin = before + rule.before.text().size();
  auto const end = text.find(rule.after.text(), begin);
  if (end == std::string_view::npos || end == begin) return std::nullopt;
  return std::string(trimmed(text.substr(begin, end - begin)));
}

std::vector<Problem> mapping_problems(ImportMapping const& mapping, std::vector<std::string> const& columns) {
  std::vector<Problem> problems;
  auto const expect_column = [&](std::string const& path, std::string const& column) {
    if (std::ranges::find(columns, column) == columns.end()) problems.push_back({path, "no_such_column", column});
  };
  expect_column("/group_by", mapping.group_by.text());
  std::set<std::string> targets;
  for (std::size_t index = 0; index < mapping.rules.size(); ++index) {
    auto const& rule = mapping.rules[index];
    auto const path = "/rules/" + std::to_string(index);
    if (!is_import_target(rule.to.text()))
      problems.push_back({path + "/to", "no_such_field", rule.to.text()});
    else if (!targets.insert(rule.to.text()).second)
      problems.push_back({path + "/to", "given_twice", rule.to.text()});
    if (rule.column.has_value() == rule.constant.has_value()) problems.push_back({path, "column_or_constant", {}});
    if (rule.column) expect_column(path + "/column", rule.column->text());
  }
  for (std::size_t index = 0; index < mapping.references.size(); ++index) {
    auto const path = "/references/" + std::to_string(index);
    expect_column(path + "/column", mapping.references[index].column.text());
    expect_column(path + "/key_column", mapping.references[index].key_column.text());
  }
  return problems;
}

}  // namespace gendan::integration
