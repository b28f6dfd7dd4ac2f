// A whole number that keeps its bounds.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>

namespace gendan {

template <std::int64_t Least, std::int64_t Most>
class Whole {
  static_assert(Least <= Most);

public:
  static constexpr std::int64_t least = Least;
  static constexpr std::int64_t most = Most;

  constexpr Whole() = default;
  static constexpr std::optional<Whole> of(std::int64_t value) {
    if (value < Least || value > Most) return std::nullopt;
    return Whole(value);
  }
  constexpr std::int64_t value() const { return value_; }
  friend constexpr auto operator<=>(Whole, Whole) = default;

private:
  explicit constexpr Whole(std::int64_t value) : value_(value) {}
  std::int64_t value_ = Least;
};

}  // namespace gendan
