#include "capabilities/requirements/reading_values.hpp"

#include <algorithm>
#include <array>
#include <boost/describe.hpp>

#include "base/digits.hpp"
#include "base/half_width.hpp"
#include "capabilities/requirements/reading_characters.hpp"
#include "capabilities/requirements/reading_words.hpp"

namespace gendan::requirements {
namespace {

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
  for (auto const& token : runs_of(text)) {
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
