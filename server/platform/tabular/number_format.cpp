#include "platform/tabular/number_format.hpp"

#include <fmt/format.h>

#include <chrono>
#include <cmath>
#include <cstdint>

#include "base/calendar_date.hpp"
#include "base/text.hpp"

namespace gendan::tabular {
namespace {

constexpr std::int64_t milliseconds_of_a_day = 86'400'000;

// The first section of the format code without quoted and escaped characters, colours and conditions;
// elapsed time such as [h] stays as it is.
std::string meaningful(std::string_view code) {
  std::string result;
  for (std::size_t at = 0; at < code.size() && code[at] != ';'; ++at) {
    auto const character = code[at];
    if (character == '\\' || character == '_' || character == '*') {
      ++at;
    } else if (character == '"' || character == '[') {
      auto const close = code.find(character == '"' ? '"' : ']', at + 1);
      auto const end = std::min(close, code.size());
      auto const inner = lower_ascii(code.substr(at + 1, end - at - 1));
      bool const is_elapsed = !inner.empty() && inner.find_first_not_of(inner.front()) == std::string::npos &&
                              (inner.front() == 'h' || inner.front() == 'm' || inner.front() == 's');
      if (character == '[' && is_elapsed) result += '[' + inner + ']';
      at = end;
    } else {
      result += character;
    }
  }
  return lower_ascii(result);
}

std::string clock_text(std::int64_t milliseconds) {
  auto const seconds = milliseconds / 1000;
  auto text = fmt::format("{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
  if (milliseconds % 1000 != 0) text += fmt::format(".{:03}", milliseconds % 1000);
  return text;
}

std::optional<CalendarDate> day_of(std::int64_t serial, DateSystem system) {
  constexpr CalendarDate last(9999, 12, 31);
  constexpr std::int64_t not_a_day = 60;  // 1900-02-29, kept for Lotus 1-2-3
  bool const is_1900 = system == DateSystem::from_1900;
  if (serial < (is_1900 ? 1 : 0) || (is_1900 && serial == not_a_day)) return std::nullopt;
  auto const epoch = !is_1900             ? CalendarDate(1904, 1, 1)
                     : serial < not_a_day ? CalendarDate(1899, 12, 31)
                                          : CalendarDate(1899, 12, 30);
  if (serial > (last - epoch).count()) return std::nullopt;
  return epoch + std::chrono::days(serial);
}

}  // namespace

Shown shown_by_builtin_format(int id) {
  if (id == 22) return Shown::date_time;
  if (id == 46) return Shown::duration;
  // 27 to 36 and 50 to 58 belong to the East Asian locales; these are times in Chinese workbooks.
  bool const is_chinese_time = (id >= 32 && id <= 35) || id == 55 || id == 56;
  if ((id >= 18 && id <= 21) || id == 45 || id == 47 || is_chinese_time) return Shown::time;
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return Shown::date;
  return Shown::number;
}

Shown shown_by_format(std::string_view code) {
  auto const text = meaningful(code);
  if (text.find('[') != std::string::npos) return Shown::duration;
  if (text.find("general") != std::string::npos) return Shown::number;
  bool const has_clock = text.find_first_of("hs") != std::string::npos;
  bool const has_day = text.find_first_of("yd") != std::string::npos;
  bool const has_month_or_minute = text.find('m') != std::string::npos;
  if (has_clock) return has_day ? Shown::date_time : Shown::time;
  return has_day || has_month_or_minute ? Shown::date : Shown::number;
}

std::optional<std::string> date_text(double serial, Shown shown, DateSystem system) {
  constexpr double last_serial = 2'958'466;  // the day after 9999-12-31
  if (!(serial >= 0 && serial < last_serial)) return std::nullopt;
  auto const milliseconds = std::llround(serial * static_cast<double>(milliseconds_of_a_day));
  auto const days = milliseconds / milliseconds_of_a_day;
  if (shown == Shown::duration) return clock_text(milliseconds);
  auto clock = clock_text(milliseconds % milliseconds_of_a_day);
  if (shown == Shown::time && days == 0) return clock;
  auto const day = day_of(days, system);
  if (!day) return std::nullopt;
  return shown == Shown::date ? day->text() : day->text() + 'T' + clock;
}

}  // namespace gendan::tabular
