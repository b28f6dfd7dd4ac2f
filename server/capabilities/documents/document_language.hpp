// The languages that documents speak, and how each writes words, dates and numbers.
#pragma once

#include <boost/describe.hpp>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/calendar_date.hpp"
#include "base/language_tag.hpp"

namespace gendan::documents {

enum class DocumentLanguage { zh, en, es, fr, de };
BOOST_DESCRIBE_ENUM(DocumentLanguage, zh, en, es, fr, de)

// Of a customer's language; nullopt for one that documents do not speak: they then come in English, and the
// page says so.
std::optional<DocumentLanguage> spoken(LanguageTag const& tag);
// Documents speak simplified Chinese alone: turned character by character it would be wrong where it must not be.
bool is_traditional_chinese(LanguageTag const& tag);

struct DocumentWord {
  std::string_view code;
  std::string_view zh;
  std::string_view en;
  std::string_view es = {};  // empty: English
  std::string_view fr = {};
  std::string_view de = {};

  std::string_view in(DocumentLanguage language) const;
};

using Words = std::map<std::string, std::string>;
Words words_in(DocumentLanguage language, std::span<DocumentWord const> words);

// "2026年5月1日", "1 May 2026", "1 de mayo de 2026", "1 mai 2026", "1. Mai 2026": no two readings of a date.
std::string long_date(CalendarDate date, DocumentLanguage language);
// A plain decimal text ("-1234.5") with thousands apart: "1,234.5", "1.234,5", "1 234,5".
std::string grouped(std::string_view decimal, DocumentLanguage language);

}  // namespace gendan::documents
