#include "capabilities/requirements/reading_words.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <vector>

#include "base/half_width.hpp"
#include "base/text.hpp"
#include "capabilities/requirements/reading_letters.hpp"
#include "capabilities/requirements/reading_word_list.hpp"

namespace gendan::requirements {
namespace {

constexpr std::size_t longest_label = 120;  // in bytes; what is longer is no label

constexpr auto total_words = std::to_array<std::string_view>({"total",
                                                              "totals",
                                                              "subtotal",
                                                              "sub total",
                                                              "grand total",
                                                              "total amount",
                                                              "total qty",
                                                              "total quantity",
                                                              "order total",
                                                              "net total",
                                                              "amount due",
                                                              "balance",
                                                              "sum",
                                                              "vat",
                                                              "tax",
                                                              "discount",
                                                              "carried forward",
                                                              "合计",
                                                              "总计",
                                                              "小计",
                                                              "共计",
                                                              "总额",
                                                              "总数",
                                                              "合計",
                                                              "總計",
                                                              "小計",
                                                              "税额",
                                                              "折扣"});

constexpr auto unit_words = std::to_array<std::string_view>(
    {"pc",     "pcs",   "piece",  "pieces", "ea",   "each",   "set",     "sets", "pair",  "pairs", "prs",  "doz",
     "dozen",  "box",   "boxes",  "ctn",    "ctns", "carton", "cartons", "roll", "rolls", "bag",   "bags", "pack",
     "packs",  "unit",  "units",  "kg",     "kgs",  "g",      "t",       "mt",   "ton",   "tons",  "m",    "meter",
     "meters", "metre", "metres", "yd",     "yds",  "yard",   "yards",   "sqm",  "cbm",   "l",     "stk",  "stück",
     "个",     "只",    "件",     "套",     "双",   "对",     "箱",      "盒",   "包",    "卷",    "条",   "台",
     "把",     "张",    "支",     "根",     "米",   "码",     "打",      "公斤", "千克",  "克",    "吨",   "块",
     "片",     "瓶",    "桶",     "袋",     "個",   "隻",     "雙"});

bool is_word_sign(char c) {
  return !is_ascii(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

template <class Meaning>
std::optional<Meaning> meaning_of(std::span<Word<Meaning> const> words, std::string_view text) {
  auto const found = std::ranges::find(words, text, &Word<Meaning>::text);
  return found == words.end() ? std::nullopt : std::optional(found->means);
}

// "数量 quantity" is said twice: the parts in either script.
std::string only(std::string_view folded, bool wants_ascii) {
  std::string part;
  for (char const c : folded) {
    if (is_ascii(c) == wants_ascii && (c != ' ' || !part.empty())) part += c;
  }
  return std::string(trimmed(part));
}

std::string_view before_brackets(std::string_view text) { return text.substr(0, text.find_first_of("([{")); }

template <class Meaning>
std::optional<Meaning> looked_up(std::span<Word<Meaning> const> words, std::string_view text) {
  if (text.size() > longest_label) return std::nullopt;
  auto const plain = half_width(text);
  auto const folded = folded_words(plain);
  if (auto const whole = meaning_of(words, folded)) return whole;
  auto const head = folded_words(before_brackets(plain));
  if (auto const found = meaning_of(words, head)) return found;
  auto const eastern = meaning_of(words, only(head, false));
  auto const western = meaning_of(words, only(head, true));
  if (eastern && western && *eastern != *western) return std::nullopt;
  return eastern ? eastern : western;
}

// How many bytes of `text` the longest label takes that it begins with; 0: none. In one script, and not within
// a word.
std::size_t leading_label(std::string_view text, HeaderField& field) {
  std::size_t best = 0;
  for (std::size_t end = 1; end < text.size() && end < 64; ++end) {
    bool const is_boundary = is_ascii(text[end - 1])
                                 ? text[end] == ' ' || text[end] == '.' || text[end] == '#' || !is_ascii(text[end])
                                 : (static_cast<unsigned char>(text[end]) & 0xC0) != 0x80;
    if (!is_boundary) continue;
    if (auto const found = meaning_of<HeaderField>(header_words(), folded_words(text.substr(0, end)))) {
      field = *found;
      best = end;
    }
  }
  return best;
}

// Words that also begin sentences ("Payment will follow") are labels only with a colon or alone.
bool stands_without_colon(std::string_view label, std::string_view value) {
  if (!is_ascii(label.front())) return true;
  bool const has_digit = std::ranges::any_of(value, [](char c) { return c >= '0' && c <= '9'; });
  return has_digit || folded_words(label).find(' ') != std::string::npos;
}

std::size_t length_of_colon(std::string_view text, std::size_t at) {
  if (text[at] == ':') return 1;
  return text.substr(at).starts_with("：") ? std::string_view("：").size() : 0;
}

}  // namespace

std::string folded_words(std::string_view text) {
  std::string folded;
  for (char const c : half_width(text)) {
    if (is_word_sign(c))
      folded += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    else if (!folded.empty() && folded.back() != ' ')
      folded += ' ';
  }
  if (folded.ends_with(' ')) folded.pop_back();
  return folded;
}

std::optional<HeaderField> header_field_of(std::string_view label) {
  return looked_up<HeaderField>(header_words(), label);
}

bool has_digit(std::string_view text) {
  return std::ranges::any_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

bool has_letter(std::string_view text) {
  return std::ranges::any_of(half_width(text), [](char c) { return is_word_sign(c) && !(c >= '0' && c <= '9'); });
}

bool is_per_package(std::string_view heading) {
  constexpr auto packages = std::to_array<std::string_view>(
      {"ctn", "ctns", "carton", "cartons", "box", "case", "pack", "inner", "bag", "pallet", "箱", "件", "托"});
  auto const folded = folded_words(heading);
  bool const is_share = heading.find('/') != heading.npos || folded.find(" per ") != folded.npos;
  return is_share && std::ranges::any_of(packages, [&](auto package) { return folded.ends_with(package); });
}

std::optional<LineColumn> exact_column_of(std::string_view heading) {
  return looked_up<LineColumn>(column_words(), heading);
}

std::optional<LineColumn> line_column_of(std::string_view heading) {
  if (heading.size() > longest_label) return std::nullopt;
  if (auto const found = exact_column_of(heading)) return found;
  if (is_per_package(heading)) return std::nullopt;
  // "Unit price FOB Ningbo USD": the longest beginning of whole words.
  auto folded = folded_words(before_brackets(half_width(heading)));
  while (true) {
    auto const blank = folded.rfind(' ');
    if (blank == std::string::npos) return std::nullopt;
    folded.resize(blank);
    auto const found = meaning_of<LineColumn>(column_words(), folded);
    if (found && folded.find(' ') != std::string::npos) return found;
    if (found && (*found == LineColumn::quantity || *found == LineColumn::amount || *found == LineColumn::unit_price))
      return found;
  }
}

std::optional<Labelled> labelled(std::string_view text) {
  for (std::size_t at = 1; at < text.size() && at < 80; ++at) {
    auto const colon = length_of_colon(text, at);
    if (colon == 0) continue;
    if (auto const field = header_field_of(text.substr(0, at)))
      return Labelled{*field, trimmed(text.substr(at + colon))};
    break;
  }
  if (auto const field = header_field_of(text)) return Labelled{*field, {}};
  HeaderField field{};
  auto const length = leading_label(text, field);
  if (length == 0) return std::nullopt;
  auto value = text.substr(length);
  value.remove_prefix(std::min(value.find_first_not_of(" .#:-\t"), value.size()));
  if (value.empty() || !stands_without_colon(text.substr(0, length), value)) return std::nullopt;
  return Labelled{field, trimmed(value), false};
}

bool is_total(std::string_view text) {
  if (text.size() > longest_label) return false;
  auto const colon = std::min(text.find(':'), text.find("："));
  auto folded = folded_words(text.substr(0, colon));
  while (!folded.empty()) {
    for (auto const& part : {folded, only(folded, true), only(folded, false)}) {
      if (std::ranges::find(total_words, part) != total_words.end()) return true;
    }
    auto const blank = folded.rfind(' ');
    if (blank == std::string::npos) return false;
    folded.resize(blank);
  }
  return false;
}

bool is_unit(std::string_view word) {
  auto const folded = folded_words(word);
  return std::ranges::find(unit_words, folded) != unit_words.end();
}

}  // namespace gendan::requirements
