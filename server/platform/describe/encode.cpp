#include "platform/describe/encode.hpp"

#include <array>
#include <charconv>

namespace gendan::describe {

void append_json_string(std::string& out, std::string_view text) {
  static constexpr char digits[] = "0123456789abcdef";
  out += '"';
  std::size_t plain = 0;  // start of what needs no escape
  for (std::size_t index = 0; index < text.size(); ++index) {
    auto const byte = static_cast<unsigned char>(text[index]);
    if (byte >= 0x20 && byte != '"' && byte != '\\') continue;
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
