// Live orders step by step: all of them, each once, by an index in its order.
#include "capabilities/orders/live_order_store.hpp"

#include <gmock/gmock.h>

#include "capabilities/orders/orders.hpp"
#include "testing/test_app.hpp"

namespace gendan::orders {
namespace {

using ::testing::AnyOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

class LiveOrdersOfACustomer : public testing::TestApp {
protected:
  std::string order(std::string const& customer_id) {
    clock().advance(std::chrono::minutes(1));
    return as("li_na").post("/orders", {{"kind", "regular"}, {"customer_id", customer_id}}).text("/id");
  }
  std::string another_customer() {
    auto const made =
        as("li_na").post("/customers", {{"name", "Globex"}, {"tier", "standard"}, {"remark", ""}, {"is_active", true}});
    return made.text("/id");
  }
  std::vector<std::string> walked(LiveOrders const& which, int most) {
    return system([&](service::Call& call) {
      std::vector<std::string> ids;
      std::optional<LiveOrder> after;
      for (;;) {
        auto const step = next_live_orders(call.tx, which, after, most);
        if (step.empty()) return ids;
        for (auto const& one : step) ids.push_back(one.id.text());
        after = step.back();
      }
    });
  }
  // On PostgreSQL, whose tables are nearly empty here, whether it can do without sorting or reading everything.
  template <class... Arguments>
  std::string plan(std::string_view statement, Arguments const&... arguments) {
    bool const is_sqlite = database().engine() == sql::Engine::sqlite;
    std::string text;
    database().write([&](sql::Transaction& tx) {
      if (!is_sqlite)
        tx.run_script("set local enable_bitmapscan = off; set local enable_sort = off; set local enable_seqscan = off");
      auto const explain = (is_sqlite ? "explain query plan " : "explain (costs off) ") + std::string(statement);
      for (auto rows = tx.query(explain, arguments...); rows.next();)
        text += std::string(rows.text(is_sqlite ? 3 : 0)) + "\n";
    });
    return text;
  }
};
BOTH_DATABASES(LiveOrdersOfACustomer);

TEST_P(LiveOrdersOfACustomer, AreWalkedInStepsEachOnce) {
  auto const acme = customers::CustomerId::parsed(id_of("acme_hamburg"));
  auto const first = order(id_of("acme_hamburg"));
  auto const other = order(another_customer());
  auto const second = order(id_of("acme_hamburg"));
  auto const third = order(id_of("acme_hamburg"));
  for (int const most : {1, 2, 50}) {
    EXPECT_THAT(walked({OrderStatus::draft, acme}, most), ElementsAre(first, second, third)) << most;
    EXPECT_THAT(walked({OrderStatus::draft, {}}, most), ElementsAre(first, other, second, third)) << most;
  }
  EXPECT_THAT(walked({OrderStatus::confirmed, acme}, 50), ElementsAre());
}

TEST_P(LiveOrdersOfACustomer, AreFoundByAnIndexInItsOrder) {
  auto const untidy = AnyOf(HasSubstr("TEMP B-TREE"), HasSubstr("Sort"), HasSubstr("Seq Scan"), HasSubstr("SCAN"));
  auto const of_customer = plan(select_live_orders_of_customer, "under_review", 5, "x", 10, "c");
  EXPECT_THAT(of_customer, HasSubstr("sales_order_by_customer_and_status"));
  EXPECT_THAT(of_customer, Not(untidy));
  auto const of_all = plan(select_live_orders, "under_review", 5, "x", 10);
  EXPECT_THAT(of_all, HasSubstr("sales_order_by_status"));
  EXPECT_THAT(of_all, Not(untidy));
}

}  // namespace
}  // namespace gendan::orders
