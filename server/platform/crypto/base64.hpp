// RFC 4648 base 64, without padding unless said otherwise.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace gendan::crypto {

enum class Alphabet { standard, url_safe };

std::string base64(std::span<std::uint8_t const> bytes, Alphabet alphabet = Alphabet::standard);
// In the standard alphabet with padding, as mail and data: addresses want it.
std::string padded_base64(std::string_view bytes);
// nullopt unless every character belongs to the alphabet and the last one is in canonical form.
std::optional<std::vector<std::uint8_t>> base64_decoded(std::string_view text, Alphabet alphabet = Alphabet::standard);

}  // namespace gendan::crypto
