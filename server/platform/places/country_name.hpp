// A country as people of a language call it: "DE" → "Germany", "Alemania", "德国". From ICU's own data, so that a name
// follows what the language's speakers agreed on.
#pragma once

#include <string>
#include <string_view>

#include "base/country_code.hpp"

namespace gendan::places {

// `language` is a primary tag: "zh", "fr". A country that has no name there is named by its code.
std::string country_name(CountryCode const& country, std::string_view language);

}  // namespace gendan::places
