// JSON texts, one after another with blanks between them, pushed piece by piece through a handler.
#pragma once

#include <algorithm>
#include <boost/json/basic_parser_impl.hpp>
#include <string_view>

#include "platform/tabular/limits.hpp"

namespace gendan::tabular {

template <class Handler>
class JsonTexts {
public:
  template <class... Arguments>
  explicit JsonTexts(Arguments const&... arguments) : parser_(bounded_depth(), arguments...) {}

  boost::json::error_code take(std::string_view piece) {
    boost::json::error_code error;
    if (!is_inside_text_) piece = without_leading_blanks(piece);
    while (!piece.empty() && !error) {
      if (!is_inside_text_) parser_.reset();
      piece.remove_prefix(parser_.write_some(true, piece.data(), piece.size(), error));
      is_inside_text_ = !parser_.done();
      if (!is_inside_text_) piece = without_leading_blanks(piece);
    }
    return error;
  }

  bool is_inside_text() const { return is_inside_text_; }
  Handler& handler() { return parser_.handler(); }

private:
  static boost::json::parse_options bounded_depth() {
    boost::json::parse_options options;
    options.max_depth = most_json_depth;
    return options;
  }

  static std::string_view without_leading_blanks(std::string_view text) {
    text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
    return text;
  }

  boost::json::basic_parser<Handler> parser_;
  bool is_inside_text_ = false;
};

}  // namespace gendan::tabular
