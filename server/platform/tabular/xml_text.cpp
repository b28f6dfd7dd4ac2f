#include <charconv>

#include "platform/tabular/refusals.hpp"
#include "platform/tabular/utf8.hpp"
#include "platform/tabular/xml_reader.hpp"

namespace gendan::tabular {
namespace {

// XML 1.0, production [2] Char, as "#65" or "#x41".
std::uint32_t referenced_character(std::string_view reference) {
  bool const is_hexadecimal = reference.starts_with("#x");
  reference.remove_prefix(is_hexadecimal ? 2 : 1);
  std::uint32_t point = 0;
  auto const [end, error] =
      std::from_chars(reference.data(), reference.data() + reference.size(), point, is_hexadecimal ? 16 : 10);
  bool const is_whole = error == std::errc{} && end == reference.data() + reference.size();
  bool const is_control = point < 0x20 && point != '\t' && point != '\n' && point != '\r';
  bool const is_surrogate = point >= 0xD800 && point <= 0xDFFF;
  if (!is_whole || is_control || is_surrogate || point > 0x10FFFF) throw malformed("malformed_xml");
  return point;
}

void append_entity(std::string& text, std::string_view entity) {
  if (entity.starts_with('#')) {
    append_utf8(text, referenced_character(entity));
  } else if (entity == "amp") {
    text += '&';
  } else if (entity == "lt") {
    text += '<';
  } else if (entity == "gt") {
    text += '>';
  } else if (entity == "quot") {
    text += '"';
  } else if (entity == "apos") {
    text += '\'';
  } else {
    throw malformed("unknown_xml_entity");
  }
}

}  // namespace

std::string unescaped_xml(std::string_view raw) {
  std::string text;
  text.reserve(raw.size());
  while (!raw.empty()) {
    auto const plain = std::min(raw.find_first_of("&\r"), raw.size());
    text += raw.substr(0, plain);
    raw.remove_prefix(plain);
    if (raw.starts_with("\r")) {
      text += '\n';
      raw.remove_prefix(raw.starts_with("\r\n") ? 2 : 1);
    } else if (!raw.empty()) {
      auto const close = raw.find(';');
      if (close == std::string_view::npos) throw malformed("malformed_xml");
      append_entity(text, raw.substr(1, close - 1));
      raw.remove_prefix(close + 1);
    }
  }
  return text;
}

}  // namespace gendan::tabular
