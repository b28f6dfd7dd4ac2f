#include "platform/sql/migrate.hpp"

#include <gmock/gmock.h>

#include <future>

#include "testing/databases/both_databases.hpp"

namespace gendan::sql {

namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::ThrowsMessage;

constexpr Migration first{"orders/0001_orders", "create table a (id bigint); insert into a (id) values (1)"};
constexpr Migration second{"orders/0002_lines", "create table b (id bigint)"};

class Migrations : public gendan::testing::BothDatabases {
protected:
  std::vector<std::string> migrated(std::initializer_list<Migration> migrations) {
    return sql::migrate(database(), std::span(migrations.begin(), migrations.size()));
  }
  std::int64_t count(std::string const& what) {
    return database().read([&](Transaction& tx) {
      auto rows = tx.query("select count(*) from " + what);
      rows.next();
      return rows.integer(0);
    });
  }
};
BOTH_DATABASES(Migrations);

TEST_P(Migrations, AreAppliedOnceInTheirOrder) {
  EXPECT_THAT(migrated({first}), ElementsAre("orders/0001_orders"));
  EXPECT_THAT(migrated({first, second}), ElementsAre("orders/0002_lines"));
  EXPECT_THAT(migrated({first, second}), IsEmpty());
  EXPECT_EQ(count("a"), 1);
}

TEST_P(Migrations, AreRememberedWithTheirHashAndTheInstant) {
  migrated({first});
  database().read([](Transaction& tx) {
    auto rows = tx.query("select hash, applied_at from schema_migration");
    ASSERT_TRUE(rows.next());
    EXPECT_EQ(rows.text(0), "8fc4f5c9f20eaac1e53ce927c13303acfca89f893b2f19ae3e0cd090f8be034e");
    auto const age = std::chrono::system_clock::now() -
                     std::chrono::system_clock::time_point(std::chrono::milliseconds(rows.integer(1)));
    EXPECT_LT(std::chrono::abs(age), std::chrono::minutes(1));
  });
}

TEST_P(Migrations, ThatWereEditedAreRefusedByName) {
  migrated({first});
  Migration const edited{first.name, "create table a (id text)"};
  EXPECT_THAT([&] { migrated({edited, second}); }, ThrowsMessage<MigrationRefused>(HasSubstr("orders/0001_orders")));
  EXPECT_THAT(migrated({first, second}), ElementsAre("orders/0002_lines")) << "nothing was changed by the refusal";
}

TEST_P(Migrations, OfANewerProgramAreRefusedByName) {
  migrated({first, second});
  EXPECT_THAT([&] { migrated({first}); }, ThrowsMessage<MigrationRefused>(HasSubstr("orders/0002_lines")));
}

TEST_P(Migrations, NeedDifferentNames) { EXPECT_THROW(migrated({first, first}), std::logic_error); }

TEST_P(Migrations, AreUndoneWholeWhenOneFailsAndKeepThoseBefore) {
  Migration const broken{second.name, "create table b (id bigint); insert into nothing (id) values (1)"};
  EXPECT_ANY_THROW(migrated({first, broken}));
  EXPECT_EQ(count("schema_migration"), 1);
  EXPECT_THAT(migrated({first, second}), ElementsAre("orders/0002_lines"));
}

TEST_P(Migrations, MayHavePartsOfOneEngine) {
  migrated({{"search/0001_index",
             "create table a (id bigint);\n"
             "-- engine: sqlite\n"
             "insert into a (id) values (1);\n"
             "-- engine: postgres\n"
             "insert into a (id) values (2);\n"
             "-- engine: both\n"
             "insert into a (id) values (3);"}});
  auto const ours = GetParam() == Engine::sqlite ? "1" : "2";
  EXPECT_EQ(count(std::string("a where id in (3, ") + ours + ")"), 2);
  EXPECT_EQ(count("a"), 2);
}

TEST_P(Migrations, AreAppliedOnceBySeveralNodesAtOnce) {
  std::vector<std::string> scripts;
  std::vector<std::string> names;
  for (int i = 0; i < 20; ++i) {
    names.push_back("test/" + std::to_string(100 + i));
    scripts.push_back("create table t" + std::to_string(i) + " (id bigint)");
  }
  std::vector<Migration> migrations;
  for (std::size_t i = 0; i < names.size(); ++i) migrations.push_back({names[i], scripts[i]});

  std::vector<std::future<std::size_t>> nodes;
  for (int i = 0; i < 3; ++i) {
    nodes.push_back(std::async(std::launch::async, [&] { return sql::migrate(*another_node(), migrations).size(); }));
  }
  std::size_t applied = 0;
  for (auto& node : nodes) applied += node.get();
  EXPECT_EQ(applied, migrations.size());
  EXPECT_EQ(count("schema_migration"), 20);
}

}  // namespace

}  // namespace gendan::sql
