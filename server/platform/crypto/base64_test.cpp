#include "platform/crypto/base64.hpp"

#include <gtest/gtest.h>

namespace gendan::crypto {
namespace {

std::vector<std::uint8_t> bytes(std::string_view text) { return {text.begin(), text.end()}; }

TEST(Base64, WritesThePublishedExamplesWithoutPadding) {  // RFC 4648 section 10
  std::pair<std::string_view, std::string_view> const examples[] = {
      {"", ""},           {"f", "Zg"},          {"fo", "Zm8"},         {"foo", "Zm9v"},
      {"foob", "Zm9vYg"}, {"fooba", "Zm9vYmE"}, {"foobar", "Zm9vYmFy"}};
  for (auto const& [plain, text] : examples) {
    EXPECT_EQ(base64(bytes(plain)), text);
    EXPECT_EQ(base64_decoded(text), bytes(plain));
  }
}

TEST(Base64, WritesThePublishedExamplesWithPadding) {
  std::pair<std::string_view, std::string_view> const examples[] = {{"", ""},
                                                                    {"f", "Zg=="},
                                                                    {"fo", "Zm8="},
                                                                    {"foo", "Zm9v"},
                                                                    {"foob", "Zm9vYg=="},
                                                                    {"fooba", "Zm9vYmE="},
                                                                    {"foobar", "Zm9vYmFy"}};
  for (auto const& [plain, text] : examples) EXPECT_EQ(padded_base64(plain), text);
}

TEST(Base64, HasTwoAlphabets) {
  std::vector<std::uint8_t> const high{0xfb, 0xff, 0xbf};
  EXPECT_EQ(base64(high), "+/+/");
  EXPECT_EQ(base64(high, Alphabet::url_safe), "-_-_");
  EXPECT_EQ(base64_decoded("-_-_", Alphabet::url_safe), high);
  EXPECT_EQ(base64_decoded("-_-_"), std::nullopt);
}

TEST(Base64, RefusesWhatIsNotInCanonicalForm) {
  for (auto const text : {"Z", "Zg==", "Zh", "Zm 9v", "Zm9v\n", "Zm9\xff"})
    EXPECT_EQ(base64_decoded(text), std::nullopt) << text;
}

}  // namespace
}  // namespace gendan::crypto
