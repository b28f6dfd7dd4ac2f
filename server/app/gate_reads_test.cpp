// What is read of an order to say how its gates stand, by all who guard them together.
#include <gmock/gmock.h>

#include "capabilities/orders/orders.hpp"
#include "testing/order_verification.hpp"

namespace gendan {
namespace {

// Passes everything on, and keeps the statements.
class Overheard : public sql::Transaction {
public:
  explicit Overheard(sql::Transaction& tx) : tx_(tx) {}
  std::vector<std::string> statements;

  sql::Engine engine() const override { return tx_.engine(); }
  bool is_reading() const override { return tx_.is_reading(); }
  sql::Rows query_values(std::string_view statement, std::span<sql::Value const> arguments) override {
    statements.emplace_back(statement);
    return tx_.query_values(statement, arguments);
  }
  void ask_all(std::span<sql::Question const> questions) override {
    for (auto const& question : questions) statements.emplace_back(question.statement);
    tx_.ask_all(questions);
  }
  std::int64_t run_values(std::string_view statement, std::span<sql::Value const> arguments) override {
    return tx_.run_values(statement, arguments);
  }
  void run_each(std::string_view statement, std::span<std::vector<sql::Value> const> lists) override {
    tx_.run_each(statement, lists);
  }
  void run_script(std::string_view script) override { tx_.run_script(script); }
  void after_commit(std::function<void()> effect) override { tx_.after_commit(std::move(effect)); }
  void notify(std::string_view message) override { tx_.notify(message); }

private:
  sql::Transaction& tx_;
};

class GateReads : public testing::OrderVerificationWorld {};
BOTH_DATABASES(GateReads);

TEST_P(GateReads, TakeTheOrdersContentOnce) {
  auto const id = orders::OrderId::parsed(order()).value();
  auto const statements = system([&](service::Call& call) {
    Overheard tx(call.tx);
    service::Call overheard{call.world, call.caller, tx, call.now, call.request};
    auto const snapshot = orders::order_snapshot(tx, id);
    auto const& gates = call.world.app->registry<orders::Gates>();
    for (auto const& known : orders::known_conditions())
      static_cast<void>(gates.view(overheard, snapshot, known.before));
    return tx.statements;
  });
  auto const headers = std::ranges::count_if(statements, [](std::string const& statement) {
    return statement.find("customer_reference") != statement.npos &&
           statement.find(" from sales_order where") != statement.npos;
  });
  EXPECT_EQ(headers, 1);
}

}  // namespace
}  // namespace gendan
