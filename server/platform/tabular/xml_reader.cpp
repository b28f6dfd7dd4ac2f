#include "platform/tabular/xml_reader.hpp"

#include <algorithm>

#include "platform/tabular/limits.hpp"
#include "platform/tabular/refusals.hpp"
#include "platform/tabular/utf8.hpp"

namespace gendan::tabular {
namespace {

constexpr std::size_t read_bytes = 64 * 1024;
constexpr std::string_view blanks = " \t\r\n";

std::string_view local_name(std::string_view qualified) {
  return qualified.substr(qualified.find(':') + 1);  // npos + 1 is 0: no prefix
}

}  // namespace

XmlReader::Token XmlReader::next() {
  token_ = read_token();
  return token_;
}

XmlReader::Token XmlReader::read_token() {
  if (closes_at_once_) {
    closes_at_once_ = false;
    return close_element();
  }
  for (;;) {
    if (position_ == buffer_.size() && !refill()) return finish();
    auto const token = buffer_[position_] == '<' ? read_markup() : read_text();
    if (token) return *token;
  }
}

void XmlReader::skip_element() {
  for (auto const outside = open_ends_.size() - 1; open_ends_.size() > outside;) next();
}

void XmlReader::drain() {
  buffer_.resize(read_bytes);
  while (bytes_->read(buffer_.data(), read_bytes) > 0) {
  }
  buffer_.clear();
  position_ = 0;
  is_at_end_ = true;
}

XmlReader::Token XmlReader::finish() {
  if (!open_ends_.empty()) throw malformed("malformed_xml");
  return Token::done;
}

// Text is given inside elements only.
std::optional<XmlReader::Token> XmlReader::read_text() {
  std::size_t size = 0;
  for (;;) {
    size = std::min(waiting().find('<', size), waiting().size());
    if (size < waiting().size() || !refill()) break;
  }
  auto const raw = taken(size);
  if (open_ends_.empty()) {
    if (raw.starts_with("\xEF\xBB\xBF")) return std::nullopt;
    if (raw.find_first_not_of(blanks) != std::string_view::npos) throw malformed("malformed_xml");
    return std::nullopt;
  }
  set_text(raw);
  if (raw.find_first_of("&\r") != std::string_view::npos) {
    scratch_ = unescaped_xml(raw);
    text_ = scratch_;
  }
  return Token::text;
}

std::optional<XmlReader::Token> XmlReader::read_markup() {
  switch (at(1)) {
    case '/':
      return read_end();
    case '?':
      taken(found("?>", 2) + 2);
      return std::nullopt;
    case '!':
      break;
    default:
      return read_start();
  }
  if (begins_with("<!--")) {
    taken(found("-->", 4) + 3);
    return std::nullopt;
  }
  if (begins_with("<![CDATA[") && !open_ends_.empty()) return read_character_data();
  throw malformed(begins_with("<!DOCTYPE") ? "xml_document_type" : "malformed_xml");
}

XmlReader::Token XmlReader::read_character_data() {
  constexpr std::size_t opening = 9;
  auto const close = found("]]>", opening);
  set_text(taken(close + 3).substr(opening, close - opening));
  return Token::text;
}

XmlReader::Token XmlReader::read_start() {
  auto const close = found_tag_close();
  auto tag = taken(close + 1).substr(1, close - 1);
  closes_at_once_ = tag.ends_with('/');
  if (closes_at_once_) tag.remove_suffix(1);
  auto const name_size = std::min(tag.find_first_of(blanks), tag.size());
  auto const qualified = tag.substr(0, name_size);
  name_ = local_name(qualified);
  attributes_ = tag.substr(name_size);
  if (name_.empty()) throw malformed("malformed_xml");
  if (open_ends_.size() == most_xml_depth) throw oversized("xml_too_deep", {}, most_xml_depth);
  open_names_ += qualified;
  open_ends_.push_back(open_names_.size());
  return Token::start;
}

XmlReader::Token XmlReader::read_end() {
  auto const close = found(">", 2);
  auto name = taken(close + 1).substr(2, close - 2);
  name = name.substr(0, std::min(name.find_last_not_of(blanks) + 1, name.size()));
  if (open_ends_.empty()) throw malformed("malformed_xml");
  auto const begin = open_ends_.size() > 1 ? open_ends_[open_ends_.size() - 2] : 0;
  if (std::string_view(open_names_).substr(begin) != name) throw malformed("malformed_xml");
  name_ = local_name(name);
  open_ends_.pop_back();
  open_names_.resize(begin);
  return Token::end;
}

// The end of an empty element: its name is still that of its start.
XmlReader::Token XmlReader::close_element() {
  open_ends_.pop_back();
  open_names_.resize(open_ends_.empty() ? 0 : open_ends_.back());
  return Token::end;
}

std::optional<std::string_view> XmlReader::raw_attribute(std::string_view name) const {
  auto rest = attributes_;
  for (;;) {
    rest.remove_prefix(std::min(rest.find_first_not_of(blanks), rest.size()));
    if (rest.empty()) return std::nullopt;
    auto const equals = rest.find('=');
    if (equals == std::string_view::npos) throw malformed("malformed_xml");
    auto const own_name = rest.substr(0, std::min(rest.find_first_of(" \t\r\n="), equals));
    rest.remove_prefix(equals + 1);
    rest.remove_prefix(std::min(rest.find_first_not_of(blanks), rest.size()));
    if (rest.empty() || (rest.front() != '"' && rest.front() != '\'')) throw malformed("malformed_xml");
    auto const close = rest.find(rest.front(), 1);
    if (close == std::string_view::npos) throw malformed("malformed_xml");
    if (local_name(own_name) == name && !own_name.starts_with("xmlns")) return rest.substr(1, close - 1);
    rest.remove_prefix(close + 1);
  }
}

std::string XmlReader::attribute(std::string_view name) const {
  auto const raw = raw_attribute(name).value_or(std::string_view{});
  if (raw.size() > most_xml_attribute_bytes) throw oversized("xml_attribute_too_long", {}, most_xml_attribute_bytes);
  return unescaped_xml(raw);
}

void XmlReader::set_text(std::string_view raw) {
  if (utf8_prefix(raw).size != raw.size()) throw malformed("invalid_encoding");
  text_ = raw;
}

std::string_view XmlReader::taken(std::size_t size) {
  auto const token = waiting().substr(0, size);
  position_ += size;
  return token;
}

char XmlReader::at(std::size_t offset) {
  while (offset >= waiting().size()) {
    if (!refill()) return '\0';
  }
  return waiting()[offset];
}

bool XmlReader::begins_with(std::string_view literal) {
  at(literal.size() - 1);
  return waiting().starts_with(literal);
}

std::size_t XmlReader::found(std::string_view what, std::size_t from) {
  for (;;) {
    auto const offset = waiting().find(what, from);
    if (offset != std::string_view::npos) return offset;
    from = std::max(from, waiting().size() - std::min(waiting().size(), what.size() - 1));
    if (!refill()) throw malformed("malformed_xml");
  }
}

// The '>' that closes the tag: one inside a quoted attribute does not.
std::size_t XmlReader::found_tag_close() {
  char quote = '\0';
  auto text = waiting();
  for (std::size_t offset = 1;; ++offset) {
    if (offset == text.size()) {
      if (!refill()) throw malformed("malformed_xml");
      text = waiting();
    }
    auto const character = text[offset];
    if (quote != '\0') {
      if (character == quote) quote = '\0';
    } else if (character == '"' || character == '\'') {
      quote = character;
    } else if (character == '>') {
      return offset;
    } else if (character == '<' || character == '\0') {
      throw malformed("malformed_xml");
    }
  }
}

bool XmlReader::refill() {
  if (is_at_end_) return false;
  buffer_.erase(0, position_);
  position_ = 0;
  if (buffer_.size() > most_xml_token_bytes) throw oversized("xml_token_too_large", {}, most_xml_token_bytes);
  auto const kept = buffer_.size();
  buffer_.resize(kept + read_bytes);
  auto const count = bytes_->read(buffer_.data() + kept, read_bytes);
  buffer_.resize(kept + count);
  is_at_end_ = count == 0;
  return !is_at_end_;
}

}  // namespace gendan::tabular
