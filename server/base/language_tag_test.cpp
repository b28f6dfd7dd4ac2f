#include "base/language_tag.hpp"

#include <gtest/gtest.h>

namespace gendan {
namespace {

struct TagCase {
  char const* given;
  char const* written;
};

TEST(LanguageTag, IsWrittenAsTheStandardRecommends) {
  for (auto const& [given, written] : {
           TagCase{"en", "en"},
           {"EN", "en"},
           {"zh-cn", "zh-CN"},
           {"ZH-HANT-tw", "zh-Hant-TW"},
           {"yue-HK", "yue-HK"},
           {"es-419", "es-419"},
           {"sr-latn", "sr-Latn"},
           {"zh-yue-hk", "zh-yue-HK"},
           {"de-DE-1996", "de-DE-1996"},
           {"sl-rozaj-biske", "sl-rozaj-biske"},
           {"en-US-u-hc-h23", "en-US-u-hc-h23"},
           {"de-x-werk", "de-x-werk"},
       })
    EXPECT_EQ(LanguageTag::parsed(given).value_or(LanguageTag()).text(), written) << given;
}

TEST(LanguageTag, RefusesWhatIsNoTag) {
  for (auto const given : {"", "-", "e", "english speaking", "zh_CN", "zh-", "-zh", "zh--CN", "中文", "en-US-u",
                           "zh-CN-HK", "1a", "en-a", "en-x", "i-klingon", "zh-cmn-hans-cn-x-abcdefgh-abcdefgh-abc"})
    EXPECT_EQ(LanguageTag::parsed(given), std::nullopt) << given;
}

TEST(LanguageTag, IsUndeterminedUntilGiven) { EXPECT_EQ(LanguageTag{}.text(), "und"); }

}  // namespace
}  // namespace gendan
