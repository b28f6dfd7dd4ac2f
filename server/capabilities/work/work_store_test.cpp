#include "capabilities/work/work_store.hpp"

#include <gmock/gmock.h>

#include "testing/databases/both_databases.hpp"

namespace gendan {
std::span<sql::Migration const> work_migrations();
}

namespace gendan::work {
namespace {

constexpr char fill[] = R"sql(
  with recursive n(i) as (select 0 union all select i + 1 from n where i < 39999)
  insert into work_item (id, source, subject, key, assignee_id, owner_id, department_id, role_code, title_code,
                         title_arguments, link_kind, link_id, link_number, reason_code, too_late_at, created_at)
  select 'i' || i, 'test', 's' || i, 'k', 'p' || (i % 50), 'p' || (i % 50), 'd' || (i % 40), '', 't', '{}', 'orders',
         'o' || i, 'SO', 'r', i * 1000, 0
  from n
)sql";

class WorkStore : public testing::BothDatabases {
protected:
  void SetUp() override {
    migrate(work_migrations());
    database().write([](sql::Transaction& tx) {
      tx.run(fill);
      tx.run("analyze");
    });
  }
  // The plan of a statement that reads the first 50 of a list. With so few rows PostgreSQL would now and then
  // rather sort them: here it is asked whether it has to.
  std::string plan(std::string const& conditions) {
    bool const is_sqlite = database().engine() == sql::Engine::sqlite;
    std::string text;
    database().write([&](sql::Transaction& tx) {
      if (!is_sqlite) tx.run_script("set local enable_bitmapscan = off; set local enable_sort = off");
      auto rows =
          tx.query((is_sqlite ? "explain query plan " : "explain (costs off) ") +
                   ("select * from work_item w where " + conditions) + " order by w.too_late_at, w.id limit 51");
      while (rows.next()) text += std::string(rows.text(is_sqlite ? 3 : 0)) + "\n";
    });
    return text;
  }
};
BOTH_DATABASES(WorkStore);

TEST_P(WorkStore, ReadsEveryListByAnIndexInItsOrder) {
  std::map<std::string, std::string> const index_of = {
      {"w.list_id in ('p7') and (w.too_late_at, w.id) > (5000, 'i5')", "work_item_by_list"},
      {"(w.department_id = 'd1' or w.list_id = 'p7') and w.list_id = 'p7'", "work_item_by_list"},
      {"w.department_id = 'd1' and w.too_late_at <= 20000000", "work_item_by_department"},
      {"(w.too_late_at, w.id) > (5000, 'i5')", "work_item_by_time"},
      {"w.owner_id = ''", "work_item_unowned"},
      {"w.link_kind = 'orders' and w.link_id = 'o77'", "work_item_by_link"}};
  for (auto const& [conditions, index] : index_of) {
    auto const text = plan(conditions);
    EXPECT_THAT(text, ::testing::HasSubstr(index)) << conditions;
    EXPECT_THAT(text, ::testing::Not(::testing::AnyOf(::testing::HasSubstr("TEMP B-TREE"), ::testing::HasSubstr("Sort"),
                                                      ::testing::HasSubstr("Seq Scan"))))
        << conditions << "\n"
        << text;
  }
}

TEST_P(WorkStore, PutsEachItemIntoOneList) {
  database().write([](sql::Transaction& tx) {
    ItemRow row;
    row.id = ItemId::made(Instant(), {});
    row.source = "test";
    row.subject = "x";
    row.key = "k";
    row.department_id = "d1";
    for (auto const& [owner, role, list] : std::vector<std::array<std::string, 3>>{
             {"p1", "", "p1"}, {"", "finance", "role/finance"}, {"", "", "department/d1"}}) {
      row.assignee_id = row.owner_id = owner;
      row.role_code = role;
      tx.run("delete from work_item where subject = 'x'");
      item_table.insert(tx, row);
      EXPECT_EQ(list_of(row), list);
      EXPECT_TRUE(is_anything_in(tx, list));
    }
    EXPECT_FALSE(is_anything_in(tx, "role/finance"));
  });
}

TEST_P(WorkStore, MovesWhatIsMeantForSomeoneWithTheirLeavingAndReturn) {
  database().write([](sql::Transaction& tx) {
    EXPECT_EQ(settle_owner(tx, "p7", true), 0);
    EXPECT_EQ(settle_owner(tx, "p7", false), 800);
    EXPECT_FALSE(is_anything_in(tx, "p7"));
    EXPECT_EQ(settle_owner(tx, "p7", true), 800);
    EXPECT_TRUE(is_anything_in(tx, "p7"));
  });
}

}  // namespace
}  // namespace gendan::work
