#include "platform/search/renewal.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "platform/search/words.hpp"
#include "testing/databases/both_databases.hpp"

namespace gendan {
std::span<sql::Migration const> search_migrations();
}

namespace gendan::search {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

class IndexRenewal : public testing::BothDatabases {
protected:
  IndexRenewal() {
    migrate(search_migrations());
    database().write([](sql::Transaction& tx) {
      tx.run_script("create table thing (id text primary key); insert into thing (id) values ('a'), ('b'), ('c')");
    });
  }
  // One step; what it put.
  std::vector<std::string> renewed(int limit) {
    std::vector<std::string> ids;
    has_more_ = database().write([&](sql::Transaction& tx) {
      return renew_some(
          tx, "thing", "thing", [&](sql::Transaction&, std::string_view id) { ids.emplace_back(id); }, limit);
    });
    return ids;
  }
  void run(std::string_view statement) {
    database().write([&](sql::Transaction& tx) { tx.run(statement); });
  }
  bool has_more_ = false;
};
BOTH_DATABASES(IndexRenewal);

TEST_P(IndexRenewal, PutsEveryEntryOnceInSteps) {
  EXPECT_THAT(renewed(2), ElementsAre("a", "b"));
  EXPECT_TRUE(has_more_);
  EXPECT_THAT(renewed(2), ElementsAre("c"));
  EXPECT_FALSE(has_more_);
  EXPECT_THAT(renewed(2), IsEmpty());
  EXPECT_FALSE(has_more_);
}

TEST_P(IndexRenewal, BeginsAnewWhenTheRulesHaveChanged) {
  renewed(10);
  run("update search_rules set rules = " + std::to_string(word_rules - 1));
  EXPECT_THAT(renewed(10), ElementsAre("a", "b", "c"));
}

TEST_P(IndexRenewal, BeginsAnewWhenTheRulesChangeUnderway) {
  renewed(2);
  run("update search_rules set rules = " + std::to_string(word_rules - 1));
  EXPECT_THAT(renewed(1), ElementsAre("a"));
}

TEST_P(IndexRenewal, OfAKindWithoutEntriesIsDoneAtOnce) {
  run("delete from thing");
  EXPECT_THAT(renewed(2), IsEmpty());
  run("insert into thing (id) values ('d')");
  EXPECT_THAT(renewed(2), IsEmpty()) << "put by today's rules already";
}

TEST_P(IndexRenewal, PutsNothingAgainOfAKindThatBeganWithTodaysRules) {
  auto const begin = [&] {
    database().write([](sql::Transaction& tx) { begin_with_todays_rules(tx, "thing", "thing"); });
  };
  run("delete from thing");
  begin();
  run("insert into thing (id) values ('d')");
  EXPECT_THAT(renewed(2), IsEmpty());
  run("update search_rules set rules = " + std::to_string(word_rules - 1));
  begin();
  EXPECT_THAT(renewed(2), ElementsAre("d")) << "has begun with older ones";
}

TEST_P(IndexRenewal, PutsAgainWhatWasStoredBeforeThereWereRules) {
  database().write([](sql::Transaction& tx) { begin_with_todays_rules(tx, "thing", "thing"); });
  EXPECT_THAT(renewed(3), ElementsAre("a", "b", "c"));
}

}  // namespace
}  // namespace gendan::search
