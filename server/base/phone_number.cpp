#include "base/phone_number.hpp"

#include <algorithm>
#include <array>

#include "base/half_width.hpp"
#include "base/text.hpp"

namespace gendan {
namespace {

constexpr std::size_t fewest_digits = 5;
constexpr std::size_t most_digits = 15;

// ITU-T E.164: zones 1 and 7 are one digit, these are two, every other code has three.
constexpr auto two_digit_codes = std::to_array<std::string_view>(
    {"20", "27", "30", "31", "32", "33", "34", "36", "39", "40", "41", "43", "44", "45", "46",
     "47", "48", "49", "51", "52", "53", "54", "55", "56", "57", "58", "60", "61", "62", "63",
     "64", "65", "66", "81", "82", "84", "86", "90", "91", "92", "93", "94", "95", "98"});

std::size_t country_code_length(std::string_view digits) {
  if (digits.starts_with('1') || digits.starts_with('7')) return 1;
  return std::ranges::binary_search(two_digit_codes, digits.substr(0, 2)) ? 2 : 3;
}

std::string_view without_extension(std::string_view text) {
  for (auto const mark : {"ext", "x", "#", "转", "轉"}) text = text.substr(0, text.find(mark));
  return trimmed(text);
}

std::string_view without_leading_zeros(std::string_view digits) {
  return digits.substr(std::min(digits.find_first_not_of('0'), digits.size()));
}

// nullopt when there is anything but digits and the punctuation between them.
std::optional<std::string> digits_of(std::string_view text) {
  std::string digits;
  for (char const c : text) {
    if (c >= '0' && c <= '9')
      digits += c;
    else if (std::string_view(" -./()").find(c) == std::string_view::npos)
      return std::nullopt;
  }
  return digits;
}

}  // namespace

std::optional<PhoneNumber> PhoneNumber::parsed(std::string_view text) {
  auto const plain = lower_ascii(half_width(text));
  auto rest = without_extension(plain);
  bool is_international = rest.starts_with('+');
  auto digits = digits_of(rest.substr(is_international ? 1 : 0));
  if (!digits) return std::nullopt;
  if (!is_international && digits->starts_with("00")) {
    is_international = true;
    digits->erase(0, 2);
  }
  if (digits->size() < fewest_digits || digits->size() > most_digits) return std::nullopt;
  if (!is_international) return PhoneNumber(*digits);
  if (digits->starts_with('0')) return std::nullopt;
  auto const code = std::string_view(*digits).substr(0, country_code_length(*digits));
  auto const national = without_leading_zeros(std::string_view(*digits).substr(code.size()));
  if (national.empty()) return std::nullopt;
  return PhoneNumber("+" + std::string(code) + std::string(national));
}

std::string PhoneNumber::national_digits() const {
  if (!is_international()) return std::string(without_leading_zeros(text_));
  auto const digits = std::string_view(text_).substr(1);
  return std::string(digits.substr(country_code_length(digits)));
}

}  // namespace gendan
