#include "platform/describe/encode.hpp"

#include <array>
#include <charconv>
#include <cstring>

namespace gendan::describe {
namespace {

constexpr std::uint64_t in_each_byte(std::uint64_t byte) { return 0x0101'0101'0101'0101U * byte; }

// Whether a byte of the word is zero; with a byte of 0x80 or more it may say so wrongly, never the other way.
constexpr bool may_have_zero(std::uint64_t word) {
  return ((word - in_each_byte(1)) & ~word & in_each_byte(0x80)) != 0;
}

constexpr bool may_need_escape(std::uint64_t word) {
  bool const has_control = ((word - in_each_byte(0x20)) & ~word & in_each_byte(0x80)) != 0;
  return has_control || may_have_zero(word ^ in_each_byte('"')) || may_have_zero(word ^ in_each_byte('\\'));
}

constexpr bool needs_escape(unsigned char byte) { return byte < 0x20 || byte == '"' || byte == '\\'; }

// Where the first byte from `index` on that needs an escape is, or the text's end.
std::size_t next_escape(std::string_view text, std::size_t index) {
  for (std::uint64_t word = 0; index + sizeof word <= text.size(); index += sizeof word) {
    std::memcpy(&word, text.data() + index, sizeof word);
    if (may_need_escape(word)) break;
  }
  while (index < text.size() && !needs_escape(static_cast<unsigned char>(text[index]))) ++index;
  return index;
}

}  // namespace

void append_json_string(std::string& out, std::string_view text) {
  static constexpr char digits[] = "0123456789abcdef";
  out += '"';
  std::size_t plain = 0;  // start of what needs no escape
  for (auto index = next_escape(text, 0); index < text.size(); index = next_escape(text, plain)) {
    auto const byte = static_cast<unsigned char>(text[index]);
    out.append(text, plain, index - plain);
    plain = index + 1;
    switch (byte) {
      case '"':
        out += "\\\"";
        break;
      case '\\':
        out += "\\\\";
        break;
      case '\n':
        out += "\\n";
        break;
      case '\r':
        out += "\\r";
        break;
      case '\t':
        out += "\\t";
        break;
      default:
        out += "\\u00";
        out += digits[byte >> 4U];
        out += digits[byte & 0x0FU];
    }
  }
  out.append(text, plain, text.size() - plain);
  out += '"';
}

std::string Form<double>::to_text(double value) {
  if (!std::isfinite(value)) return "null";  // JSON has no other way to say so
  std::array<char, 32> buffer{};
  auto const [end, error] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
  static_cast<void>(error);  // 32 characters hold every double
  return {buffer.data(), end};
}

}  // namespace gendan::describe
