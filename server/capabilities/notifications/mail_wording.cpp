#include "capabilities/notifications/mail_wording.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace gendan::notifications {
namespace {

bool is_name(std::string_view text) {
  return !text.empty() && text.size() <= 40 && std::ranges::all_of(text, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '.';
  });
}

// Calls plain(text between) and place(name) along the text.
template <class Plain, class Place>
void walk(std::string_view text, Plain const& plain, Place const& place) {
  while (!text.empty()) {
    auto const open = text.find('{');
    auto const close = open == std::string_view::npos ? open : text.find('}', open);
    if (close == std::string_view::npos) return plain(text);
    auto const name = text.substr(open + 1, close - open - 1);
    bool const is_place = is_name(name);
    plain(text.substr(0, is_place ? open : open + 1));
    if (is_place) place(std::string(name));
    text.remove_prefix((is_place ? close : open) + 1);
  }
}

bool holds(std::vector<std::string> const& names, std::string const& name) {
  return std::ranges::find(names, name) != names.end();
}

void add_unknown(std::vector<Problem>& problems, std::string const& path, std::string_view text,
                 std::vector<std::string> const& known) {
  for (auto const& name : placeholders_in(text))
    if (!holds(known, name)) problems.push_back({path, "unknown_placeholder", "{" + name + "}"});
}

// An address holds ASCII alone: what follows it in Chinese without a blank is not of it.
bool ends_link(char c) { return c <= ' ' || c >= '\x7f' || c == '<' || c == '>' || c == '"'; }

// Nor is what ends the sentence.
std::string_view link_at(std::string_view text) {
  auto link = text.substr(0, static_cast<std::size_t>(std::ranges::find_if(text, ends_link) - text.begin()));
  while (std::string_view(".,;:!?)]").find(link.back()) != std::string_view::npos) link.remove_suffix(1);
  return link;
}

std::string line_html(std::string_view line) {
  auto const secure = line.find("https://");
  auto const at = std::min(secure, line.find("http://"));
  if (at == std::string_view::npos) return escaped_html(line);
  auto const found = link_at(line.substr(at));
  auto const link = escaped_html(found);
  return escaped_html(line.substr(0, at)) + "<a href=\"" + link + "\">" + link + "</a>" +
         line_html(line.substr(at + found.size()));
}

}  // namespace

std::vector<std::string> placeholders_in(std::string_view text) {
  std::vector<std::string> names;
  walk(
      text, [](std::string_view) {},
      [&](std::string name) {
        if (!holds(names, name)) names.push_back(std::move(name));
      });
  return names;
}

std::vector<Problem> wording_problems(MailText const& wording, std::vector<std::string> const& known,
                                      std::vector<std::string> const& needed) {
  std::vector<Problem> problems;
  add_unknown(problems, "/subject", wording.subject, known);
  add_unknown(problems, "/text", wording.text, known);
  auto const there = placeholders_in(wording.text);
  for (auto const& name : needed)
    if (!holds(there, name)) problems.push_back({"/text", "missing_placeholder", "{" + name + "}"});
  return problems;
}

std::string filled(std::string_view text, std::map<std::string, std::string> const& values) {
  std::string out;
  walk(
      text, [&](std::string_view plain) { out += plain; },
      [&](std::string const& name) {
        if (auto const value = values.find(name); value != values.end()) out += value->second;
      });
  return out;
}

std::string html_of(std::string_view text) {
  std::string html =
      "<!doctype html><html><head><meta charset=\"utf-8\"></head><body "
      "style=\"font-family:sans-serif;font-size:15px;line-height:1.6;max-width:40em\"><p>";
  bool is_first = true;
  while (true) {
    auto const end = std::min(text.find('\n'), text.size());
    auto const line = text.substr(0, end);
    if (line.empty() && !is_first)
      html += "</p><p>";
    else
      html += (is_first ? "" : "<br>") + line_html(line);
    is_first = false;
    if (end == text.size()) break;
    text.remove_prefix(end + 1);
  }
  return html + "</p></body></html>";
}

}  // namespace gendan::notifications
