// The figures that a migration writes down for SQLite's planner (docs/decisions/0008).
#include <gmock/gmock.h>

#include "testing/test_app.hpp"

namespace gendan {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

class PlannerStatistics : public testing::TestApp {
protected:
  void SetUp() override {
    TestApp::SetUp();
    if (database().engine() != sql::Engine::sqlite) GTEST_SKIP() << "PostgreSQL keeps its own";
  }

  std::vector<std::string> texts(std::string_view statement, int column = 0) {
    return database().read([&](sql::Transaction& tx) {
      std::vector<std::string> found;
      for (auto rows = tx.query(statement); rows.next();) found.emplace_back(rows.text(column));
      return found;
    });
  }
};
BOTH_DATABASES(PlannerStatistics);

TEST_P(PlannerStatistics, CoverEveryIndexOfTheirTables) {
  auto const without = texts(R"sql(
    select i.name from (select distinct tbl from sqlite_stat1) t, pragma_index_list(t.tbl) i
    where not exists (select 1 from sqlite_stat1 s where s.tbl = t.tbl and s.idx = i.name))sql");
  EXPECT_THAT(without, IsEmpty()) << "a new index comes with its row of sqlite_stat1";
}

TEST_P(PlannerStatistics, NameNoIndexThatIsGone) {
  auto const gone = texts(R"sql(
    select s.idx from sqlite_stat1 s where not exists (select 1 from pragma_index_list(s.tbl) i where i.name = s.idx))sql");
  EXPECT_THAT(gone, IsEmpty());
}

TEST_P(PlannerStatistics, LetAPersonsOrdersOfAKindBeFoundByThePerson) {
  auto const plan = texts(
      "explain query plan select id from sales_order where owner_id = 'x' and kind = 'regular' order by number, id", 3);
  EXPECT_THAT(plan, ElementsAre(HasSubstr("sales_order_by_owner_and_number")));
}

}  // namespace
}  // namespace gendan
