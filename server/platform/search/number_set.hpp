// A set of entry numbers, kept as one bitmap for each stretch of `span_size` numbers.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

namespace gendan::search {

inline constexpr std::int64_t span_size = 4'096;

class NumberSet {
public:
  using Bits = std::array<std::uint64_t, span_size / 64>;

  bool contains(std::int64_t number) const {
    auto const* bits = span(number / span_size);
    return bits && ((*bits)[word(number)] & mask(number)) != 0;
  }
  void add(std::int64_t number) { grown(number / span_size)[word(number)] |= mask(number); }
  void remove(std::int64_t number) {
    if (contains(number)) grown(number / span_size)[word(number)] &= ~mask(number);
  }

  // nullptr: none of that stretch.
  Bits const* span(std::int64_t index) const {
    auto const at = static_cast<std::size_t>(index);
    return at < spans_.size() ? spans_[at].get() : nullptr;
  }
  Bits& grown(std::int64_t index) {
    auto const at = static_cast<std::size_t>(index);
    if (at >= spans_.size()) spans_.resize(at + 1);
    if (!spans_[at]) spans_[at] = std::make_unique<Bits>();
    return *spans_[at];
  }
  std::int64_t spans() const { return static_cast<std::int64_t>(spans_.size()); }

  template <class Visit>
  void each(Visit visit) const {
    for (std::int64_t index = 0; index < spans(); ++index) {
      if (!span(index)) continue;
      for (std::size_t at = 0; at < Bits().size(); ++at) {
        for (auto bits = (*span(index))[at]; bits != 0; bits &= bits - 1) {
          visit(index * span_size + static_cast<std::int64_t>(at * 64) + std::countr_zero(bits));
        }
      }
    }
  }

private:
  static std::size_t word(std::int64_t number) { return static_cast<std::size_t>(number % span_size) / 64; }
  static std::uint64_t mask(std::int64_t number) { return std::uint64_t{1} << (number % 64); }

  std::vector<std::unique_ptr<Bits>> spans_;
};

}  // namespace gendan::search
