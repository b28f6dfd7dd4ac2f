#include "platform/search/cursor.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/refusal.hpp"

namespace gendan::search {
namespace {

Cursor const sample_cursor{.least = 12, .weights = {4'000, 1}, .last = {900, -5, "01H;2", "order;x"}};

TEST(Cursors, GiveBackWhereAPageEnded) {
  auto const parsed = parsed_cursor(cursor_text(sample_cursor), 2);
  EXPECT_EQ(parsed.least, 12);
  EXPECT_THAT(parsed.weights, testing::ElementsAre(4'000, 1));
  EXPECT_EQ(parsed.last.score, 900);
  EXPECT_EQ(parsed.last.order_key, -5);
  EXPECT_EQ(parsed.last.id, "01H;2");
  EXPECT_EQ(parsed.last.kind, "order;x");
}

TEST(Cursors, OfAnotherQueryAreRefused) { EXPECT_THROW(parsed_cursor(cursor_text(sample_cursor), 3), Refusal); }

TEST(Cursors, ThatAreNoneAreRefused) {
  for (std::string_view text :
       {"", "x", ";;;;;", "1;2;3;4,5,;99;id", "1;2;0;4,5,;1;ab", "1;2;3;4,50001,;1;ab", "1;2;3;4,0,;1;ab",
        "1;2;3;4,5;1;ab", "1;2;3;4,5,;-1;ab", "99999999999999999999;2;3;4,5,;1;ab"}) {
    try {
      parsed_cursor(text, 2);
      ADD_FAILURE() << "was taken: " << text;
    } catch (Refusal const& refusal) {
      ASSERT_EQ(refusal.problems().size(), 1U);
      EXPECT_EQ(refusal.problems()[0], (Problem{"?after", "malformed", ""}));
    }
  }
}

}  // namespace
}  // namespace gendan::search
