#include "base/email_address.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace gendan {
namespace {

constexpr std::size_t longest_address = 254;
constexpr std::size_t longest_local_part = 64;
constexpr std::size_t longest_label = 63;

constexpr bool is_alphanumeric(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
}

// Parts between dots, none of them empty, each made of characters that fit.
template <class Fits>
bool is_dotted(std::string_view text, std::size_t longest_part, Fits fits) {
  std::size_t part = 0;
  for (char const c : text) {
    if (c != '.' && !fits(c)) return false;
    if (c == '.' && part == 0) return false;
    part = c == '.' ? 0 : part + 1;
    if (part > longest_part) return false;
  }
  return part > 0;
}

bool is_local_part(std::string_view text) {
  return text.size() <= longest_local_part && is_dotted(text, longest_local_part, [](char c) {
           return is_alphanumeric(c) || std::string_view("!#$%&'*+-/=?^_`{|}~").find(c) != std::string_view::npos;
         });
}

bool is_domain(std::string_view text) {
  if (!is_dotted(text, longest_label, [](char c) { return is_alphanumeric(c) || c == '-'; })) return false;
  bool const has_hyphen_at_an_edge = text.starts_with('-') || text.ends_with('-') ||
                                     text.find("-.") != std::string_view::npos ||
                                     text.find(".-") != std::string_view::npos;
  auto const last = text.substr(text.rfind('.') + 1);
  bool const is_number = std::ranges::all_of(last, [](char c) { return c >= '0' && c <= '9'; });
  return !has_hyphen_at_an_edge && last.size() < text.size() && last.size() > 1 && !is_number;
}

}  // namespace

std::optional<EmailAddress> EmailAddress::parsed(std::string_view text) {
  auto const lower = lower_ascii(trimmed(text));
  auto const at = lower.rfind('@');
  if (at == std::string::npos || text_fault(lower, 1, longest_address, Lines::one)) return std::nullopt;
  std::string_view const whole = lower;
  if (!is_local_part(whole.substr(0, at)) || !is_domain(whole.substr(at + 1))) return std::nullopt;
  return EmailAddress(lower);
}

bool EmailAddress::is_deliverable() const {
  return std::ranges::all_of(text_, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

}  // namespace gendan
