// Which country: ISO 3166-1 alpha-2, upper case only.
#pragma once

#include <compare>
#include <optional>
#include <span>
#include <string_view>

namespace gendan {

class CountryCode {
public:
  constexpr CountryCode() = default;                                // ZZ: no country
  static std::optional<CountryCode> parsed(std::string_view code);  // officially assigned codes only
  static std::span<std::string_view const> all();                   // in alphabetical order

  std::string_view text() const { return {code_, 2}; }

  friend constexpr auto operator<=>(CountryCode const&, CountryCode const&) = default;

private:
  char code_[2] = {'Z', 'Z'};
};

}  // namespace gendan
