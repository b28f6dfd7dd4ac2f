#include <fmt/format.h>

#include <charconv>

#include "platform/tabular/cell_text.hpp"
#include "platform/tabular/limits.hpp"
#include "platform/tabular/refusals.hpp"
#include "platform/tabular/utf8.hpp"

namespace gendan::tabular {
namespace {

constexpr std::size_t escape_bytes = 7;  // "_x000D_"

bool is_escape(std::string_view text) {
  constexpr std::string_view hexadecimal = "0123456789abcdefABCDEF";
  return text.size() == escape_bytes && text.starts_with("_x") && text.back() == '_' &&
         text.substr(2, 4).find_first_not_of(hexadecimal) == std::string_view::npos;
}

char32_t escaped_character(std::string_view escape) {
  std::uint32_t value = 0;
  std::from_chars(escape.data() + 2, escape.data() + 6, value, 16);
  return value;
}

bool is_surrogate(char32_t character) { return character >= 0xD800 && character <= 0xDFFF; }

}  // namespace

void append_string_item(XmlReader& xml, std::string_view element, std::string& text) {
  constexpr std::size_t most_bytes = most_cell_characters * 4;
  bool is_in_text = false;
  for (;;) {
    auto const token = xml.next();
    if (xml.is_end_of(element)) break;
    if (xml.is_start_of("rPh")) {
      xml.skip_element();
    } else if (xml.is_start_of("t")) {
      is_in_text = true;
    } else if (xml.is_end_of("t")) {
      is_in_text = false;
    } else if (token == XmlReader::Token::text && is_in_text) {
      text += xml.text();
      if (text.size() > most_bytes) throw oversized("cell_too_long", {}, most_cell_characters);
    }
  }
  undo_character_escapes(text);
}

void undo_character_escapes(std::string& text) {
  auto at = text.find("_x");
  if (at == std::string::npos) return;
  std::string result = text.substr(0, at);
  while (at < text.size()) {
    auto const candidate = std::string_view(text).substr(at, escape_bytes);
    if (is_escape(candidate) && !is_surrogate(escaped_character(candidate))) {
      append_utf8(result, escaped_character(candidate));
      at += escape_bytes;
    } else {
      result += text[at++];
    }
  }
  text = std::move(result);
}

std::string with_character_escapes(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    auto const code = static_cast<unsigned char>(text[at]);
    bool const is_forbidden = code < 0x20 && code != '\t' && code != '\n';
    if (is_forbidden || is_escape(text.substr(at, escape_bytes))) {
      result += fmt::format("_x{:04X}_", code);
    } else {
      result += text[at];
    }
  }
  return result;
}

}  // namespace gendan::tabular
