#include "base/half_width.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace gendan {
namespace {

constexpr auto others = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"\u3000", " "},  // the wide blank
    {"\u00A0", " "},  // the blank that breaks no line
    {"\uFFE1", "£"},
    {"\uFFE5", "¥"},
});

// U+FF01 to U+FF5E are U+0021 to U+007E; '\0' for anything else.
char plain_form(std::string_view text) {
  auto const byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
  if (text.size() < 3 || byte(0) != 0xEF || (byte(1) != 0xBC && byte(1) != 0xBD)) return '\0';
  unsigned const code = 0xF000U | (byte(1) & 0x3FU) << 6U | (byte(2) & 0x3FU);
  return code >= 0xFF01 && code <= 0xFF5E ? static_cast<char>(code - 0xFF01 + '!') : '\0';
}

}  // namespace

std::string half_width(std::string_view text) {
  std::string plain;
  plain.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    auto const rest = text.substr(at);
    if (static_cast<unsigned char>(rest[0]) < 0x80) {
      plain += rest[0];
      ++at;
      continue;
    }
    if (char const form = plain_form(rest); form != '\0') {
      plain += form;
      at += 3;
      continue;
    }
    auto const* const other =
        std::ranges::find_if(others, [&](auto const& pair) { return rest.starts_with(pair.first); });
    plain += other == others.end() ? rest.substr(0, 1) : other->second;
    at += other == others.end() ? 1 : other->first.size();
  }
  return plain;
}

}  // namespace gendan
