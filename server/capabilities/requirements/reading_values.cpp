#include "capabilities/requirements/reading_values.hpp"

#include <algorithm>
#include <array>
#include <boost/describe.hpp>

#include "base/digits.hpp"
#include "base/half_width.hpp"
#include "capabilities/requirements/reading_words.hpp"

namespace gendan::requirements {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }
bool is_mark(char c) { return c == '.' || c == ',' || c == '\''; }

bool is_digit_at(std::string_view text, std::size_t at) { return at < text.size() && is_digit(text[at]); }

// A blank belongs to a number before exactly three digits: "1 234,50".
bool is_blank_within(std::string_view text, std::size_t at) {
  return text[at] == ' ' && is_digit_at(text, at + 1) && is_digit_at(text, at + 2) && is_digit_at(text, at + 3) &&
         !is_digit_at(text, at + 4);
}

std::size_t end_of_number(std::string_view text, std::size_t at) {
  while (at < text.size() &&
         (is_digit(text[at]) || ((is_mark(text[at]) || text[at] == ' ') && is_digit_at(text, at + 1)))) {
    if (text[at] == ' ' && !is_blank_within(text, at)) break;
    ++at;
  }
  return at;
}

struct Group {
  char mark = 0;  // before it
  std::string_view digits;
};

std::vector<Group> groups_of(std::string_view number) {
  std::vector<Group> groups;
  char mark = 0;
  for (std::size_t from = 0; from < number.size();) {
    auto const end = std::min(number.find_first_of(".,' ", from), number.size());
    groups.push_back({mark, number.substr(from, end - from)});
    mark = end < number.size() ? number[end] : char{0};
    from = end + 1;
  }
  return groups;
}

bool are_thousands(std::vector<Group> const& groups, std::size_t count) {
  auto const& first = groups[0].digits;
  if (count > 1 && (first.size() > 3 || first.empty() || first.starts_with('0'))) return false;
  for (std::size_t index = 1; index < count; ++index) {
    if (groups[index].digits.size() != 3 || groups[index].mark != groups[1].mark) return false;
  }
  return true;
}

bool could_be_thousands(std::vector<Group> const& groups) {
  return groups.size() == 2 && groups[1].digits.size() == 3 && groups[0].digits.size() <= 3 &&
         !groups[0].digits.starts_with('0') && groups[1].mark != ' ' && groups[1].mark != '\'';
}

std::string joined(std::vector<Group> const& groups, bool last_is_fraction) {
  std::string plain;
  for (std::size_t index = 0; index < groups.size(); ++index) {
    if (last_is_fraction && index + 1 == groups.size()) plain += '.';
    plain += groups[index].digits;
  }
  return plain;
}

constexpr auto months = std::to_array<std::string_view>(
    {"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"});
constexpr auto month_names =
    std::to_array<std::string_view>({"january", "february", "march", "april", "may", "june", "july", "august",
                                     "september", "october", "november", "december"});

std::optional<unsigned> month_of(std::string_view word) {
  auto const lower = lower_ascii(word);
  if (lower == "sept") return 9;
  for (unsigned month = 1; month <= 12; ++month) {
    if (lower == months[month - 1] || lower == month_names[month - 1]) return month;
  }
  return std::nullopt;
}

struct DateToken {
  std::string_view text;  // digits or letters
  std::string gap;        // what stands before it, without blanks
};

// The marks of years, months and days are written as hyphens: "2026年5月1日" is "2026-5-1".
std::string with_hyphens(std::string_view text) {
  std::string plain = half_width(text);
  for (std::string_view const mark : {"年", "月"}) {
    for (std::size_t at = 0; (at = plain.find(mark, at)) != std::string::npos;) plain.replace(at, mark.size(), "-");
  }
  return plain;
}

std::vector<DateToken> date_tokens(std::string_view text) {
  std::vector<DateToken> tokens;
  std::string gap;
  for (std::size_t at = 0; at < text.size();) {
    auto const is_same = is_digit(text[at]) ? is_digit : is_letter;
    if (!is_same(text[at])) {
      if (text[at] != ' ') gap += text[at];
      ++at;
      continue;
    }
    auto end = at;
    while (end < text.size() && is_same(text[end])) ++end;
    tokens.push_back({text.substr(at, end - at), std::exchange(gap, {})});
    at = end;
  }
  return tokens;
}

class DateReader {
public:
  DateReader(std::string_view text, std::optional<DateOrder> order) : tokens_(date_tokens(text)), order_(order) {}

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

  std::vector<DateToken> tokens_;
  std::optional<DateOrder> order_;
  std::vector<CalendarDate> dates_;
  std::string_view fault_;
};

// The year is not said: "5月1日", "1 May".
bool is_without_year(std::string_view text) {
  if (text.find("月") != text.npos) return true;
  for (auto const& token : date_tokens(text)) {
    if (month_of(token.text)) return true;
  }
  return false;
}

struct CurrencyWord {
  std::string_view word;
  std::string_view code;
};
constexpr auto currency_words = std::to_array<CurrencyWord>({
    {"US$", "USD"},  {"U.S.$", "USD"}, {"HK$", "HKD"},  {"AU$", "AUD"},    {"A$", "AUD"},
    {"CA$", "CAD"},  {"C$", "CAD"},    {"NT$", "TWD"},  {"S$", "SGD"},     {"RMB", "CNY"},
    {"CNH", "CNY"},  {"€", "EUR"},     {"£", "GBP"},    {"人民币", "CNY"}, {"美元", "USD"},
    {"美金", "USD"}, {"欧元", "EUR"},  {"英镑", "GBP"}, {"日元", "JPY"},   {"港币", "HKD"},
    {"港元", "HKD"}, {"澳元", "AUD"},  {"加元", "CAD"}, {"人民幣", "CNY"}, {"歐元", "EUR"},
});

// "US$" holds "S$", but not as a word.
bool has_word(std::string_view text, std::string_view word) {
  for (std::size_t at = 0; (at = text.find(word, at)) != text.npos; ++at) {
    if (at == 0 || !is_letter(text[at - 1]) || !is_letter(word.front())) return true;
  }
  return false;
}

// Three capitals that stand alone and are a currency's code.
std::vector<Currency> codes_in(std::string_view text) {
  std::vector<Currency> found;
  for (std::size_t at = 0; at < text.size();) {
    if (!is_letter(text[at])) {
      ++at;
      continue;
    }
    auto end = at;
    while (end < text.size() && is_letter(text[end])) ++end;
    if (auto const currency = Currency::parsed(text.substr(at, end - at))) found.push_back(*currency);
    at = end;
  }
  return found;
}

std::optional<std::int64_t> edition_in(std::string_view text) {
  for (auto const& token : date_tokens(text)) {
    if (token.text == "2020" || token.text == "2010" || token.text == "2000" || token.text == "1990")
      return number_of_digits(token.text);
  }
  return std::nullopt;
}

// Without what a sentence goes on to say behind a comma: words that do not begin as names do.
std::string_view names_of_place(std::string_view text) {
  for (auto comma = text.find(','); comma != text.npos; comma = text.find(',', comma + 1)) {
    auto const next = text.find_first_not_of(' ', comma + 1);
    if (next != text.npos && text[next] >= 'a' && text[next] <= 'z') return text.substr(0, comma);
  }
  return text;
}

// "Ningbo, China" of ", Ningbo, China (Incoterms 2020)"; nothing that holds digits.
std::string place_after(std::string_view rest) {
  auto const lower = lower_ascii(rest);
  auto const named = lower.find("incoterm");
  rest = rest.substr(0, std::min({named, rest.find_first_of("(;:[/"), rest.size()}));
  auto const first = rest.find_first_not_of(" ,.-");
  if (first == rest.npos) return {};
  auto place = names_of_place(trimmed(rest.substr(first)));
  while (place.ends_with(',') || place.ends_with('.') || place.ends_with('-')) place.remove_suffix(1);
  if (std::ranges::any_of(place, is_digit) || place.size() > 60) return {};
  return std::string(trimmed(place));
}

}  // namespace

std::optional<FoundNumber> found_number(std::string_view text) {
  auto const first = static_cast<std::size_t>(std::ranges::find_if(text, is_digit) - text.begin());
  if (first == text.size()) return std::nullopt;
  auto const begin = first > 0 && text[first - 1] == '-' && (first == 1 || text[first - 2] == ' ') ? first - 1 : first;
  auto const end = end_of_number(text, first);
  return FoundNumber{trimmed(text.substr(0, begin)), text.substr(begin, end - begin), trimmed(text.substr(end))};
}

Read<std::string> plain_number(std::string_view number, std::optional<DecimalMark> mark) {
  std::string const sign = number.starts_with('-') ? "-" : "";
  auto const groups = groups_of(number.substr(sign.size()));
  if (groups.size() == 1) return {sign + std::string(groups[0].digits), {}};
  char const last = groups.back().mark;
  if (could_be_thousands(groups)) {
    // Documents that show no decimal comma anywhere write commas between thousands.
    if (!mark && last == '.') return {std::nullopt, "ambiguous_number"};
    auto const decimal = mark.value_or(DecimalMark::dot) == DecimalMark::dot ? '.' : ',';
    return {sign + joined(groups, last == decimal), {}};
  }
  if (are_thousands(groups, groups.size())) return {sign + joined(groups, false), {}};
  bool const is_fraction = (last == '.' || last == ',') && are_thousands(groups, groups.size() - 1) &&
                           (groups.size() == 2 || groups[1].mark != last);
  if (!is_fraction) return {std::nullopt, "not_a_number"};
  if (mark && (last == ',') != (*mark == DecimalMark::comma)) return {std::nullopt, "ambiguous_number"};
  return {sign + joined(groups, true), {}};
}

std::optional<DecimalMark> shown_mark(std::string_view number) {
  auto const groups = groups_of(number.substr(number.starts_with('-') ? 1 : 0));
  if (groups.size() < 2 || could_be_thousands(groups) || are_thousands(groups, groups.size())) return std::nullopt;
  if (!plain_number(number, std::nullopt).value) return std::nullopt;
  return groups.back().mark == ',' ? DecimalMark::comma : DecimalMark::dot;
}

Read<CalendarDate> read_date(std::string_view text, std::optional<DateOrder> order) {
  auto read = DateReader(with_hyphens(text), order).read();
  if (!read.value && read.fault.empty()) read.fault = is_without_year(text) ? "date_without_year" : "not_a_date";
  return read;
}

Read<Currency> read_currency(std::string_view text) {
  auto const plain = half_width(text);
  auto found = codes_in(plain);
  std::string_view fault;
  for (auto const& [word, code] : currency_words) {
    if (has_word(plain, word)) found.push_back(Currency::parsed(code).value());
  }
  if (found.empty()) {
    bool const is_sign = plain.find('$') != std::string::npos || plain.find("¥") != std::string::npos;
    return {std::nullopt, is_sign ? "ambiguous_currency" : ""};
  }
  if (std::ranges::count(found, found.front()) != std::ssize(found)) return {std::nullopt, "several_currencies"};
  return {found.front(), fault};
}

std::optional<FoundTerm> found_term(std::string_view text, bool is_labelled) {
  auto const plain = half_width(text);
  for (std::size_t at = 0; at < plain.size();) {
    if (!is_letter(plain[at])) {
      if (!is_labelled) return std::nullopt;
      ++at;
      continue;
    }
    auto end = at;
    while (end < plain.size() && is_letter(plain[end])) ++end;
    std::string word = plain.substr(at, end - at);
    if (is_labelled) std::ranges::transform(word, word.begin(), upper);
    orders::Incoterm term{};
    if (boost::describe::enum_from_string(word.c_str(), term))
      return FoundTerm{term, place_after(std::string_view(plain).substr(end)), edition_in(plain)};
    if (!is_labelled) return std::nullopt;
    at = end;
  }
  return std::nullopt;
}

std::optional<orders::TransportMode> transport_mode_of(std::string_view text) {
  using enum orders::TransportMode;
  static constexpr auto words = std::to_array<std::pair<std::string_view, orders::TransportMode>>(
      {{"by sea", sea},         {"sea", sea},
       {"vessel", sea},         {"ocean", sea},
       {"ocean freight", sea},  {"sea freight", sea},
       {"海运", sea},           {"海運", sea},
       {"by air", air},         {"air", air},
       {"air freight", air},    {"空运", air},
       {"空運", air},           {"by truck", truck},
       {"truck", truck},        {"road", truck},
       {"by road", truck},      {"陆运", truck},
       {"卡车", truck},         {"by rail", rail},
       {"rail", rail},          {"by train", rail},
       {"train", rail},         {"铁路", rail},
       {"courier", courier},    {"by courier", courier},
       {"express", courier},    {"by express", courier},
       {"快递", courier},       {"multimodal", multimodal},
       {"多式联运", multimodal}});
  auto const folded = folded_words(text);
  auto const found = std::ranges::find(words, folded, &std::pair<std::string_view, orders::TransportMode>::first);
  return found == words.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace gendan::requirements
