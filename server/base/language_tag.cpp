#include "base/language_tag.hpp"

#include <algorithm>
#include <vector>

#include "base/digits.hpp"
#include "base/text.hpp"

namespace gendan {
namespace {

constexpr std::size_t longest_tag = 35;  // RFC 5646, section 4.4.1: what every program must hold

constexpr bool is_letter(char c) { return c >= 'a' && c <= 'z'; }
constexpr bool is_either(char c) { return is_letter(c) || is_ascii_digit(c); }

// The subtags of one tag, taken from the front; all in lower case.
class Subtags {
public:
  explicit Subtags(std::string_view tag) {
    for (std::size_t from = 0; from <= tag.size();) {
      auto const end = std::min(tag.find('-', from), tag.size());
      parts_.push_back(tag.substr(from, end - from));
      from = end + 1;
    }
  }
  bool is_at_end() const { return next_ == parts_.size(); }
  std::size_t taken() const { return next_; }

  // Whether the next subtag has this length and these characters; if so it is taken.
  bool take(std::size_t least, std::size_t most, bool (*fits)(char)) {
    if (is_at_end()) return false;
    auto const part = parts_[next_];
    if (part.size() < least || part.size() > most || !std::ranges::all_of(part, fits)) return false;
    ++next_;
    return true;
  }
  bool take_variant() {
    bool const is_year = !is_at_end() && parts_[next_].size() == 4 && is_ascii_digit(parts_[next_][0]);
    return take(is_year ? 4 : 5, is_year ? 4 : 8, is_either);
  }
  // "x-…" of private use, or one letter or digit and what it extends.
  bool take_extension() {
    if (is_at_end() || parts_[next_].size() != 1) return false;
    auto const singleton = next_;
    std::size_t const least = parts_[singleton] == "x" ? 1 : 2;
    if (!take(1, 1, is_either)) return false;
    while (take(least, 8, is_either)) continue;
    if (next_ > singleton + 1) return true;
    next_ = singleton;
    return false;
  }

private:
  std::vector<std::string_view> parts_;
  std::size_t next_ = 0;
};

// Scripts begin with a capital, regions are capitals: "zh-Hant-TW".
void capitalise(std::string& tag, std::size_t subtag, bool is_whole) {
  std::size_t at = 0;
  for (; subtag > 0; --subtag) at = tag.find('-', at) + 1;
  auto const end = is_whole ? std::min(tag.find('-', at), tag.size()) : at + 1;
  for (; at < end; ++at) {
    if (is_letter(tag[at])) tag[at] = static_cast<char>(tag[at] - 'a' + 'A');
  }
}

}  // namespace

std::optional<LanguageTag> LanguageTag::parsed(std::string_view tag) {
  if (tag.size() > longest_tag) return std::nullopt;
  LanguageTag language;
  auto const lower = lower_ascii(tag);
  language.text_ = lower;
  Subtags subtags(lower);
  if (subtags.take(2, 3, is_letter)) {
    for (int extended = 0; extended < 3 && subtags.take(3, 3, is_letter); ++extended) continue;
  } else if (!subtags.take(5, 8, is_letter)) {
    return std::nullopt;
  }
  if (subtags.take(4, 4, is_letter)) capitalise(language.text_, subtags.taken() - 1, false);
  if (subtags.take(2, 2, is_letter))
    capitalise(language.text_, subtags.taken() - 1, true);
  else
    static_cast<void>(subtags.take(3, 3, is_ascii_digit));
  while (subtags.take_variant()) continue;
  while (subtags.take_extension()) continue;
  if (!subtags.is_at_end()) return std::nullopt;
  return language;
}

}  // namespace gendan
