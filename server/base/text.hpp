// Text as it may enter the system: valid UTF-8, no NUL and no other control character (line feed and
// tab where several lines are allowed), trimmed, bounded in code points.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace gendan {

bool is_valid_utf8(std::string_view text);
std::string repaired_utf8(std::string_view text);  // U+FFFD in place of each byte that is no part of a character
std::size_t code_points(std::string_view utf8);
// As much of its beginning as so many bytes hold without cutting a character.
std::string_view beginning(std::string_view utf8, std::size_t most_bytes);
std::string_view trimmed(std::string_view text);  // white space of Unicode, both ends
std::string lower_ascii(std::string_view text);
std::string on_one_line(std::string_view text);   // each run of ASCII's white space one blank, none at the ends
std::string escaped_html(std::string_view text);  // harmless between tags and in a quoted attribute

enum class Lines { one, many };

// Stable code of what is wrong with `text` ("invalid_utf8", "control_character", "too_short",
// "too_long"), or nullopt.
std::optional<std::string_view> text_fault(std::string_view text, std::size_t least, std::size_t most, Lines lines);

// Text that keeps its bounds: least and most are code points after trimming.
template <std::size_t Least, std::size_t Most, Lines LinesAllowed = Lines::one>
class BoundedText {
public:
  static constexpr std::size_t least = Least;
  static constexpr std::size_t most = Most;
  static constexpr Lines lines = LinesAllowed;

  BoundedText() = default;
  // nullopt when the text breaks a bound: ask text_fault for the reason.
  static std::optional<BoundedText> parsed(std::string_view text) {
    auto const inner = trimmed(text);
    if (text_fault(inner, Least, Most, LinesAllowed)) return std::nullopt;
    return BoundedText(std::string(inner));
  }

  // Of a text that was parsed once: what is stored is not looked at anew each time that it is read.
  static BoundedText known(std::string text) { return BoundedText(std::move(text)); }

  std::string const& text() const { return text_; }
  friend auto operator<=>(BoundedText const&, BoundedText const&) = default;
  friend bool operator==(BoundedText const&, BoundedText const&) = default;
  friend bool operator==(BoundedText const& a, std::string_view b) { return a.text_ == b; }

private:
  explicit BoundedText(std::string text) : text_(std::move(text)) {}
  std::string text_;
};

using Name = BoundedText<1, 200>;                    // a required one-line text
using Label = BoundedText<0, 200>;                   // an optional one-line text
using Code = BoundedText<1, 80>;                     // numbers and codes people give
using Note = BoundedText<1, 20'000, Lines::many>;    // a required longer text
using Remark = BoundedText<0, 20'000, Lines::many>;  // an optional longer text

}  // namespace gendan
