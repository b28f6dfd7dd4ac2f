// Bytes that have arrived and not been used yet, in one piece. Grows while reads fill it to the brim.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <span>
#include <string_view>
#include <vector>

namespace gendan::http {

class ReadBuffer {
public:
  bool empty() const { return begin_ == end_; }
  std::string_view text() const { return {bytes_.data() + begin_, end_ - begin_}; }
  void consume(std::size_t count) { begin_ += count; }

  // Where the next bytes may be put: never empty.
  std::span<char> space() {
    if (begin_ > 0) {
      std::memmove(bytes_.data(), bytes_.data() + begin_, end_ - begin_);
      end_ -= std::exchange(begin_, 0);
    }
    if (end_ == bytes_.size() || was_filled_) bytes_.resize(std::max(end_ + least_space, larger()));
    return std::span(bytes_).subspan(end_);
  }
  void commit(std::size_t count) {
    end_ += count;
    was_filled_ = end_ == bytes_.size();
  }

private:
  static constexpr std::size_t least_space = 4 * 1024;
  static constexpr std::size_t most_ahead = 64 * 1024;

  std::size_t larger() const { return std::max(bytes_.size(), std::min(bytes_.size() * 2, most_ahead)); }

  std::vector<char> bytes_;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
  bool was_filled_ = false;
};

}  // namespace gendan::http
