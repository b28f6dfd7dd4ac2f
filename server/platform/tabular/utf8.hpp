// UTF-8 (RFC 3629) in pieces.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace gendan::tabular {

struct Utf8Prefix {
  std::size_t size = 0;  // bytes of whole, valid characters from the start
  bool is_cut = false;   // what follows them is the beginning of a valid character, and nothing else
};

// Of bytes that may have been cut in the middle of a character.
Utf8Prefix utf8_prefix(std::string_view bytes);

void append_utf8(std::string& text, char32_t point);

}  // namespace gendan::tabular
