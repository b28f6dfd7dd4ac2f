#include "capabilities/requirements/reading_deadline.hpp"

#include <algorithm>
#include <array>

#include "base/digits.hpp"
#include "base/half_width.hpp"
#include "capabilities/requirements/reading_date.hpp"
#include "capabilities/requirements/reading_letters.hpp"

namespace gendan::requirements {
namespace {

enum class TokenKind { number, word, sign };
struct Token {
  TokenKind kind = TokenKind::sign;
  std::string_view text;  // of a sign one letter or mark
};

std::vector<Token> tokens_of(std::string_view text) {
  std::vector<Token> tokens;
  for (std::size_t at = 0; at < text.size();) {
    auto end = at + 1;
    auto const kind = is_digit(text[at]) ? TokenKind::number : is_letter(text[at]) ? TokenKind::word : TokenKind::sign;
    auto const belongs = [&](char c) {
      return kind == TokenKind::number ? is_digit(c) : kind == TokenKind::word ? is_letter(c) : is_continuation(c);
    };
    while (end < text.size() && belongs(text[end])) ++end;
    if (text[at] != ' ') tokens.push_back({kind, text.substr(at, end - at)});
    at = end;
  }
  return tokens;
}

bool is_any_of(std::string_view word, auto const& words) { return std::ranges::find(words, word) != words.end(); }

// Words, folded, with a blank before and behind; of Chinese any part.
constexpr auto earliest_words =
    std::to_array<std::string_view>({" not before ", " not earlier ", " no earlier ", " no sooner ", " not sooner ",
                                     " after ", " earliest ", " since ", " from ", " starting "});
constexpr auto earliest_parts =
    std::to_array<std::string_view>({"不早于", "不得早于", "不能早于", "之后", "以后", "最早", "起"});
constexpr auto unsure_words = std::to_array<std::string_view>(
    {" not ",   " no ",      " never ",      " dont ",      " cant ",      " cannot ",
     " wont ",  " cancel ",  " instead ",    " between ",   " or ",        " either ",
     " maybe ", " perhaps ", " around ",     " about ",     " approx ",    " approximately ",
     " if ",    " unless ",  " could ",      " can ",       " possible ",  " possibly ",
     " was ",   " were ",    " originally ", " received ",  " delivered ", " shipped ",
     " late ",  " later ",   " delayed ",    " postponed ", " what ",      " how ",
     " which ", " when ",    " mid ",        " early ",     " end ",       " beginning "});
constexpr auto unsure_parts = std::to_array<std::string_view>(
    {"?",  "n't",  "n’t",  "？",   "不",   "别", "勿", "没",   "未", "取消", "左右", "前后", "大概", "大约", "可能",
     "或", "如果", "能否", "可否", "是否", "吗", "原", "推迟", "延", "已发", "收到", "上旬", "中旬", "下旬", "之间"});
// What denies nothing.
constexpr auto latest_words =
    std::to_array<std::string_view>({" no later than ", " not later than ", " at the latest "});
constexpr auto latest_parts =
    std::to_array<std::string_view>({"不晚于", "不迟于", "不得晚于", "不得迟于", "务必不要晚于"});

std::string without(std::string text, auto const& parts, std::string_view instead) {
  for (auto const part : parts) {
    for (std::size_t at = 0; (at = text.find(part, at)) != std::string::npos;) text.replace(at, part.size(), instead);
  }
  return text;
}

struct Day {
  unsigned month = 0;
  unsigned day = 0;
  friend bool operator==(Day const&, Day const&) = default;
};

// Days without a year.
class DayFinder {
public:
  explicit DayFinder(std::string_view plain) : tokens_(tokens_of(plain)) {}

  std::vector<Day> find() {
    for (std::size_t at = 0; at < tokens_.size();) {
      auto const end = take(at);
      at = end > at ? end : at + 1;
    }
    return std::move(days_);
  }
  bool names_several() const { return names_several_; }

private:
  // The end of the day that begins here, of one with its year too; `at` where none does.
  std::size_t take(std::size_t at) {
    if (is_number(at) && is_sign(at + 1, "月") && is_number(at + 2)) return take_chinese(at);
    if (is_number(at)) {
      auto const month_at = behind_ordinal(at + 1);
      if (auto const month = month_at < tokens_.size() ? month_of(tokens_[month_at].text) : 0U)
        return keep(at, month_at + 1, month, number(at));
    }
    if (auto const month = month_of(tokens_[at].text); month > 0 && is_a_month_here(at)) {
      auto const day_at = at + (is_sign(at + 1, ".") ? 2 : 1);
      if (is_number(day_at)) return keep(at, behind_ordinal(day_at + 1), month, number(day_at));
    }
    return at;
  }

  std::size_t take_chinese(std::size_t at) {
    auto end = at + 3;
    for (auto const* mark : {"日", "号", "號"}) {
      if (is_sign(end, mark)) return keep(at, end + 1, number(at), number(at + 2));
    }
    return keep(at, end, number(at), number(at + 2));
  }

  std::size_t keep(std::size_t begin, std::size_t end, unsigned month, unsigned day) {
    if (is_range_before(begin) || is_range_behind(end)) names_several_ = true;
    if (has_year(begin, end)) return end + 1;
    if (day >= 1 && day <= 31 && month >= 1 && month <= 12) days_.push_back({month, day});
    return end;
  }

  // "15 Jan 2027", "Jan 15, 2027", "15-Jan-27", "2027年1月15日".
  bool has_year(std::size_t begin, std::size_t end) const {
    if (begin >= 1 && is_sign(begin - 1, "年")) return true;
    auto const at = end + (is_sign(end, ",") || is_sign(end, "-") || is_sign(end, "/") || is_sign(end, "'") ? 1 : 0);
    if (at >= tokens_.size() || tokens_[at].kind != TokenKind::number) return false;
    auto const& text = tokens_[at].text;
    return text.size() == 4 || (text.size() == 2 && at > end && !is_sign(end, ","));
  }

  // "10-15 Jan", "10 or 15 Jan", "1月10日至1月15日".
  bool is_range_before(std::size_t begin) const {
    if (begin < 2 || !joins(begin - 1)) return false;
    return tokens_[begin - 2].kind == TokenKind::number || month_of(tokens_[begin - 2].text) > 0 ||
           is_sign(begin - 2, "日") || is_sign(begin - 2, "号") || is_sign(begin - 2, "月");
  }
  bool is_range_behind(std::size_t end) const {
    if (end + 1 >= tokens_.size() || !joins(end)) return false;
    auto const& next = tokens_[end + 1];
    bool const is_year = next.kind == TokenKind::number && next.text.size() == 4;
    return (next.kind == TokenKind::number && !is_year) || month_of(next.text) > 0;
  }
  bool joins(std::size_t at) const {
    static constexpr auto signs =
        std::to_array<std::string_view>({"-", "–", "—", "~", "～", "/", "&", "+", "至", "到", "或", "和", "、"});
    static constexpr auto words = std::to_array<std::string_view>({"to", "or", "and", "till", "until", "through"});
    return is_any_of(tokens_[at].text, signs) || is_any_of(lower_ascii(tokens_[at].text), words);
  }

  std::size_t behind_ordinal(std::size_t at) const {
    static constexpr auto endings = std::to_array<std::string_view>({"st", "nd", "rd", "th", "of"});
    while (at < tokens_.size() && is_any_of(lower_ascii(tokens_[at].text), endings)) ++at;
    return is_sign(at, "-") && at + 1 < tokens_.size() && month_of(tokens_[at + 1].text) > 0 ? at + 1 : at;
  }

  // "may" also begins what somebody may do.
  bool is_a_month_here(std::size_t at) const { return tokens_[at].text != "may"; }

  static unsigned month_of(std::string_view word) {
    auto const lower = lower_ascii(word);
    if (lower == "sept") return 9;
    for (unsigned month = 1; month <= 12; ++month) {
      auto const name = month_names[month - 1];
      if (lower == name || (lower.size() == 3 && lower == name.substr(0, 3))) return month;
    }
    return 0;
  }

  bool is_number(std::size_t at) const {
    return at < tokens_.size() && tokens_[at].kind == TokenKind::number && tokens_[at].text.size() <= 2;
  }
  bool is_sign(std::size_t at, std::string_view sign) const { return at < tokens_.size() && tokens_[at].text == sign; }
  unsigned number(std::size_t at) const {
    return static_cast<unsigned>(number_of_digits(tokens_[at].text).value_or(0));
  }

  std::vector<Token> tokens_;
  std::vector<Day> days_;
  bool names_several_ = false;
};

std::optional<CalendarDate> next_of(Day day, CalendarDate from) {
  for (int year = from.year(); year <= from.year() + 1; ++year) {
    auto const date = CalendarDate::of(year, day.month, day.day);
    if (date && *date >= from) return date;
  }
  return std::nullopt;
}

}  // namespace

bool names_an_earliest_day(std::string_view text) {
  return has_any(spaced_words(text), earliest_words) || has_any(text, earliest_parts);
}

bool is_unsure(std::string_view text) {
  auto const words = without(spaced_words(text), latest_words, " ");
  return has_any(words, unsure_words) || has_any(without(half_width(text), latest_parts, ""), unsure_parts);
}

std::size_t days_named(std::string_view text) {
  auto const plain = half_width(text);
  DayFinder finder(plain);
  auto const days = finder.find();
  auto const full = read_date(text, DateOrder::day_first);
  bool const has_full = full.value || full.fault == "several_dates";
  return days.size() + (has_full ? 1 : 0) + (finder.names_several() || full.fault == "several_dates" ? 1 : 0);
}

Read<CalendarDate> read_deadline(std::string_view text, std::optional<DateOrder> order,
                                 std::optional<CalendarDate> received_on) {
  if (names_an_earliest_day(text) || is_unsure(text)) return {std::nullopt, "not_recognised"};
  auto const plain = half_width(text);
  DayFinder finder(plain);
  auto const days = finder.find();
  auto const full = read_date(text, order);
  if (finder.names_several()) return {std::nullopt, "several_dates"};
  if (days.empty()) return full;
  if (full.value || full.fault == "several_dates" || std::ranges::count(days, days.front()) != std::ssize(days))
    return {std::nullopt, "several_dates"};
  if (!received_on) return {std::nullopt, "date_without_year"};
  auto const date = next_of(days.front(), *received_on);
  return date ? Read<CalendarDate>{date, {}} : Read<CalendarDate>{std::nullopt, "not_a_date"};
}

}  // namespace gendan::requirements
