#include "platform/http/message.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace gendan::http {
namespace {

constexpr char lowered(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool same_name(std::string_view a, std::string_view b) {
  return std::ranges::equal(a, b, [](char x, char y) { return lowered(x) == lowered(y); });
}

int hexadecimal_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

// The text before `mark`; `rest` becomes what follows it, or empty.
std::string_view cut_at(std::string_view& rest, char mark) {
  auto const at = rest.find(mark);
  auto const front = rest.substr(0, at);
  rest = at == std::string_view::npos ? std::string_view() : rest.substr(at + 1);
  return front;
}

bool climbs(std::string_view path) {
  while (!path.empty()) {
    auto const segment = cut_at(path, '/');
    if (segment == "." || segment == "..") return true;
  }
  return false;
}

std::optional<std::vector<Field>> parsed_query(std::string_view text) {
  std::vector<Field> query;
  while (!text.empty()) {
    auto value = cut_at(text, '&');
    if (value.empty()) continue;
    auto const name = cut_at(value, '=');
    auto decoded_name = percent_decoded(name, true);
    auto decoded_value = percent_decoded(value, true);
    if (!decoded_name || !decoded_value) return std::nullopt;
    query.emplace_back(std::move(*decoded_name), std::move(*decoded_value));
  }
  return query;
}

}  // namespace

std::string_view method_text(Method method) {
  static constexpr auto texts =
      std::to_array<std::string_view>({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"});
  return texts[static_cast<std::size_t>(method)];
}

std::string_view Request::header(std::string_view name) const {
  auto const found = std::ranges::find(headers, name, &Field::first);
  return found == headers.end() ? std::string_view() : std::string_view(found->second);
}

std::string_view Request::cookie(std::string_view name) const {
  for (auto const& [header_name, header_value] : headers) {
    if (header_name != "cookie") continue;
    std::string_view rest = header_value;
    while (!rest.empty()) {
      auto value = cut_at(rest, ';');
      value.remove_prefix(std::min(value.find_first_not_of(" \t"), value.size()));
      if (cut_at(value, '=') != name) continue;
      return value.substr(0, value.find_last_not_of(" \t") + 1);
    }
  }
  return {};
}

std::optional<std::string_view> Request::query_value(std::string_view name) const {
  auto const found = std::ranges::find(query, name, &Field::first);
  if (found == query.end()) return std::nullopt;
  return found->second;
}

std::string_view Response::body_text() const& {
  if (!static_body.empty()) return static_body;
  return shared_body ? std::string_view(*shared_body) : std::string_view(body);
}

std::string_view Response::header(std::string_view name) const {
  auto const found = std::ranges::find_if(headers, [&](Field const& field) { return same_name(field.first, name); });
  return found == headers.end() ? std::string_view() : std::string_view(found->second);
}

void Response::set(std::string name, std::string value) {
  std::erase_if(headers, [&](Field const& field) { return same_name(field.first, name); });
  headers.emplace_back(std::move(name), std::move(value));
}

std::optional<std::string> percent_decoded(std::string_view text, bool plus_is_blank) {
  std::string decoded;
  decoded.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    char c = text[i];
    if (c == '%') {
      if (i + 2 >= text.size()) return std::nullopt;
      int const high = hexadecimal_digit(text[i + 1]);
      int const low = hexadecimal_digit(text[i + 2]);
      if (high < 0 || low < 0) return std::nullopt;
      c = static_cast<char>(high * 16 + low);
      i += 2;
    } else if (c == '+' && plus_is_blank) {
      c = ' ';
    }
    if (c == '\0') return std::nullopt;
    decoded += c;
  }
  if (!is_valid_utf8(decoded)) return std::nullopt;
  return decoded;
}

std::optional<Target> parsed_target(std::string_view target) {
  if (!target.starts_with('/') || target.find('#') != std::string_view::npos) return std::nullopt;
  auto query_text = target;
  auto const path_text = cut_at(query_text, '?');
  auto path = percent_decoded(path_text, false);
  if (!path || climbs(*path)) return std::nullopt;
  auto query = parsed_query(query_text);
  if (!query) return std::nullopt;
  return Target{std::move(*path), std::move(*query)};
}

}  // namespace gendan::http
