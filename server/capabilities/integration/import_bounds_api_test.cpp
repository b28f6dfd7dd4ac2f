#include <gmock/gmock.h>

#include "capabilities/integration/import_store.hpp"
#include "testing/plain_imports.hpp"

namespace gendan::integration {
namespace {

class ImportBounds : public testing::PlainImports {
protected:
  static std::string with_a_long_order() { return book({{"A-1", 1}, {"A-2", 2'500}, {"A-3", 1}}); }
};
BOTH_DATABASES(ImportBounds);

TEST_P(ImportBounds, ReadNoMoreOfAnOrderThanAnOrderMayHave) {
  auto const id = checked(with_a_long_order());
  auto const groups =
      system([&](service::Call& call) { return next_groups(call.tx, ImportId::parsed(id).value(), "A-1", 1'000); });
  ASSERT_EQ(groups.size(), 1U);
  EXPECT_EQ(groups[0].rows.size(), orders::most_lines + 1);
  EXPECT_EQ(groups[0].row_count, 2'500);
}

TEST_P(ImportBounds, RefuseAnOrderOfTooManyRowsWithAllOfThemAndWriteTheOthers) {
  auto const id = checked(with_a_long_order());
  EXPECT_EQ(as("zhang_wei").get("/imports/" + id + "/problems").at("/items"),
            boost::json::value({{{"row", 3}, {"column", "PO"}, {"code", "too_many_lines"}, {"value", "2500"}}}));
  auto const done = run(id);
  EXPECT_EQ(done.at("/orders_created").as_int64(), 2);
  EXPECT_EQ(done.at("/orders_refused").as_int64(), 1);
  auto const refused = as("zhang_wei").get("/imports/" + id + "/results?outcome=refused");
  EXPECT_EQ(refused.text("/items/0/group_key"), "A-2");
  EXPECT_EQ(refused.at("/items/0/row_count").as_int64(), 2'500);
}

}  // namespace
}  // namespace gendan::integration
