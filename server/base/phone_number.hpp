// A telephone number as people write it, and the digits by which two spellings of it are compared.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace gendan {

class PhoneNumber {
public:
  // 5 to 15 digits (E.164) with the punctuation of any country, full-width too: "+49 (0)40 123-456",
  // "0574 8765 4321 转 808". What follows "ext", "x", "#" or "转" is the extension and does not count.
  static std::optional<PhoneNumber> parsed(std::string_view text);

  // For comparing, not for dialling: '+', the country's code and the national digits when it was written
  // that way ("00" included), else the digits alone.
  std::string const& text() const { return text_; }
  bool is_international() const { return text_.starts_with('+'); }
  // Without country's code and leading zeros: what "+49 40 123456" and "040 123456" have in common.
  std::string national_digits() const;

  friend auto operator<=>(PhoneNumber const&, PhoneNumber const&) = default;

private:
  explicit PhoneNumber(std::string text) : text_(std::move(text)) {}
  std::string text_;
};

}  // namespace gendan
