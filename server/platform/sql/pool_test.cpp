#include "platform/sql/pool.hpp"

#include <gmock/gmock.h>

#include <optional>
#include <thread>

namespace gendan::sql {
namespace {

struct Line {
  bool is_usable() const { return true; }
};

TEST(WhoBorrowsAConnection, StepsAsideOnlyToOpenOneOrToWait) {
  Pool<Line> pool({.connections = 1, .waiting = 1, .patience = {}}, [] { return std::make_unique<Line>(); });
  int times = 0;
  std::thread([&] {
    before_waiting([&] { ++times; });
    std::optional loan(pool.borrow());
    EXPECT_EQ(times, 1) << "opened";
    loan.reset();
    loan.emplace(pool.borrow());
    EXPECT_EQ(times, 1) << "idle";
    EXPECT_THROW(pool.borrow(), Unavailable);
    EXPECT_EQ(times, 2) << "all lent";
  }).join();
}

}  // namespace
}  // namespace gendan::sql
