// Typed, time-ordered identifiers: 26 lower-case Crockford base-32 characters, 48 bits of Unix
// milliseconds followed by 80 random bits (the ULID layout). Sorting ids sorts by creation.
//
// Id<Order> and Id<Customer> do not convert into each other or into plain text by accident.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/instant.hpp"

namespace gendan {

using IdRandomness = std::array<std::uint8_t, 10>;

bool is_id_text(std::string_view text);
std::string id_text(Instant created_at, IdRandomness const& random);

template <class Tag>
class Id {
public:
  Id() = default;  // empty: "none yet"; never stored

  static Id made(Instant created_at, IdRandomness const& random) { return Id(id_text(created_at, random)); }
  static std::optional<Id> parsed(std::string_view text) {
    if (!is_id_text(text)) return std::nullopt;
    return Id(std::string(text));
  }

  std::string const& text() const { return text_; }
  bool is_empty() const { return text_.empty(); }

  friend bool operator==(Id const&, Id const&) = default;
  friend auto operator<=>(Id const&, Id const&) = default;

private:
  explicit Id(std::string text) : text_(std::move(text)) {}
  std::string text_;
};

}  // namespace gendan

template <class Tag>
struct std::hash<gendan::Id<Tag>> {
  std::size_t operator()(gendan::Id<Tag> const& id) const noexcept { return std::hash<std::string>{}(id.text()); }
};
