// ISO 4217 list one: codes and minor units.

#include <algorithm>
#include <array>

#include "base/money.hpp"

namespace gendan {
namespace {

struct CodesWithDigits {
  int minor_digits;
  std::string_view codes;  // blank-separated
};

constexpr auto known = std::to_array<CodesWithDigits>({
    {0, "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF"},
    {2,
     "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW "
     "CNY COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF "
     "IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK "
     "MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP "
     "SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XCD XCG YER "
     "ZAR ZMW ZWG"},
    {3, "BHD IQD JOD KWD LYD OMR TND"},
    {4, "CLF UYW"},
    // Withdrawn since 2021: orders of those years are still followed, claimed and reported.
    {2, "ANG BGN CUC HRK SLL ZWL"},
});

struct Entry {
  std::uint32_t code;
  int minor_digits;
};

// The three letters as one number: it sorts as they do, and compares at once.
constexpr std::uint32_t packed(std::string_view code) {
  std::uint32_t number = 0;
  for (char const c : code) number = number << 8U | static_cast<unsigned char>(c);
  return number;
}

constexpr std::size_t count_of_known = [] {
  std::size_t count = 0;
  for (auto const& group : known) count += (group.codes.size() + 1) / 4;
  return count;
}();

constexpr auto sorted_currencies = [] {
  std::array<Entry, count_of_known> entries;
  std::size_t next = 0;
  for (auto const& group : known)
    for (std::size_t at = 0; at < group.codes.size(); at += 4)
      entries[next++] = {packed(group.codes.substr(at, 3)), group.minor_digits};
  std::ranges::sort(entries, {}, &Entry::code);
  return entries;
}();

Entry const* found(std::string_view code) {
  if (code.size() != 3) return nullptr;
  auto const number = packed(code);
  auto const entry = std::ranges::lower_bound(sorted_currencies, number, {}, &Entry::code);
  return entry != sorted_currencies.end() && entry->code == number ? &*entry : nullptr;
}

}  // namespace

std::optional<Currency> Currency::parsed(std::string_view code) {
  if (found(code) == nullptr) return std::nullopt;
  Currency currency;
  std::ranges::copy(code, currency.code_);
  return currency;
}

std::vector<std::string_view> Currency::all() {
  std::vector<std::string_view> codes;
  for (auto const& group : known)
    for (std::size_t at = 0; at < group.codes.size(); at += 4) codes.push_back(group.codes.substr(at, 3));
  std::ranges::sort(codes);
  return codes;
}

int Currency::minor_digits() const {
  auto const* const entry = found(text());
  return entry == nullptr ? 0 : entry->minor_digits;
}

}  // namespace gendan
