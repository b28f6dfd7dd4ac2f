#include "capabilities/documents/document_language.hpp"

#include <array>

namespace gendan::documents {
namespace {

using enum DocumentLanguage;
using Months = std::array<std::string_view, 12>;

constexpr Months english = {"January", "February", "March",     "April",   "May",      "June",
                            "July",    "August",   "September", "October", "November", "December"};
constexpr Months spanish = {"enero", "febrero", "marzo",      "abril",   "mayo",      "junio",
                            "julio", "agosto",  "septiembre", "octubre", "noviembre", "diciembre"};
constexpr Months french = {"janvier", "février", "mars",      "avril",   "mai",      "juin",
                           "juillet", "août",    "septembre", "octobre", "novembre", "décembre"};
constexpr Months german = {"Januar", "Februar", "März",      "April",   "Mai",      "Juni",
                           "Juli",   "August",  "September", "Oktober", "November", "Dezember"};

struct Marks {
  std::string_view thousands;
  std::string_view decimal;
};

Marks marks_of(DocumentLanguage language) {
  switch (language) {
    case es:
    case de:
      return {".", ","};
    case fr:
      return {"\u202F", ","};  // a narrow blank at which no line ends
    case zh:
    case en:
      break;
  }
  return {",", "."};
}

}  // namespace

std::optional<DocumentLanguage> spoken(LanguageTag const& tag) {
  auto const primary = std::string_view(tag.text()).substr(0, tag.text().find('-'));
  if (primary == "zh") return zh;
  if (primary == "en") return en;
  if (primary == "es") return es;
  if (primary == "fr") return fr;
  if (primary == "de") return de;
  return std::nullopt;
}

bool is_traditional_chinese(LanguageTag const& tag) {
  auto const text = "-" + tag.text() + "-";
  auto const has = [&](std::string_view part) { return text.find(part) != std::string::npos; };
  if (!text.starts_with("-zh-") || has("-Hans-")) return false;
  return has("-Hant-") || has("-TW-") || has("-HK-") || has("-MO-");
}

std::string_view DocumentWord::in(DocumentLanguage language) const {
  auto const or_english = [&](std::string_view word) { return word.empty() ? en : word; };
  switch (language) {
    case DocumentLanguage::zh:
      return zh;
    case DocumentLanguage::es:
      return or_english(es);
    case DocumentLanguage::fr:
      return or_english(fr);
    case DocumentLanguage::de:
      return or_english(de);
    case DocumentLanguage::en:
      break;
  }
  return en;
}

Words words_in(DocumentLanguage language, std::span<DocumentWord const> words) {
  Words in;
  for (auto const& word : words) in.emplace(word.code, word.in(language));
  return in;
}

std::string long_date(CalendarDate date, DocumentLanguage language) {
  auto const year = std::to_string(date.year());
  auto const day = std::to_string(date.day());
  auto const named = [&](Months const& months) { return std::string(months[date.month() - 1]); };
  switch (language) {
    case zh:
      return year + "年" + std::to_string(date.month()) + "月" + day + "日";
    case es:
      return day + " de " + named(spanish) + " de " + year;
    case fr:
      return (day == "1" ? "1er" : day) + " " + named(french) + " " + year;
    case de:
      return day + ". " + named(german) + " " + year;
    case en:
      break;
  }
  return day + " " + named(english) + " " + year;
}

std::string grouped(std::string_view decimal, DocumentLanguage language) {
  auto const marks = marks_of(language);
  std::string text;
  if (decimal.starts_with('-')) {
    text = "-";
    decimal.remove_prefix(1);
  }
  auto const point = std::min(decimal.find('.'), decimal.size());
  for (std::size_t at = 0; at < point; ++at) {
    if (at > 0 && (point - at) % 3 == 0) text += marks.thousands;
    text += decimal[at];
  }
  if (point == decimal.size()) return text;
  text += marks.decimal;
  return text.append(decimal.substr(point + 1));
}

}  // namespace gendan::documents
