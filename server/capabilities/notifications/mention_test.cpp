#include "capabilities/notifications/mention.hpp"

#include <gmock/gmock.h>

namespace gendan::notifications {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

TEST(PossibleMentions, TakeEveryLengthTheLongestFirst) {
  EXPECT_THAT(possible_mentions("@李娜请看"), ElementsAre(ElementsAre("李娜请看", "李娜请", "李娜", "李")));
}

TEST(PossibleMentions, HoldBlanksInsideButNotAtTheirEnds) {
  auto const places = possible_mentions("cc @Anna Weber: please");
  ASSERT_THAT(places, SizeIs(1));
  EXPECT_THAT(places[0], Contains("Anna Weber"));
  EXPECT_THAT(places[0], Contains("Anna"));
  EXPECT_THAT(places[0], Not(Contains("Anna ")));
}

TEST(PossibleMentions, EndAtTheNextSignAndLine) {
  EXPECT_THAT(possible_mentions("@a@b\nc"), ElementsAre(ElementsAre("a"), ElementsAre("b")));
  EXPECT_THAT(possible_mentions("no one, and @"), IsEmpty());
}

TEST(PossibleMentions, AreBounded) {
  std::string text;
  for (int place = 0; place < 50; ++place) text += "@" + std::string(100, 'x');
  auto const places = possible_mentions(text);
  EXPECT_THAT(places, SizeIs(20));
  EXPECT_THAT(places.front(), SizeIs(20));
}

}  // namespace
}  // namespace gendan::notifications
