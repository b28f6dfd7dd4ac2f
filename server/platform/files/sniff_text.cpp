#include "platform/files/sniff_text.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "base/text.hpp"
#include "platform/files/extension.hpp"

namespace gendan::files {
namespace {

using namespace std::string_view_literals;

constexpr auto blank = " \t\r\n\f"sv;

bool is_utf16(std::string_view head) { return head.starts_with("\xff\xfe") || head.starts_with("\xfe\xff"); }

std::string_view without_mark_and_blanks(std::string_view head) {
  if (head.starts_with("\xef\xbb\xbf")) head.remove_prefix(3);
  head.remove_prefix(std::min(head.find_first_not_of(blank), head.size()));
  return head;
}

// ASCII of UTF-16 text, enough to recognise a mark-up.
std::string narrowed(std::string_view head) {
  std::string ascii;
  for (auto const character : head.substr(2)) {
    if (character != '\0') ascii += character;
  }
  return ascii;
}

std::string_view without_xml_preamble(std::string_view text) {
  for (;;) {
    text.remove_prefix(std::min(text.find_first_not_of(blank), text.size()));
    auto const ending = text.starts_with("<?") ? "?>"sv : text.starts_with("<!--") ? "-->"sv : ""sv;
    if (ending.empty()) return text;
    auto const end = text.find(ending);
    if (end == text.npos) return {};
    text.remove_prefix(end + ending.size());
  }
}

// The tags by which a browser takes a text for HTML (WHATWG MIME Sniffing Standard, 7.1).
constexpr auto html_tags = std::to_array<std::string_view>({"<!doctype html", "<html", "<head", "<script", "<iframe",
                                                            "<h1", "<div", "<font", "<table", "<a", "<style", "<title",
                                                            "<b", "<body", "<br", "<p", "<meta", "<link", "<img"});

bool is_html(std::string_view text) {
  auto const start = lower_ascii(without_xml_preamble(text).substr(0, 32));
  return std::ranges::any_of(html_tags, [&](std::string_view tag) {
    return start.starts_with(tag) && start.size() > tag.size() &&
           (blank.find(start[tag.size()]) != blank.npos || start[tag.size()] == '>' || start[tag.size()] == '/');
  });
}

bool is_xml(std::string_view text) {
  return text.starts_with("<?xml") || without_xml_preamble(text).starts_with("<svg");
}

// A first line such as "Received: from …" and a second that is a field or continues the first (RFC 5322).
bool is_mail(std::string_view text) {
  static constexpr auto fields = std::to_array<std::string_view>(
      {"received", "return-path", "delivered-to", "from", "to", "subject", "date", "message-id", "mime-version",
       "dkim-signature", "reply-to", "x-mailer", "content-type"});
  auto const field_of = [](std::string_view line) {
    return lower_ascii(line.substr(0, std::min(line.find(':'), std::size_t{40})));
  };
  auto const is_field = [&](std::string_view line) {
    return line.find(':') != line.npos && std::ranges::find(fields, field_of(line)) != fields.end();
  };
  auto const end = text.find('\n');
  if (end == text.npos || !is_field(text.substr(0, end))) return false;
  auto const second = text.substr(end + 1);
  return second.starts_with(' ') || second.starts_with('\t') || second.starts_with("X-") ||
         is_field(second.substr(0, second.find('\n')));
}

bool is_json(std::string_view text, std::string_view extension) {
  if (!text.starts_with('{') && !text.starts_with('[')) return false;
  if (extension == "json") return true;
  auto const inner = without_mark_and_blanks(text.substr(1));
  return text.starts_with('{') && (inner.starts_with('"') || inner.starts_with('}'));
}

constexpr auto scripts =
    std::to_array<std::string_view>({"bat", "cmd", "ps1",  "psm1", "vbs",     "vbe", "js",  "jse", "mjs", "wsf",  "wsh",
                                     "hta", "sh",  "bash", "py",   "pl",      "php", "rb",  "jsp", "asp", "aspx", "cgi",
                                     "reg", "url", "scf",  "inf",  "desktop", "com", "exe", "scr", "lnk"});

}  // namespace

bool is_text(std::string_view head) {
  if (is_utf16(head)) return head.size() % 2 == 0;
  return std::ranges::none_of(head, [](char character) {
    auto const byte = static_cast<unsigned char>(character);
    return byte <= 0x08 || byte == 0x0b || (byte >= 0x0e && byte <= 0x1a) || (byte >= 0x1c && byte <= 0x1f);
  });
}

std::string_view text_media_type(std::string_view head, std::string_view extension) {
  auto const ascii = is_utf16(head) ? narrowed(head) : std::string(head);
  auto const text = without_mark_and_blanks(ascii);
  if (text.starts_with("#!") || std::ranges::find(scripts, extension) != scripts.end()) return "text/x-script";
  if (is_html(text) || is_one_of(extension, {"html", "htm", "xhtml", "xht", "shtml", "mht", "mhtml"}))
    return "text/html";
  if (is_xml(text) || (is_one_of(extension, {"xml", "svg"}) && text.starts_with('<'))) return "application/xml";
  if (is_json(text, extension)) return "application/json";
  if (is_mail(text) || extension == "eml") return "message/rfc822";
  if (text.starts_with("UNA") || text.starts_with("UNB+")) return "application/edifact";
  if (text.starts_with("ISA*")) return "application/edi-x12";
  if (extension == "csv") return "text/csv";
  if (extension == "tsv") return "text/tab-separated-values";
  return "text/plain";
}

}  // namespace gendan::files
