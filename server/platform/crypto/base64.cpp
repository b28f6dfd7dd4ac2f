#include "platform/crypto/base64.hpp"

#include <algorithm>

#include "platform/crypto/sodium.hpp"

namespace gendan::crypto {
namespace {

std::string encoded(std::uint8_t const* bytes, std::size_t size, int variant) {
  std::string text(sodium_base64_ENCODED_LEN(size, variant), '\0');
  sodium_bin2base64(text.data(), text.size(), bytes, size, variant);
  text.pop_back();  // the terminating NUL counts in the encoded length
  return text;
}

int variant(Alphabet alphabet) {
  return alphabet == Alphabet::standard ? sodium_base64_VARIANT_ORIGINAL_NO_PADDING
                                        : sodium_base64_VARIANT_URLSAFE_NO_PADDING;
}

}  // namespace

std::string base64(std::span<std::uint8_t const> bytes, Alphabet alphabet) {
  return encoded(bytes.data(), bytes.size(), variant(alphabet));
}

std::string padded_base64(std::string_view bytes) {
  auto const* first = reinterpret_cast<std::uint8_t const*>(bytes.data());
  return encoded(first, bytes.size(), sodium_base64_VARIANT_ORIGINAL);
}

std::optional<std::vector<std::uint8_t>> base64_decoded(std::string_view text, Alphabet alphabet) {
  // libsodium 1.0.18 takes some bytes above 0x7f for '/'.
  if (std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) > 0x7f; })) return std::nullopt;
  std::vector<std::uint8_t> bytes(text.size() / 4 * 3 + 3);
  std::size_t size = 0;
  char const* end = nullptr;
  if (sodium_base642bin(bytes.data(), bytes.size(), text.data(), text.size(), nullptr, &size, &end,
                        variant(alphabet)) != 0 ||
      end != text.data() + text.size()) {
    return std::nullopt;
  }
  bytes.resize(size);
  return bytes;
}

}  // namespace gendan::crypto
