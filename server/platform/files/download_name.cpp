#include "platform/files/download_name.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "platform/files/extension.hpp"

namespace gendan::files {
namespace {

constexpr std::size_t most_bytes = 200;

bool is_invisible(std::string_view character) {
  // Marks that turn the direction of writing ("photo\u202Egpj.exe" reads "photoexe.jpg") or take no room.
  return is_one_of(character, {"\u200b", "\u200c", "\u200d", "\u200e", "\u200f", "\u202a", "\u202b", "\u202c", "\u202d",
                               "\u202e", "\u2060", "\u2066", "\u2067", "\u2068", "\u2069", "\u061c", "\ufeff"});
}

bool is_control(std::string_view character) {
  auto const first = static_cast<unsigned char>(character[0]);
  return first < 0x20 || first == 0x7f || (first == 0xc2 && static_cast<unsigned char>(character[1]) < 0xa0);
}

// One character at the front: its bytes, or one byte when they are not valid UTF-8.
std::string_view first_character(std::string_view text) {
  for (std::size_t size = 1; size <= std::min<std::size_t>(4, text.size()); ++size) {
    if (is_valid_utf8(text.substr(0, size))) return text.substr(0, size);
  }
  return {};
}

std::string with_safe_characters(std::string_view name) {
  std::string safe;
  while (!name.empty()) {
    auto const character = first_character(name);
    name.remove_prefix(std::max<std::size_t>(1, character.size()));
    if (character.empty())
      safe += '_';
    else if (is_control(character) || is_invisible(character))
      continue;
    else if (character.find_first_of("/\\:*?\"<>|") != character.npos)
      safe += '_';
    else
      safe += character;
  }
  return safe;
}

std::string without_edges(std::string_view name) {
  auto const from = name.find_first_not_of(" .");
  if (from == name.npos) return {};
  return std::string(name.substr(from, name.find_last_not_of(" .") - from + 1));
}

// Windows opens a device for these whatever the extension.
bool is_device(std::string_view name) {
  auto const stem = lower_ascii(name.substr(0, name.find('.')));
  if (is_one_of(stem, {"con", "prn", "aux", "nul"})) return true;
  return stem.size() == 4 && (stem.starts_with("com") || stem.starts_with("lpt")) && stem[3] >= '0' && stem[3] <= '9';
}

std::string shortened(std::string const& name) {
  if (name.size() <= most_bytes) return name;
  auto const extension = extension_of(name);
  auto const tail = extension.empty() ? std::string() : name.substr(name.size() - extension.size() - 1);
  auto end = most_bytes - tail.size();
  while (end > 0 && (static_cast<unsigned char>(name[end]) & 0xc0) == 0x80) --end;
  return name.substr(0, end) + tail;
}

bool is_attribute_character(char character) {  // RFC 8187: attr-char
  return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z') ||
         (character >= '0' && character <= '9') ||
         std::string_view("!#$&+-.^_`|~").find(character) != std::string_view::npos;
}

std::string percent_encoded(std::string_view text) {
  static constexpr std::string_view digits = "0123456789ABCDEF";
  std::string encoded;
  for (auto const character : text) {
    auto const byte = static_cast<unsigned char>(character);
    if (is_attribute_character(character))
      encoded += character;
    else
      ((encoded += '%') += digits[byte >> 4]) += digits[byte & 15];
  }
  return encoded;
}

// For old clients, which would decode a percent sign or take a quote for the end.
std::string ascii_fallback(std::string_view name) {
  std::string ascii;
  for (auto const character : name) {
    auto const byte = static_cast<unsigned char>(character);
    if ((byte & 0xc0) == 0x80) continue;
    ascii += byte > 0x7e || character == '%' || character == '"' ? '_' : character;
  }
  return ascii;
}

}  // namespace

std::string download_name(std::string_view name) {
  auto safe = without_edges(shortened(without_edges(with_safe_characters(name))));
  if (safe.empty()) return "file";
  return is_device(safe) ? "_" + safe : safe;
}

std::string content_disposition(std::string_view name, Presentation presentation) {
  auto const safe = download_name(name);
  std::string value = presentation == Presentation::download ? "attachment" : "inline";
  value += "; filename=\"" + ascii_fallback(safe) + "\"";
  if (ascii_fallback(safe) != safe) value += "; filename*=UTF-8''" + percent_encoded(safe);
  return value;
}

}  // namespace gendan::files
