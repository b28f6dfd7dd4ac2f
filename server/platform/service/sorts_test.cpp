#include "platform/service/sorts.hpp"

#include <gtest/gtest.h>

#include "platform/service/page.hpp"

namespace gendan::service {
namespace {

constexpr Sorts lamp_sorts{"-made_at", {{"made_at", "l.made_at", SortKind::number}, {"name", "l.name"}}};
constexpr Sorts found_sorts{"name", {{"name", "l.name"}}, ByText::best_first};

using SortsOfLamps = describe::Form<SortBy<lamp_sorts>>;

TEST(Sort, IsDescribedByEveryNameInBothDirectionsWithTheUsualOne) {
  auto const schema = SortsOfLamps::schema();
  EXPECT_EQ(schema.at("enum"), (boost::json::array{"made_at", "-made_at", "name", "-name"}));
  EXPECT_EQ(schema.at("default"), "-made_at");
  EXPECT_FALSE(schema.contains("description"));
  EXPECT_TRUE(describe::Form<SortBy<found_sorts>>::schema().contains("description"));
}

TEST(Sort, IsTakenAsItIsDescribedAndIsTheUsualOneWhenNoneIsNamed) {
  SortBy<lamp_sorts> sort;
  EXPECT_EQ(sort.text(), "-made_at");
  auto const schema = SortsOfLamps::schema();
  for (auto const& described : schema.at("enum").as_array()) {
    EXPECT_FALSE(SortsOfLamps::from_text(described.as_string(), sort)) << described;
    EXPECT_EQ(sort.text(), described.as_string());
  }
  EXPECT_FALSE(SortsOfLamps::from_text("", sort));
  EXPECT_EQ(sort.text(), "-made_at");
}

TEST(Sort, IsRefusedWithTheNamesWhenItIsNoneOfThem) {
  SortBy<lamp_sorts> sort;
  for (auto const* const wrong : {"colour", "-", "--name", "name ", "Name", "l.name", "made_at,name"}) {
    auto const fault = SortsOfLamps::from_text(wrong, sort);
    ASSERT_TRUE(fault) << wrong;
    EXPECT_EQ(fault->code, "not_one_of") << wrong;
    EXPECT_EQ(fault->limit, "made_at|name") << wrong;
  }
}

TEST(PageCursor, IsDescribedAsTheNextOfThePageBefore) {
  EXPECT_NE(describe::Form<PageCursor>::schema().at("description").as_string().find("`next` of the page before"),
            boost::json::string::npos);
}

}  // namespace
}  // namespace gendan::service
