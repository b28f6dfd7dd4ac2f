// Which language somebody reads: a tag in the shape of BCP 47 (RFC 5646, section 2.1), written as that
// standard recommends: "zh-CN", "zh-Hant-TW", "en". The shape is checked, not the registry.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace gendan {

class LanguageTag {
public:
  LanguageTag() = default;  // und: not determined
  // In any case, with '-'; at most 35 characters.
  static std::optional<LanguageTag> parsed(std::string_view tag);

  std::string const& text() const { return text_; }

  friend auto operator<=>(LanguageTag const&, LanguageTag const&) = default;

private:
  std::string text_ = "und";
};

}  // namespace gendan
