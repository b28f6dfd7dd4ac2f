#include "capabilities/orders/order_export_api.hpp"

#include <gmock/gmock.h>

#include <algorithm>

#include "platform/events/record.hpp"
#include "testing/exported_table.hpp"

namespace gendan::orders {
namespace {

using boost::json::array;
using boost::json::object;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using Rows = std::vector<std::vector<std::string>>;

class OrderExports : public testing::TestApp {
protected:
  object order(std::string_view reference) {
    return {{"kind", "rush"},
            {"customer_id", id_of("acme_hamburg")},
            {"customer_reference", reference},
            {"currency", "USD"},
            {"promised_on", "2026-04-24"},
            {"lines",
             array{object{{"position", 10}, {"product_code", "LAMP-01"}, {"quantity", "1000"}, {"unit_price", "0.97"}},
                   object{{"position", 20}, {"product_code", "CORD-02"}, {"quantity", "12.5"}}}}};
  }
  std::string created(object const& content, std::string_view person = "li_na") {
    auto const answer = as(person).post("/orders", content);
    EXPECT_EQ(answer.status, 201) << answer.response.body_text();
    return answer.text("/id");
  }
  static Rows rows_of(testing::Answer const& answer) { return testing::exported_table(answer).rows; }
  static std::vector<std::string> titles_of(testing::Answer const& answer) {
    return testing::exported_table(answer).titles;
  }
};
BOTH_DATABASES(OrderExports);

TEST_P(OrderExports, HoldWhatTheListShowsInItsOrder) {
  created(order("PO-1"));
  created(order("PO-2"));
  auto const answer = as("zhang_wei").get("/exports/orders.csv?sort=number&language=en");
  EXPECT_THAT(answer.response.header("Content-Disposition"), HasSubstr("orders-2026-03-02.csv"));
  EXPECT_EQ(answer.response.header("Content-Type"), "text/csv; charset=utf-8");
  auto const rows = rows_of(answer);
  ASSERT_EQ(rows.size(), 2U);
  auto const expected =
      std::vector<std::string>{"SO-2026-000001", "Draft", "Rush", "ACME Handels GmbH", "PO-1", "李娜"};
  EXPECT_TRUE(std::ranges::equal(std::span(rows[0]).first(6), expected));
  EXPECT_THAT(testing::exported_bytes(answer), HasSubstr("2026-04-24,2,970.00,USD,"));
  EXPECT_THAT(rows_of(as("zhang_wei").get("/exports/orders.csv?text=PO-2")), ::testing::SizeIs(1));
  EXPECT_THAT(rows_of(as("zhang_wei").get("/exports/orders.csv?status=closed")), IsEmpty());
}

TEST_P(OrderExports, HeadTheirColumnsInTheReadersLanguage) {
  created(order("PO-1"));
  EXPECT_EQ(titles_of(as("zhang_wei").get("/exports/orders.xlsx?language=zh-CN")).at(0), "订单号");
  EXPECT_EQ(titles_of(as("zhang_wei").get("/exports/orders.xlsx")).at(0), "订单号");  // their own
  EXPECT_EQ(titles_of(as("zhang_wei").get("/exports/orders.xlsx?language=en")).at(0), "Number");
  EXPECT_EQ(as("zhang_wei").get("/exports/orders.xlsx?language=fr").problems(), "not_one_of ?language");
}

TEST_P(OrderExports, GiveEachLineARow) {
  created(order("PO-1"));
  auto const rows = rows_of(as("zhang_wei").get("/exports/orders.xlsx?rows=lines&language=en"));
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_THAT(std::vector(rows[0].begin(), rows[0].begin() + 9),
              ElementsAre("SO-2026-000001", "Draft", "ACME Handels GmbH", "PO-1", "李娜", "2026-04-24", "10", "LAMP-01",
                          "台灯"));
  EXPECT_EQ(rows[1].at(6), "20");
  EXPECT_EQ(rows[1].at(12), "12.5");
}

TEST_P(OrderExports, HoldEveryLineOfLargeAndSmallOrdersInTurn) {
  std::vector<std::string> expected;
  std::vector<int> const line_counts = {3, 450, 200, 0, 1, 199, 201, 2};
  for (std::size_t place = 0; place < line_counts.size(); ++place) {
    auto const reference = "PO-" + std::to_string(place);
    auto content = order(reference);
    array lines;
    for (int line = 1; line <= line_counts[place]; ++line) {
      lines.push_back(object{{"position", line}, {"quantity", "1"}});
      expected.push_back(reference + " " + std::to_string(line));
    }
    content["lines"] = std::move(lines);
    created(content);
  }
  std::vector<std::string> found;
  for (auto const& row : rows_of(as("zhang_wei").get("/exports/orders.csv?rows=lines&sort=number")))
    found.push_back(row.at(3) + " " + row.at(6));
  EXPECT_EQ(found, expected);
}

TEST_P(OrderExports, TurnNoTextIntoAFormula) {
  created(order("=HYPERLINK(\"http://evil.example\")"));
  EXPECT_THAT(testing::exported_bytes(as("zhang_wei").get("/exports/orders.csv")), HasSubstr("\"'=HYPERLINK("));
  EXPECT_EQ(rows_of(as("zhang_wei").get("/exports/orders.xlsx")).at(0).at(4), "=HYPERLINK(\"http://evil.example\")");
}

TEST_P(OrderExports, AreRefusedToThoseWhoMayOnlyRead) {
  created(order("PO-1"));
  for (auto const* person : {"li_na", "liu_yang", "stranger"}) {
    EXPECT_EQ(as(person).get("/exports/orders.csv").status, 403) << person;
  }
  EXPECT_EQ(as("").get("/exports/orders.csv").status, 401);
}

TEST_P(OrderExports, HoldNothingOutOfReach) {
  created(order("PO-1"), "li_na");
  created(order("PO-2"), "zhou_jie");
  regrant("merchandiser", "orders.export", service::Scope::own);
  auto const rows = rows_of(as("li_na").get("/exports/orders.csv"));
  ASSERT_EQ(rows.size(), 1U);
  EXPECT_EQ(rows[0].at(4), "PO-1");
}

TEST_P(OrderExports, AreRecordedWithWhatAndHowMany) {
  created(order("PO-1"));
  as("zhang_wei").get("/exports/orders.csv?status=draft&rows=lines");
  auto const event = system(
      [&](service::Call& call) { return events::history(call.tx, "exports/" + id_of("zhang_wei"), {}, 1).at(0); });
  EXPECT_EQ(event.kind, "exported");
  EXPECT_EQ(event.body.text, R"({"list":"orders","format":"csv","asked":{"rows":"lines","status":"draft"},"rows":2})");
}

TEST_P(OrderExports, AreRecordedWithEveryValueThatWasAskedFor) {
  as("zhang_wei").get("/exports/orders.csv?status=draft&status=closed");
  auto const event = system(
      [&](service::Call& call) { return events::history(call.tx, "exports/" + id_of("zhang_wei"), {}, 1).at(0); });
  EXPECT_THAT(event.body.text, HasSubstr(R"("asked":{"status":"draft,closed"})"));
}

TEST_P(OrderExports, GoOnBehindTheLongestNames) {
  auto content = order("PO-1");
  std::string name;
  for (int i = 0; i < 200; ++i) name += "宁";
  content["customer_id"] =
      as("chen_min")
          .post("/customers", {{"name", name}, {"tier", "key"}, {"remark", ""}, {"is_active", true}})
          .text("/id");
  created(content, "zhang_wei");
  created(content, "zhang_wei");
  auto const first = as("zhang_wei").get("/orders?sort=customer_name&limit=1");
  auto const second = as("zhang_wei").get("/orders?sort=customer_name&limit=1&after=" + first.text("/next"));
  EXPECT_EQ(second.status, 200) << second.response.body_text();
  EXPECT_NE(second.text("/items/0/id"), first.text("/items/0/id"));
}

TEST_P(OrderExports, LeaveNoFileBehind) {
  std::filesystem::path file;
  {
    auto const answer = as("zhang_wei").get("/exports/orders.csv");
    file = answer.response.body_file.value();
    EXPECT_TRUE(std::filesystem::exists(file));
  }
  EXPECT_FALSE(std::filesystem::exists(file));
}

TEST(OrderExportWords, NameEveryColumnAndCode) {
  service::ExportStyle const style{service::ExportFormat::csv, "zh-CN", order_wordings()};
  auto const is_worded = [&](std::string_view code) { EXPECT_NE(style.word(code), code) << code; };
  describe::for_each_member<OrderExportRow>([&](std::string_view name, auto) { is_worded(name); });
  describe::for_each_member<OrderLineExportRow>([&](std::string_view name, auto) { is_worded(name); });
  auto const all_worded = [&](auto list) {
    boost::mp11::mp_for_each<decltype(list)>([&](auto each) { is_worded(each.name); });
  };
  all_worded(boost::describe::describe_enumerators<OrderStatus>());
  all_worded(boost::describe::describe_enumerators<OrderKind>());
  all_worded(boost::describe::describe_enumerators<TransportMode>());
}

}  // namespace
}  // namespace gendan::orders
