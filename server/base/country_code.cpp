// ISO 3166-1: the 249 codes assigned since South Sudan (2011).

#include "base/country_code.hpp"

#include <algorithm>
#include <array>

namespace gendan {
namespace {

constexpr std::string_view assigned =
    "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT "
    "BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH "
    "ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT "
    "HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS "
    "LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI "
    "NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG "
    "SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG "
    "UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW ";

constexpr std::size_t width = 3;  // two letters and a blank

constexpr auto sorted_countries = [] {
  std::array<std::string_view, assigned.size() / width> codes;
  for (std::size_t at = 0; at < codes.size(); ++at) codes[at] = assigned.substr(at * width, 2);
  std::ranges::sort(codes);
  return codes;
}();

}  // namespace

std::optional<CountryCode> CountryCode::parsed(std::string_view code) {
  if (!std::ranges::binary_search(sorted_countries, code)) return std::nullopt;
  CountryCode country;
  std::ranges::copy(code, country.code_);
  return country;
}

std::span<std::string_view const> CountryCode::all() { return sorted_countries; }

}  // namespace gendan
