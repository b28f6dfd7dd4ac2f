#include "capabilities/notifications/mail_wording.hpp"

#include <gmock/gmock.h>

namespace gendan::notifications {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

TEST(Placeholders, AreNamesInBraces) {
  EXPECT_THAT(placeholders_in("{name}, {link} and {name}; {not a name}, {} and {open"), ElementsAre("name", "link"));
}

TEST(Filled, PutsValuesInTheirPlacesOnce) {
  EXPECT_EQ(filled("{a}{b} {x} {{a}", {{"a", "{b}"}, {"b", "2"}}), "{b}2  {{b}");
}

TEST(WordingProblems, NameThePlaceholderAndTheField) {
  auto const problems = wording_problems({"{who}", "{nmae}"}, {"name", "link"}, {"link"});
  EXPECT_THAT(problems, ElementsAre(Problem{"/subject", "unknown_placeholder", "{who}"},
                                    Problem{"/text", "unknown_placeholder", "{nmae}"},
                                    Problem{"/text", "missing_placeholder", "{link}"}));
  EXPECT_THAT(wording_problems({"{name}", "{link}"}, {"name", "link"}, {"link"}), IsEmpty());
}

TEST(HtmlOf, HasParagraphsLinksAndNoTagsOfTheWriter) {
  auto const html = html_of("Hello <script>\nsee https://x.example/s/a?b&c\n\nBye");
  EXPECT_THAT(html, HasSubstr("Hello &lt;script&gt;<br>see <a href=\"https://x.example/s/a?b&amp;c\">"));
  EXPECT_THAT(html, HasSubstr("</p><p>"));
  EXPECT_THAT(html, Not(HasSubstr("<script>")));
  EXPECT_THAT(html_of("https://a.example https://b.example"), HasSubstr("\">https://b.example</a>"));
}

TEST(HtmlOf, EndsALinkWhereTheAddressDoes) {
  for (std::string const behind :
       {"。请核对", "，谢谢", "）", "？", ").", ", please", "!", " now", "：好", "\xef\xbc\x8c"})
    EXPECT_THAT(html_of("见 https://x.example/s/a" + behind), HasSubstr("\">https://x.example/s/a</a>" + behind))
        << behind;
  EXPECT_THAT(html_of("(https://x.example/?a=1&b=2.)"), HasSubstr("b=2</a>.)"));
  EXPECT_THAT(html_of("https://"), HasSubstr("https"));
}

}  // namespace
}  // namespace gendan::notifications
