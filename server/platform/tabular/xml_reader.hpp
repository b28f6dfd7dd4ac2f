// A pull reader of XML in bounded memory: elements, attributes and text, one token at a time.
//
// It knows what workbooks need and refuses the rest: no document type, so no entities but the five of
// XML itself; UTF-8 only. Namespace prefixes are left out of names.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "platform/tabular/byte_stream.hpp"

namespace gendan::tabular {

class XmlReader {
public:
  enum class Token { start, end, text, done };

  explicit XmlReader(std::unique_ptr<ByteStream> bytes) : bytes_(std::move(bytes)) {}

  // An empty element is a start followed by an end. Adjacent texts may come as several tokens.
  Token next();

  // Valid until the next call of next().
  std::string_view name() const { return name_; }  // of a start or an end
  std::string_view text() const { return text_; }  // of a text, entities replaced
  // Of a start. As it is written: without entities replaced, which codes and numbers do not hold.
  std::optional<std::string_view> raw_attribute(std::string_view name) const;
  std::string attribute(std::string_view name) const;  // entities replaced; empty when absent

  bool is_start_of(std::string_view name) const { return token_ == Token::start && name_ == name; }
  bool is_end_of(std::string_view name) const { return token_ == Token::end && name_ == name; }
  void skip_element();  // after a start: to its end
  void drain();         // to the end without parsing, so that the source can check its sum
  Progress progress() const { return bytes_->progress(); }

private:
  Token read_token();
  std::optional<Token> read_text();
  std::optional<Token> read_markup();
  Token read_character_data();
  Token read_start();
  Token read_end();
  Token close_element();
  Token finish();

  // Offsets count from position_, the start of the token being read.
  bool begins_with(std::string_view literal);
  std::size_t found(std::string_view what, std::size_t from);  // refused when it is not there
  std::size_t found_tag_close();
  char at(std::size_t offset);  // '\0' past the end
  bool refill();
  std::string_view waiting() const { return std::string_view(buffer_).substr(position_); }
  std::string_view taken(std::size_t size);
  void set_text(std::string_view raw);

  std::unique_ptr<ByteStream> bytes_;
  std::string buffer_;
  std::size_t position_ = 0;
  bool is_at_end_ = false;
  bool closes_at_once_ = false;

  Token token_ = Token::done;
  std::string_view name_;
  std::string_view attributes_;
  std::string_view text_;
  std::string scratch_;
  std::string open_names_;              // of the open elements, one after another
  std::vector<std::size_t> open_ends_;  // where each of those names ends
};

// Entities replaced and line ends made '\n' (XML 1.0, sections 2.11 and 4.6); anything else refused.
std::string unescaped_xml(std::string_view raw);

}  // namespace gendan::tabular
