#include "platform/describe/json_text.hpp"

#include <charconv>
#include <cmath>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "base/refusal.hpp"

#include <boost/json/basic_parser_impl.hpp>

namespace gendan::describe {
namespace {

namespace json = boost::json;
using json::string_view;

constexpr std::size_t most_levels = 32;

// Builds the value and remembers, per open object, the keys seen so far.
struct Handler {
  static constexpr std::size_t max_object_size = 100'000;
  static constexpr std::size_t max_array_size = 1'000'000;
  static constexpr std::size_t max_key_size = 1'000;
  static constexpr std::size_t max_string_size = 16'000'000;

  json::value_stack stack;
  std::string text;  // of the key, string or number being read in parts
  std::vector<std::set<std::string>> keys;
  std::string duplicate;
  bool is_too_large = false;

  bool on_document_begin(json::error_code&) { return true; }
  bool on_document_end(json::error_code&) { return true; }
  bool on_object_begin(json::error_code&) {
    keys.emplace_back();
    return true;
  }
  bool on_object_end(std::size_t count, json::error_code&) {
    keys.pop_back();
    stack.push_object(count);
    return true;
  }
  bool on_array_begin(json::error_code&) { return true; }
  bool on_array_end(std::size_t count, json::error_code&) {
    stack.push_array(count);
    return true;
  }
  bool on_key_part(string_view part, std::size_t, json::error_code&) {
    text.append(part.data(), part.size());
    return true;
  }
  bool on_key(string_view part, std::size_t, json::error_code& error) {
    text.append(part.data(), part.size());
    if (!keys.back().insert(text).second) {
      duplicate = text;
      error = json::error::extra_data;
      return false;
    }
    stack.push_key(text);
    text.clear();
    return true;
  }
  bool on_string_part(string_view part, std::size_t, json::error_code&) {
    text.append(part.data(), part.size());
    return true;
  }
  bool on_string(string_view part, std::size_t, json::error_code&) {
    text.append(part.data(), part.size());
    stack.push_string(text);
    text.clear();
    return true;
  }
  bool on_number_part(string_view part, json::error_code&) {
    text.append(part.data(), part.size());
    return true;
  }
  bool on_int64(std::int64_t value, string_view, json::error_code&) {
    text.clear();
    stack.push_int64(value);
    return true;
  }
  bool on_uint64(std::uint64_t value, string_view, json::error_code&) {
    text.clear();
    stack.push_uint64(value);
    return true;
  }
  // The parser's own value may be beside the nearest one.
  bool on_double(double value, string_view part, json::error_code& error) {
    text.append(part.data(), part.size());
    double nearest = 0;
    auto const [end, fault] = std::from_chars(text.data(), text.data() + text.size(), nearest);
    if (fault == std::errc()) value = nearest;
    text.clear();
    if (!std::isfinite(value)) {
      is_too_large = true;
      error = json::error::exponent_overflow;
      return false;
    }
    stack.push_double(value);
    return true;
  }
  bool on_bool(bool value, json::error_code&) {
    stack.push_bool(value);
    return true;
  }
  bool on_null(json::error_code&) {
    stack.push_null();
    return true;
  }
  bool on_comment_part(string_view, json::error_code&) { return false; }
  bool on_comment(string_view, json::error_code&) { return false; }
};

[[noreturn]] void refuse(std::string path, char const* code, std::string limit = {}) {
  throw Refusal(RefusalKind::invalid, "malformed_json", {Problem{std::move(path), code, std::move(limit)}});
}

}  // namespace

json::value parsed_json(std::string_view text) {
  json::parse_options options;
  options.max_depth = most_levels;
  json::basic_parser<Handler> parser(options);
  parser.handler().stack.reset();
  json::error_code error;
  auto const read = parser.write_some(false, text.data(), text.size(), error);
  auto& handler = parser.handler();
  if (!handler.duplicate.empty() || (error && error == json::error::extra_data && !handler.keys.empty())) {
    refuse("/" + handler.duplicate, "duplicate_key");
  }
  if (error == json::error::too_deep) refuse("", "too_deep", std::to_string(most_levels));
  if (handler.is_too_large) refuse("@" + std::to_string(read), "number_out_of_range");
  if (error) refuse("@" + std::to_string(read), "syntax");
  auto const rest = text.substr(read).find_first_not_of(" \t\r\n");
  if (rest != std::string_view::npos) refuse("@" + std::to_string(read + rest), "trailing_text");
  return handler.stack.release();
}

}  // namespace gendan::describe
