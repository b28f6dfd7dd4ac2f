#include <gmock/gmock.h>

#include "capabilities/orders/order_promise_store.hpp"
#include "capabilities/orders/orders.hpp"
#include "testing/test_app.hpp"

namespace gendan::orders {
namespace {

using boost::json::array;
using boost::json::object;

OrderLineRow line(std::int64_t position, std::int64_t minor, std::optional<CalendarDate> completed_on) {
  OrderLineRow row;
  row.position = Whole<1, 9999>::of(position).value();
  row.worth = Money(minor, Currency::parsed("USD").value());
  row.completed_on = completed_on;
  return row;
}

TEST(PromisesOfAnOrder, CountLinesAndAmountsByEachDate) {
  OrderRow order;
  order.promised_on = CalendarDate(2026, 4, 24);
  order.requested_on = CalendarDate(2026, 4, 20);
  auto const counted = [&](std::optional<CalendarDate> completed_on) {
    auto const promises = promises_of(order, {line(10, 100, completed_on), line(20, 20, completed_on)});
    EXPECT_EQ(promises.size(), 1U);
    auto const& promise = promises.front();
    EXPECT_EQ(promise.first_position, 10);
    EXPECT_EQ(promise.completed_on, completed_on);
    EXPECT_EQ(promise.lines, 2);
    EXPECT_EQ(promise.amount, 120);
    EXPECT_EQ(promise.lines_by_original, 0);
    return std::vector{promise.lines_delivered,  promise.amount_delivered,   promise.lines_by_agreed,
                       promise.amount_by_agreed, promise.lines_by_requested, promise.amount_by_requested};
  };
  using ::testing::ElementsAre;
  EXPECT_THAT(counted(std::nullopt), ElementsAre(0, 0, 0, 0, 0, 0));
  EXPECT_THAT(counted(CalendarDate(2026, 4, 20)), ElementsAre(2, 120, 2, 120, 2, 120));
  EXPECT_THAT(counted(CalendarDate(2026, 4, 24)), ElementsAre(2, 120, 2, 120, 0, 0));
  EXPECT_THAT(counted(CalendarDate(2026, 4, 25)), ElementsAre(2, 120, 0, 0, 0, 0));
}

TEST(PromisesOfAnOrder, TellLinesApartBySupplierCurrencyDatesAndCompletion) {
  auto other_date = line(20, 1, std::nullopt);
  other_date.confirmed_on = CalendarDate(2026, 5, 1);
  auto other_supplier = line(30, 1, std::nullopt);
  other_supplier.supplier_id = suppliers::SupplierId::parsed("01m802ccza0xfmqjc6nk2ppgcp");
  auto no_worth = line(40, 1, std::nullopt);
  no_worth.worth.reset();
  auto const promises = promises_of({}, {line(10, 1, std::nullopt), other_date, other_supplier, no_worth,
                                         line(50, 1, std::nullopt), line(60, 1, CalendarDate(2026, 4, 24))});
  std::vector<std::int64_t> firsts;
  for (auto const& promise : promises) firsts.push_back(promise.first_position);
  EXPECT_THAT(firsts, ::testing::ElementsAre(10, 20, 30, 40, 60));
  EXPECT_EQ(promises.front().lines, 2);
}

TEST(PromisesOfAnOrder, NameTheFirstOfEachSupplier) {
  auto const acme = suppliers::SupplierId::parsed("01m802ccza0xfmqjc6nk2ppgcp");
  auto const beta = suppliers::SupplierId::parsed("01m802ccza0xfmqjc6nk2ppgcq");
  std::vector<OrderLineRow> lines{line(10, 1, std::nullopt), line(20, 1, std::nullopt), line(30, 1, std::nullopt),
                                  line(40, 1, std::nullopt)};
  lines[0].supplier_id.reset();
  lines[1].supplier_id = acme;
  lines[2].supplier_id = beta;
  lines[3].supplier_id = acme;
  lines[3].confirmed_on = CalendarDate(2026, 5, 1);
  std::vector<bool> firsts;
  for (auto const& promise : promises_of({}, lines)) firsts.push_back(promise.is_first_of_supplier);
  EXPECT_THAT(firsts, ::testing::ElementsAre(false, true, true, false));
}

// What is stored against what the order's rows say now, and each line found behind it once.
class StoredPromises : public testing::TestApp {
protected:
  object content() {
    return {{"kind", "regular"},
            {"customer_id", id_of("acme_hamburg")},
            {"currency", "USD"},
            {"requested_on", "2026-05-01"},
            {"promised_on", "2026-04-24"},
            {"incoterm", "FOB"},
            {"incoterm_place", "Ningbo"},
            {"payment_term", "30 % T/T"},
            {"delivery_address", {{"lines", "Am Sandtorkai 1"}, {"city", "Hamburg"}, {"country", "DE"}}},
            {"lines", array{object{{"position", 10},
                                   {"product_code", "LAMP-01"},
                                   {"quantity", "10"},
                                   {"unit", "piece"},
                                   {"unit_price", "1"}},
                            object{{"position", 20},
                                   {"product_code", "CORD-02"},
                                   {"quantity", "5"},
                                   {"unit", "kg"},
                                   {"unit_price", "2"}}}}};
  }
  std::string created() {
    auto const answer = as("li_na").post("/orders", content());
    EXPECT_EQ(answer.status, 201) << answer.response.body_text();
    return answer.text("/id");
  }
  std::vector<OrderPromise> stored(OrderId const& id) {
    return system([&](service::Call& call) {
      static std::string const select = "select " + describe::columns<OrderPromise>() +
                                        " from order_promise where order_id = $1 order by first_position";
      return describe::all<OrderPromise>(call.tx.query(select, id.text()));
    });
  }
  void expect_current(std::string const& text, char const* after) {
    auto const id = OrderId::parsed(text).value();
    auto const expected = system(
        [&](service::Call& call) { return promises_of(find_order(call.tx, id).value(), lines_of(call.tx, id)); });
    EXPECT_EQ(describe::encoded(stored(id)), describe::encoded(expected)) << after;
    auto const [lines, different] = system([&](service::Call& call) {
      auto rows =
          call.tx.query("select count(*), count(distinct line_id) from order_line_facts where order_id = $1", text);
      rows.next();
      return std::pair(rows.integer(0), rows.integer(1));
    });
    EXPECT_EQ(lines, 2) << after;
    EXPECT_EQ(different, 2) << after;
  }
};
BOTH_DATABASES(StoredPromises);

TEST_P(StoredPromises, FollowEveryChangeOfTheOrder) {
  auto const id = created();
  expect_current(id, "creation");
  auto edit = content();
  edit["revision"] = 1;
  edit.at("lines").as_array()[1].as_object()["confirmed_on"] = "2026-04-20";
  ASSERT_EQ(as("li_na").put("/orders/" + id, edit).problems(), "");
  expect_current(id, "edit");
  EXPECT_EQ(stored(OrderId::parsed(id).value()).size(), 2U);
  bring_to("in_production", id);
  expect_current(id, "confirmation");
  EXPECT_TRUE(stored(OrderId::parsed(id).value()).front().original_on);
  auto const lines = "/orders/" + id + "/lines/10/deliveries";
  auto const delivered = as("li_na").post(lines, {{"delivered_on", "2026-03-02"}, {"quantity", "10"}});
  ASSERT_EQ(delivered.status, 201) << delivered.response.body_text();
  expect_current(id, "delivery");
  EXPECT_EQ(stored(OrderId::parsed(id).value()).front().lines_delivered, 1);
  auto const taken_back = as("li_na").send(
      http::Method::del, lines + "/" + delivered.text("/lines/0/deliveries/0/id") + "?reason=wrong", {});
  ASSERT_EQ(taken_back.status, 200) << taken_back.response.body_text();
  expect_current(id, "taking back the delivery");
  ASSERT_EQ(as("zhang_wei").post("/orders/" + id + "/cancellation", {{"reason", "insolvent"}}).status, 200);
  expect_current(id, "cancellation");
  EXPECT_TRUE(stored(OrderId::parsed(id).value()).front().is_cancelled);
}

TEST_P(StoredPromises, OfAnImportedOrderKnowItsDeliveries) {
  ImportedOrder order;
  order.source_system = "scms";
  order.source_reference = "S-1";
  order.content.customer_id = customers::CustomerId::parsed(id_of("acme_hamburg"));
  order.content.currency = Currency::parsed("USD");
  order.content.promised_on = CalendarDate(2006, 6, 2);
  for (auto const position : {10, 20}) {
    auto& added = order.content.lines.emplace_back();
    added.position = Whole<1, 9999>::of(position).value();
    added.amount = StatedAmount::parsed("12.50");
  }
  order.deliveries = {{20, CalendarDate(2006, 6, 2), std::nullopt}};
  auto const id = system([&](service::Call& call) { return import_order(call, order).id; });
  expect_current(id.text(), "import");
  auto const promises = stored(id);
  ASSERT_EQ(promises.size(), 2U) << "one is still open";
  EXPECT_EQ(promises[0].lines_by_original, 0);
  EXPECT_EQ(promises[1].original_on, CalendarDate(2006, 6, 2));
  EXPECT_EQ(promises[1].completed_on, CalendarDate(2006, 6, 2));
  EXPECT_EQ(promises[1].lines_by_original, 1);
  EXPECT_EQ(promises[1].amount_by_original, 1250);
}

}  // namespace
}  // namespace gendan::orders
