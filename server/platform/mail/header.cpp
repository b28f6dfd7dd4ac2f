#include "platform/mail/header.hpp"

#include <algorithm>

#include "platform/crypto/base64.hpp"

namespace gendan::mail {
namespace {

constexpr std::size_t most_word_bytes = 39;  // of UTF-8 in an encoded word, which then has at most 64 characters
constexpr std::size_t most_plain = 60;       // characters of a line's text that need no folding

bool is_printable(char c) { return c >= ' ' && c <= '~'; }
bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

// Never cut within a character.
std::string encoded_words(std::string_view text) {
  std::string words;
  while (!text.empty()) {
    auto end = std::min(text.size(), most_word_bytes);
    while (end > 1 && end < text.size() && is_continuation(text[end])) --end;
    if (!words.empty()) words += "\r\n ";
    words += "=?UTF-8?B?" + crypto::padded_base64(text.substr(0, end)) + "?=";
    text.remove_prefix(end);
  }
  return words;
}

bool needs_words(std::string_view text) {
  return !std::ranges::all_of(text, is_printable) || text.find("=?") != std::string_view::npos ||
         text.size() > most_plain;
}

std::string in_quotes(std::string_view text) {
  std::string out = "\"";
  for (char const c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + '"';
}

std::string mailbox_text(Mailbox const& mailbox) {
  if (!mailbox.address.is_deliverable()) throw std::invalid_argument("an address that mail does not carry");
  auto address = "<" + mailbox.address.text() + ">";
  auto const name = without_controls(mailbox.name);
  if (name.empty()) return address;
  return (needs_words(name) ? encoded_words(name) : in_quotes(name)) + "\r\n " + address;
}

bool is_id(std::string_view id) {
  return !id.empty() && id.size() <= 250 &&
         std::ranges::all_of(id, [](char c) { return c > ' ' && c <= '~' && c != '<' && c != '>'; });
}

}  // namespace

std::string without_controls(std::string_view text) {
  std::string clean(text);
  std::ranges::replace_if(
      clean, [](char c) { return static_cast<unsigned char>(c) < ' ' || c == '\x7f'; }, ' ');
  return clean;
}

std::string text_header(std::string_view name, std::string_view text) {
  auto const clean = without_controls(text);
  return std::string(name) + ": " + (needs_words(clean) ? encoded_words(clean) : clean) + "\r\n";
}

std::string mailbox_header(std::string_view name, std::vector<Mailbox> const& mailboxes) {
  std::string line;
  for (auto const& mailbox : mailboxes) line += (line.empty() ? "" : ",\r\n ") + mailbox_text(mailbox);
  return std::string(name) + ": " + line + "\r\n";
}

std::string id_header(std::string_view name, std::vector<std::string> const& ids) {
  std::string line;
  for (auto const& id : ids) {
    if (!is_id(id)) throw std::invalid_argument("not the id of a mail");
    line += (line.empty() ? "<" : "\r\n <") + id + ">";
  }
  return std::string(name) + ": " + line + "\r\n";
}

std::string file_name_parameters(std::string_view file_name) {
  auto const clean = without_controls(file_name);
  std::string plain;
  std::string percent;
  for (char const c : clean) {
    bool const is_safe =
        (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '_';
    if (!is_continuation(c)) plain += is_safe ? c : '_';
    constexpr char digits[] = "0123456789ABCDEF";
    auto const byte = static_cast<unsigned char>(c);
    if (is_safe)
      percent += c;
    else
      percent += {'%', digits[byte >> 4U], digits[byte & 0xFU]};
  }
  return ";\r\n filename=\"" + plain + "\";\r\n filename*=UTF-8''" + percent;
}

}  // namespace gendan::mail
