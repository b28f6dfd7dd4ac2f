// A folded text as the cutter walks it: characters with their kind, and any stretch of them as UTF-8.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace gendan::search {

enum class Sign : std::uint8_t {
  separator,
  joiner,  // punctuation that holds a code together: "po-2024"
  letter,
  digit,
  continuous,  // of a script written without blanks
};

class Characters {
public:
  explicit Characters(std::string_view text);

  std::size_t size() const { return places_.size() - 1; }
  Sign sign(std::size_t at) const { return places_[at].sign; }  // at size(): a separator
  std::string_view between(std::size_t begin, std::size_t end) const {
    return std::string_view(utf8_).substr(places_[begin].byte, places_[end].byte - places_[begin].byte);
  }
  std::u16string_view units_between(std::size_t begin, std::size_t end) const {
    return std::u16string_view(units_).substr(places_[begin].unit, places_[end].unit - places_[begin].unit);
  }
  std::uint32_t unit(std::size_t at) const { return places_[at].unit; }

private:
  struct Place {
    std::uint32_t byte;
    std::uint32_t unit;
    Sign sign;
  };

  std::u16string units_;
  std::string utf8_;
  std::vector<Place> places_;  // one more than characters
};

}  // namespace gendan::search
