#include "platform/numbers/numbers.hpp"

#include <set>
#include <thread>

#include "testing/databases/both_databases.hpp"

namespace gendan {
std::span<sql::Migration const> numbers_migrations();
}

namespace gendan::numbers {
namespace {

class Numbers : public testing::BothDatabases {
protected:
  void SetUp() override { migrate(numbers_migrations()); }
  std::int64_t next(std::string_view series) {
    return database().write([&](sql::Transaction& tx) { return next_number(tx, series); });
  }
};
BOTH_DATABASES(Numbers);

TEST_P(Numbers, CountWithinTheirSeries) {
  EXPECT_EQ(next("C"), 1);
  EXPECT_EQ(next("C"), 2);
  EXPECT_EQ(next("SO-2026"), 1);
  EXPECT_EQ(next("C"), 3);
}

TEST_P(Numbers, CanBeLookedAtBeforeTheyAreTaken) {
  auto const upcoming = [&] { return database().read([](sql::Transaction& tx) { return upcoming_number(tx, "C"); }); };
  EXPECT_EQ(upcoming(), 1);
  EXPECT_EQ(next("C"), 1);
  EXPECT_EQ(upcoming(), 2);
  EXPECT_EQ(upcoming(), 2);
}

TEST_P(Numbers, AreWrittenWithTheirSeriesAndZerosInFront) {
  auto const text = [&] { return database().write([](sql::Transaction& tx) { return next_number_text(tx, "C", 1); }); };
  EXPECT_EQ(database().write([](sql::Transaction& tx) { return next_number_text(tx, "SO-2026", 6); }),
            "SO-2026-000001");
  for (int number = 1; number < 10; ++number) EXPECT_EQ(text(), "C-" + std::to_string(number));
  EXPECT_EQ(text(), "C-10");
}

TEST_P(Numbers, AreGivenAgainWhenTheirTransactionFails) {
  EXPECT_THROW(database().write([](sql::Transaction& tx) {
    next_number(tx, "C");
    throw std::runtime_error("no customer after all");
  }),
               std::runtime_error);
  EXPECT_EQ(next("C"), 1);
}

TEST_P(Numbers, AreNeverGivenTwice) {
  std::set<std::int64_t> given;
  std::mutex mutex;
  auto const take = [&] {
    for (int turn = 0; turn < 25; ++turn) {
      auto const number = next("C");
      std::lock_guard const lock(mutex);
      EXPECT_TRUE(given.insert(number).second) << number;
    }
  };
  std::vector<std::thread> threads;
  for (int taker = 0; taker < 4; ++taker) threads.emplace_back(take);
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(*given.rbegin(), 100);
}

}  // namespace
}  // namespace gendan::numbers
