// Numbers of varying length (LEB128) and text in one blob.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <stdexcept>
#include <string_view>

#include "platform/sql/value.hpp"

namespace gendan::search {

inline void append_number(sql::Bytes& to, std::uint64_t number) {
  for (; number >= 0x80U; number >>= 7U) to.push_back(static_cast<std::byte>(number | 0x80U));
  to.push_back(static_cast<std::byte>(number));
}

inline void append_text(sql::Bytes& to, std::string_view text) {
  auto const* begin = reinterpret_cast<std::byte const*>(text.data());
  to.insert(to.end(), begin, begin + text.size());
}

// Small for numbers near zero on both sides.
constexpr std::uint64_t folded_sign(std::int64_t number) {
  return (static_cast<std::uint64_t>(number) << 1U) ^ static_cast<std::uint64_t>(number >> 63);
}
constexpr std::int64_t unfolded_sign(std::uint64_t number) {
  return static_cast<std::int64_t>(number >> 1U) ^ -static_cast<std::int64_t>(number & 1U);
}

// Throws on a blob that ends too early.
class ByteReader {
public:
  explicit ByteReader(std::span<std::byte const> bytes) : at_(bytes.data()), end_(bytes.data() + bytes.size()) {}

  bool is_at_end() const { return at_ == end_; }

  std::uint64_t number() {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
      auto const next = byte();
      value |= static_cast<std::uint64_t>(next & 0x7FU) << shift;
      if (next < 0x80U) return value;
    }
    throw std::runtime_error("the search index is damaged");
  }

  std::uint8_t byte() {
    if (at_ == end_) throw std::runtime_error("the search index is damaged");
    return static_cast<std::uint8_t>(*at_++);
  }

  std::string_view text(std::size_t size) {
    auto const stretch = bytes(size);
    return {reinterpret_cast<char const*>(stretch.data()), stretch.size()};
  }

  std::span<std::byte const> bytes(std::size_t size) {
    if (size > static_cast<std::size_t>(end_ - at_)) throw std::runtime_error("the search index is damaged");
    auto const* begin = at_;
    at_ += size;
    return {begin, size};
  }

private:
  std::byte const* at_;
  std::byte const* end_;
};

}  // namespace gendan::search
