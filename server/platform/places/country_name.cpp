#include "platform/places/country_name.hpp"

#include <unicode/locid.h>
#include <unicode/unistr.h>

namespace gendan::places {

std::string country_name(CountryCode const& country, std::string_view language) {
  icu::Locale const place("", std::string(country.text()).c_str());
  icu::UnicodeString name;
  place.getDisplayCountry(icu::Locale(std::string(language).c_str()), name);
  std::string text;
  name.toUTF8String(text);
  return text;
}

}  // namespace gendan::places
