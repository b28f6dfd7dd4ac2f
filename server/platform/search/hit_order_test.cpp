#include "platform/search/hit_order.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>

#include "platform/search/order_keys.hpp"
#include "testing/databases/both_databases.hpp"

namespace gendan {
std::span<sql::Migration const> search_migrations();
}

namespace gendan::search {
namespace {

class HitOrder : public testing::BothDatabases {
protected:
  HitOrder() { migrate(search_migrations()); }

  // In stretches of any length, as segments come.
  void append(std::span<std::int64_t const> keys) {
    database().write([&](sql::Transaction& tx) {
      for (std::int64_t first = 0; !keys.empty();) {
        auto const some = std::min<std::size_t>(keys.size(), 700);
        append_order_keys(tx, first, keys.first(some));
        keys = keys.subspan(some);
        first += static_cast<std::int64_t>(some);
      }
    });
  }
};
BOTH_DATABASES(HitOrder);

TEST_P(HitOrder, KeepsEveryKey) {
  std::vector<std::int64_t> keys{5, -7, std::int64_t{1} << 60, 0};
  for (std::int64_t i = 0; i < 5'000; ++i) keys.push_back(1'700'000'000'000 + 61'000 * i);
  append(keys);
  database().read([&](sql::Transaction& tx) {
    auto stored = order_keys_of_span(tx, 0);
    EXPECT_EQ(stored.size(), static_cast<std::size_t>(span_size));
    std::ranges::copy(order_keys_of_span(tx, 1), std::back_inserter(stored));
    EXPECT_EQ(stored, keys);
  });
}

TEST_P(HitOrder, ChoosesTheNewestAmongSpansAsSortingDoes) {
  std::mt19937 random(9);
  std::vector<std::int64_t> keys;
  // Spans overlap in age, and the later are not the newer.
  for (std::int64_t i = 0; i < 3 * span_size; ++i) keys.push_back(static_cast<std::int64_t>(random() % 900) - i / 40);
  append(keys);
  database().read([&](sql::Transaction& tx) {
    for (int round = 0; round < 60; ++round) {
      std::vector<std::int64_t> numbers;
      auto const gap = random() % 400 + 1;
      for (auto number = random() % gap; number < keys.size(); number += gap)
        numbers.push_back(static_cast<std::int64_t>(number));
      auto const want = random() % 40 + 1;
      std::optional<std::int64_t> from;
      if (round % 2 == 0) from = keys[random() % keys.size()];

      std::vector<std::int64_t> older;
      std::multiset<std::int64_t> expected;
      for (auto const number : numbers) {
        auto const key = keys[static_cast<std::size_t>(number)];
        if (from && key == *from)
          expected.insert(key);
        else if (!from || key < *from)
          older.push_back(key);
      }
      std::ranges::sort(older, std::greater<>());
      for (auto const key : older) {
        if (older.size() <= want || key >= older[want - 1]) expected.insert(key);
      }
      std::multiset<std::int64_t> chosen;
      for (auto const number : newest(tx, numbers, want, from)) chosen.insert(keys[static_cast<std::size_t>(number)]);
      ASSERT_EQ(chosen, expected) << round;
    }
  });
}

}  // namespace
}  // namespace gendan::search
