// Where mail reaches somebody, as far as it can be told without sending any: RFC 5321's lengths, the
// unquoted local part of RFC 5322 (RFC 6531's other scripts included) and a domain of at least two labels.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace gendan {

class EmailAddress {
public:
  static std::optional<EmailAddress> parsed(std::string_view text);

  // In lower case: two spellings of one mailbox are equal.
  std::string const& text() const { return text_; }
  std::string_view domain() const { return std::string_view(text_).substr(text_.rfind('@') + 1); }

  // Whether servers that know ASCII alone carry it: those of other scripts need SMTPUTF8 all the way (RFC 6531).
  bool is_deliverable() const;

  friend auto operator<=>(EmailAddress const&, EmailAddress const&) = default;

private:
  explicit EmailAddress(std::string text) : text_(std::move(text)) {}
  std::string text_;
};

}  // namespace gendan
