#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

namespace gendan {
namespace {

constexpr unsigned char byte_at(std::string_view text, std::size_t at) { return static_cast<unsigned char>(text[at]); }
constexpr bool is_continuation(unsigned char byte) { return (byte & 0xC0U) == 0x80; }

// Length of the well-formed sequence at the front of `text`, 0 when there is none. Unicode, table 3-7:
// the second byte's range is what shuts out overlong forms, surrogates and values past U+10FFFF.
std::size_t sequence_length(std::string_view text) {
  auto const first = byte_at(text, 0);
  if (first < 0x80) return 1;
  std::size_t const length = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
  if (length == 0 || text.size() < length) return 0;
  unsigned char const lowest = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
  unsigned char const highest = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
  if (byte_at(text, 1) < lowest || byte_at(text, 1) > highest) return 0;
  for (std::size_t i = 2; i < length; ++i)
    if (!is_continuation(byte_at(text, i))) return 0;
  return length;
}

constexpr std::uint64_t in_each_byte(std::uint64_t byte) { return 0x0101'0101'0101'0101U * byte; }
constexpr auto highest_bits = in_each_byte(0x80);

constexpr bool is_ascii(std::uint64_t word) { return (word & highest_bits) == 0; }
// ASCII without control characters. A byte below 0x20 borrows from its highest bit when that is set first;
// 0x7F alone overflows into it when one is added.
constexpr bool is_printable(std::uint64_t word) {
  auto const has_low = ~((word | highest_bits) - in_each_byte(0x20)) & highest_bits;
  auto const has_delete = (word + in_each_byte(0x01)) & highest_bits;
  return is_ascii(word) && has_low == 0 && has_delete == 0;
}

// Bytes at the front of `text` that lie in whole words of eight which are all `like`: most text is ASCII.
template <class Like>
std::size_t words(std::string_view text, Like const& like) {
  std::size_t size = 0;
  for (std::uint64_t word = 0; size + sizeof word <= text.size(); size += sizeof word) {
    std::memcpy(&word, text.data() + size, sizeof word);
    if (!like(word)) break;
  }
  return size;
}
std::size_t ascii_words(std::string_view text) { return words(text, is_ascii); }

// Property White_Space of Unicode 15, as UTF-8.
constexpr auto white_space = std::to_array<std::string_view>({
    " ",      "\t",     "\n",     "\v",     "\f",     "\r",     "\u0085", "\u00A0", "\u1680",
    "\u2000", "\u2001", "\u2002", "\u2003", "\u2004", "\u2005", "\u2006", "\u2007", "\u2008",
    "\u2009", "\u200A", "\u2028", "\u2029", "\u202F", "\u205F", "\u3000",
});

// Whether one of these may stand at that end: nearly always not, and then the list need not be searched.
bool may_begin_with_space(std::string_view text) {
  if (text.empty()) return false;
  auto const first = byte_at(text, 0);
  return first <= 0x20 || first == 0xC2 || (first >= 0xE1 && first <= 0xE3);
}
bool may_end_with_space(std::string_view text) {
  if (text.empty()) return false;
  if (byte_at(text, text.size() - 1) < 0x80) return byte_at(text, text.size() - 1) <= 0x20;
  return text.size() < 3 || may_begin_with_space(text.substr(text.size() - 3)) ||
         may_begin_with_space(text.substr(text.size() - 2));
}

// `text` is valid UTF-8, so that C1 (U+0080 to U+009F) is C2 followed by 80 to 9F.
bool has_control_character(std::string_view text, Lines lines) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    auto const byte = byte_at(text, i);
    if (byte == 0x7F) return true;
    if (byte == 0xC2 && byte_at(text, i + 1) < 0xA0) return true;
    if (byte >= 0x20) continue;
    bool const breaks_a_line = byte == '\n' || (byte == '\r' && text.substr(i + 1).starts_with('\n'));
    if (lines == Lines::one || !(breaks_a_line || byte == '\t')) return true;
  }
  return false;
}

}  // namespace

bool is_valid_utf8(std::string_view text) {
  for (text.remove_prefix(ascii_words(text)); !text.empty();) {
    auto const length = sequence_length(text);
    if (length == 0) return false;
    text.remove_prefix(length == 1 ? std::max<std::size_t>(ascii_words(text), 1) : length);
  }
  return true;
}

std::string repaired_utf8(std::string_view text) {
  std::string repaired;
  repaired.reserve(text.size());
  while (!text.empty()) {
    auto const length = sequence_length(text);
    repaired += length == 0 ? std::string_view("\uFFFD") : text.substr(0, length);
    text.remove_prefix(std::max<std::size_t>(length, 1));
  }
  return repaired;
}

std::string_view beginning(std::string_view utf8, std::size_t most_bytes) {
  if (utf8.size() <= most_bytes) return utf8;
  while (most_bytes > 0 && is_continuation(static_cast<unsigned char>(utf8[most_bytes]))) --most_bytes;
  return utf8.substr(0, most_bytes);
}

std::size_t code_points(std::string_view utf8) {
  return static_cast<std::size_t>(
      std::ranges::count_if(utf8, [](char c) { return !is_continuation(static_cast<unsigned char>(c)); }));
}

std::string_view trimmed(std::string_view text) {
  auto const in_front = [&](std::string_view space) { return text.starts_with(space); };
  auto const behind = [&](std::string_view space) { return text.ends_with(space); };
  while (may_begin_with_space(text)) {
    auto const* const space = std::ranges::find_if(white_space, in_front);
    if (space == white_space.end()) break;
    text.remove_prefix(space->size());
  }
  while (may_end_with_space(text)) {
    auto const* const space = std::ranges::find_if(white_space, behind);
    if (space == white_space.end()) break;
    text.remove_suffix(space->size());
  }
  return text;
}

std::string lower_ascii(std::string_view text) {
  std::string lower(text);
  for (char& c : lower)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return lower;
}

std::string on_one_line(std::string_view text) {
  std::string line;
  line.reserve(text.size());
  for (char const c : text) {
    bool const is_blank = c == ' ' || (c >= '\t' && c <= '\r');
    if (!is_blank)
      line += c;
    else if (!line.empty() && line.back() != ' ')
      line += ' ';
  }
  if (line.ends_with(' ')) line.pop_back();
  return line;
}

std::string escaped_html(std::string_view text) {
  std::string escaped;
  for (char const c : text) {
    switch (c) {
      case '&':
        escaped += "&amp;";
        break;
      case '<':
        escaped += "&lt;";
        break;
      case '>':
        escaped += "&gt;";
        break;
      case '"':
        escaped += "&quot;";
        break;
      case '\'':
        escaped += "&#39;";
        break;
      default:
        escaped += c;
    }
  }
  return escaped;
}

std::optional<std::string_view> text_fault(std::string_view text, std::size_t least, std::size_t most, Lines lines) {
  auto const printable = words(text, is_printable);
  auto const rest = text.substr(printable);
  if (!is_valid_utf8(rest)) return "invalid_utf8";
  if (has_control_character(rest, lines)) return "control_character";
  auto const length = printable + code_points(rest);
  if (length < least) return "too_short";
  if (length > most) return "too_long";
  return std::nullopt;
}

}  // namespace gendan
