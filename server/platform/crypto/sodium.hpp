// The only door to libsodium's header.
#pragma once

#include <sodium.h>

#include <string_view>

namespace gendan::crypto {

void prepare_sodium();  // once per process is enough; cheap and thread-safe to repeat

inline unsigned char const* raw(std::string_view text) { return reinterpret_cast<unsigned char const*>(text.data()); }

}  // namespace gendan::crypto
