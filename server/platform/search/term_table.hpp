// Gives each different term a place, counted from 0 in the order of their first coming.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace gendan::search {

class TermTable {
public:
  explicit TermTable(std::size_t expected);

  std::uint32_t place(std::string_view term);
  std::string_view text(std::uint32_t place) const {
    return std::string_view(text_).substr(known_[place].begin, known_[place].size);
  }
  std::uint32_t size() const { return static_cast<std::uint32_t>(known_.size()); }

private:
  struct Known {
    std::size_t begin = 0;
    std::uint32_t size = 0;
    std::uint32_t hash = 0;
  };

  std::uint32_t& slot(std::string_view term, std::uint32_t hash);
  void grow();

  std::string text_;
  std::vector<Known> known_;
  std::vector<std::uint32_t> slots_;  // place + 1, 0 is free; a power of two, at most half in use
};

}  // namespace gendan::search
