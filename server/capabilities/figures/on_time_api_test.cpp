#include <gmock/gmock.h>

#include "capabilities/orders/orders.hpp"
#include "testing/test_app.hpp"

namespace gendan::figures {
namespace {

using orders::ImportedOrder;
using testing::Answer;

// Two orders of acme_hamburg by sea and one of sakura_osaka by air, promised and delivered as the tables say.
class OnTime : public testing::TestApp {
protected:
  struct Part {
    char const* promised;
    char const* delivered;  // empty: not yet
    char const* amount;
  };
  void import(char const* reference, char const* customer, orders::TransportMode mode, std::vector<Part> const& parts,
              char const* currency = "USD", bool is_historical = true) {
    ImportedOrder order;
    order.is_historical = is_historical;
    order.source_system = "test";
    order.source_reference = reference;
    order.content.customer_id = customers::CustomerId::parsed(id_of(customer));
    order.content.currency = Currency::parsed(currency);
    order.content.transport_mode = mode;
    for (auto const& part : parts) {
      orders::OrderLine line;
      line.position = *Whole<1, 9999>::of(static_cast<std::int64_t>(order.content.lines.size() + 1) * 10);
      line.quantity = QuantityNumber::parsed("10");
      line.amount = orders::StatedAmount::parsed(part.amount);
      line.confirmed_on = CalendarDate::parsed(part.promised);
      auto const delivered_on = CalendarDate::parsed(part.delivered);
      if (delivered_on) order.deliveries.push_back({line.position.value(), *delivered_on, std::nullopt});
      order.content.lines.push_back(line);
    }
    system([&](service::Call& call) { orders::import_order(call, order); });
  }
  void SetUp() override {
    TestApp::SetUp();
    import("A", "acme_hamburg", orders::TransportMode::sea,
           {{"2026-01-10", "2026-01-10", "100"},
            { "2026-01-20",
              "2026-01-25",
              "300" }});
    import("B", "acme_hamburg", orders::TransportMode::sea, {{"2026-02-10", "", "50.5"}, { "2026-04-01", "", "1000" }});
    import("C", "sakura_osaka", orders::TransportMode::air,
           {{"2026-02-01", "2026-01-30", "200"},
            { "",
              "2026-01-30",
              "7" }});
  }
  Answer ask(std::string_view query) { return as("he_ping").get("/figures/on-time?" + std::string(query)); }
};
BOTH_DATABASES(OnTime);

TEST_P(OnTime, CountsLinesDeliveredAndLinesPastTheirDate) {
  auto const answer = ask("measure=lines&against=agreed");
  EXPECT_EQ(answer.at("/numerator").to_number<int>(), 2);
  EXPECT_EQ(answer.at("/denominator").to_number<int>(), 4);
  EXPECT_EQ(answer.at("/rate").to_number<double>(), 50);
  EXPECT_EQ(answer.at("/excluded/no_date").as_int64(), 1);
  EXPECT_EQ(answer.at("/excluded/not_due").as_int64(), 1);
}

TEST_P(OnTime, CountsOfAnOrderNeverConfirmedOnlyWhatIsDelivered) {
  import("D", "acme_hamburg", orders::TransportMode::sea,
         {{"2026-01-12", "2026-01-13", "10"},
          {"2026-01-14", "", "20"},
          { "2026-04-01",
            "",
            "30" }},
         "USD", false);
  auto const answer = ask("measure=lines&against=agreed");
  EXPECT_EQ(answer.at("/numerator").to_number<int>(), 2);
  EXPECT_EQ(answer.at("/denominator").to_number<int>(), 5);
  EXPECT_EQ(answer.at("/excluded/not_agreed").as_int64(), 2);
  EXPECT_EQ(answer.at("/excluded/not_due").as_int64(), 1);
  EXPECT_EQ(as("he_ping").get("/figures/on-time/lines?against=agreed").at("/items").as_array().size(), 5U);
}

TEST_P(OnTime, WeighsByValueInOneCurrencyAndCountsTheOthers) {
  import("D", "sakura_osaka", orders::TransportMode::air, {{ "2026-02-01", "2026-02-09", "5000" }}, "JPY");
  auto const answer = ask("measure=value&against=agreed");
  EXPECT_EQ(answer.text("/currency"), "USD");
  EXPECT_EQ(answer.at("/numerator").to_number<double>(), 300);
  EXPECT_EQ(answer.at("/denominator").to_number<double>(), 650.5);
  EXPECT_EQ(answer.at("/excluded/other_currency").as_int64(), 1);
  EXPECT_EQ(ask("measure=value&against=agreed&currency=JPY").at("/rate").to_number<double>(), 0);
}

TEST_P(OnTime, TakesAnOrderAsOnTimeWhenAllItsLinesAre) {
  auto const answer = ask("measure=orders&against=agreed");
  EXPECT_EQ(answer.at("/numerator").to_number<int>(), 1);
  EXPECT_EQ(answer.at("/denominator").to_number<int>(), 3);
}

TEST_P(OnTime, GroupsAndLeadsToTheLinesBehindEachNumber) {
  auto const answer = ask("measure=lines&against=agreed&by=month");
  ASSERT_EQ(answer.at("/items").as_array().size(), 2U);
  EXPECT_EQ(answer.text("/items/0/key"), "2026-01");
  EXPECT_EQ(answer.at("/items/0/denominator").to_number<int>(), 2);
  for (auto const* by : {"month", "customer", "supplier", "mode", "incoterm"}) {
    auto const grouped = ask("measure=lines&against=agreed&by=" + std::string(by));
    for (auto const& item : grouped.at("/items").as_array()) {
      auto const link = std::string(item.at("link").as_string()).substr(std::string("/api/v1").size());
      auto const lines = as("he_ping").get(link).at("/items").as_array().size();
      EXPECT_EQ(static_cast<int>(lines), item.at("denominator").to_number<int>()) << by << " " << link;
    }
  }
}

TEST_P(OnTime, StandsBesideThePeriodBefore) {
  auto const answer = ask("measure=lines&against=agreed&from=2026-02-01&to=2026-02-28&by=month");
  EXPECT_EQ(answer.at("/rate").to_number<double>(), 50);
  EXPECT_EQ(answer.at("/grace_days").as_int64(), 0);
  EXPECT_EQ(answer.text("/before/from"), "2026-01-01");
  EXPECT_EQ(answer.text("/before/to"), "2026-01-31");
  EXPECT_EQ(answer.at("/before/numerator").to_number<int>(), 1);
  EXPECT_EQ(answer.at("/before/denominator").to_number<int>(), 2);
  auto const link = answer.text("/before/link").substr(std::string("/api/v1").size());
  EXPECT_EQ(as("he_ping").get(link).at("/items").as_array().size(), 2U);
  auto const none = ask("measure=value&against=agreed&from=2026-01-01&to=2026-01-31");
  EXPECT_TRUE(none.at("/before/rate").is_null()) << "nothing was promised";
  EXPECT_TRUE(ask("measure=lines&against=agreed&from=2026-02-01").at("/before").is_null()) << "without an end";
}

TEST_P(OnTime, StandsBesideItsTarget) {
  using boost::json::object;
  auto const path = "/figures/on-time/target";
  EXPECT_TRUE(ask("measure=lines&against=agreed").at("/target").is_null());
  EXPECT_EQ(as("li_na").put(path, object{{"basis_points", 9500}, {"revision", 0}}).status, 403);
  EXPECT_EQ(as("he_ping").put(path, object{{"basis_points", 10'001}, {"revision", 0}}).problems(),
            "out_of_range /basis_points");
  EXPECT_EQ(as("he_ping").put(path, object{{"basis_points", 9550}, {"revision", 0}}).status, 200);
  EXPECT_EQ(ask("measure=lines&against=agreed").at("/target").to_number<double>(), 95.5);
  EXPECT_EQ(as("he_ping").put(path, object{{"basis_points", 9000}, {"revision", 0}}).text("/code"),
            "revision_moved_on");
  EXPECT_EQ(as("he_ping").put(path, object{{"basis_points", nullptr}, {"revision", 1}}).status, 200);
  EXPECT_EQ(as("li_na").get(path).at("/revision").as_int64(), 2);
  EXPECT_TRUE(ask("measure=lines&against=agreed").at("/target").is_null());
}

TEST_P(OnTime, KnowsWhyLinesWereLateAndInWhoseHandThatWas) {
  using boost::json::object;
  auto const lines = [this](std::string const& query) {
    return as("he_ping").get("/figures/on-time/lines?against=agreed&" + query);
  };
  auto const late = lines("outcome=late");
  auto const path = "/figures/on-time/lines/" + late.text("/items/0/line_id") + "/reason";
  auto const stream = "/timeline/orders/" + late.text("/items/0/order_id");
  auto const on_time = "/figures/on-time/lines/" + lines("outcome=on_time").text("/items/0/line_id") + "/reason";
  object const reason{{"late_reason", "carrier_space"}, {"late_note", "no space before the feast"}};

  EXPECT_EQ(as("wang_fang").put(path, reason).status, 403);
  EXPECT_EQ(as("he_ping").put("/figures/on-time/lines/none/reason", reason).status, 404);
  EXPECT_EQ(as("he_ping").put(on_time, reason).text("/code"), "line_not_late");
  EXPECT_EQ(as("he_ping").put(path, object{{"late_reason", "other"}}).problems(), "missing /late_note");
  EXPECT_EQ(as("he_ping").put(path, object{{"late_note", "?"}}).problems(), "missing /late_reason");
  EXPECT_EQ(as("he_ping").put(path, object{{"late_reason", "weather"}}).problems(), "not_one_of /late_reason");

  EXPECT_EQ(as("he_ping").put(path, reason).status, 200);
  auto const said = as("he_ping").get(stream);
  EXPECT_EQ(said.text("/items/0/kind"), "late_reason_given");
  EXPECT_EQ(said.text("/items/0/body/changes/0/path"), "/lines/20/late_reason");
  EXPECT_EQ(lines("outcome=late").text("/items/0/late_party"), "carrier");
  EXPECT_EQ(lines("late_reason=carrier_space").at("/items").as_array().size(), 1U);
  EXPECT_EQ(lines("outcome=late&is_explained=false").at("/items").as_array().size(), 1U);

  auto const causes = as("he_ping").get("/figures/on-time/causes?against=agreed");
  EXPECT_EQ(causes.at("/late").as_int64(), 2);
  ASSERT_EQ(causes.at("/items").as_array().size(), 2U);
  EXPECT_EQ(causes.text("/items/0/reason"), "carrier_space");
  EXPECT_TRUE(causes.at("/items/1/reason").is_null());
  for (auto const& item : causes.at("/items").as_array()) {
    auto const link = std::string(item.at("link").as_string()).substr(std::string("/api/v1").size());
    EXPECT_EQ(as("he_ping").get(link).at("/items").as_array().size(), 1U) << link;
  }

  EXPECT_EQ(as("he_ping").put(path, object{{"late_reason", nullptr}}).status, 200);
  EXPECT_EQ(as("he_ping").get("/figures/on-time/causes?against=agreed").at("/items").as_array().size(), 1U);
}

TEST_P(OnTime, ListsTheLateLines) {
  auto const late = as("he_ping").get("/figures/on-time/lines?against=agreed&outcome=late");
  ASSERT_EQ(late.at("/items").as_array().size(), 2U);
  EXPECT_EQ(late.at("/items/0/days_late").as_int64(), 5);
  EXPECT_EQ(late.text("/items/1/outcome"), "open_late");
  EXPECT_TRUE(late.at("/items/1/days_late").is_null());
}

TEST_P(OnTime, TellsHowEarlyAndHowLateLinesWere) {
  import("E", "acme_hamburg", orders::TransportMode::sea, {{ "2026-01-20", "2026-01-22", "1" }});
  auto const lateness = as("he_ping").get("/figures/on-time/lateness?against=agreed");
  ASSERT_EQ(lateness.status, 200) << lateness.response.body_text();
  EXPECT_EQ(lateness.at("/mean_days").to_number<double>(), 3.5) << "what is still open has no days yet";
  EXPECT_EQ(lateness.at("/median_days").to_number<double>(), 3.5);
  EXPECT_EQ(lateness.at("/longest_days").as_int64(), 5);

  auto const air = as("he_ping").get("/figures/on-time/lateness?against=agreed&mode=air");
  EXPECT_EQ(air.at("/early/lines").as_int64(), 1);
  EXPECT_TRUE(air.at("/mean_days").is_null());
  EXPECT_TRUE(air.at("/median_days").is_null());
  EXPECT_TRUE(air.at("/longest_days").is_null());
}

TEST_P(OnTime, OpensTheLinesOfEachOutcome) {
  import("E", "acme_hamburg", orders::TransportMode::sea, {{ "2026-01-20", "2026-01-22", "1" }});
  auto const lateness = as("he_ping").get("/figures/on-time/lateness?against=agreed");
  auto const expect_behind = [&](std::string const& outcome, std::vector<std::string> const& days) {
    EXPECT_EQ(lateness.at("/" + outcome + "/lines").as_int64(), std::ssize(days)) << outcome;
    auto const link = lateness.text("/" + outcome + "/link").substr(std::string_view("/api/v1").size());
    auto const behind = as("he_ping").get(link);
    std::vector<std::string> each;
    for (auto const& item : behind.at("/items").as_array())
      each.push_back(boost::json::serialize(item.at("days_late")));
    EXPECT_THAT(each, ::testing::UnorderedElementsAreArray(days)) << outcome;
  };
  expect_behind("early", {"-2"});
  expect_behind("on_the_day", {"0"});
  expect_behind("delivered_late", {"5", "2"});
  expect_behind("open_late", {"null"});
  auto const count = [&](std::string const& outcome) {
    return as("he_ping").get("/figures/on-time/lines?against=agreed&outcome=" + outcome).at("/items").as_array().size();
  };
  EXPECT_EQ(count("on_time"), 2U);
  EXPECT_EQ(count("late"), 3U);
}

TEST_P(OnTime, SaysNothingWhereThereIsNothingToCount) {
  auto const answer = ask("measure=lines&against=requested");
  EXPECT_TRUE(answer.at("/rate").is_null());
  EXPECT_EQ(answer.at("/excluded/no_date").as_int64(), 6);
}

TEST_P(OnTime, IsLimitedToWhatOneMayReadAndAskedInItsOwnWords) {
  EXPECT_EQ(as("stranger").get("/figures/on-time?measure=lines&against=agreed").status, 403);
  EXPECT_EQ(as("stranger").get("/figures/on-time/lines?against=agreed").status, 403);
  EXPECT_EQ(as("li_na").get("/figures/on-time?measure=lines&against=agreed").at("/denominator").to_number<int>(), 3);
  EXPECT_EQ(as("stranger").get("/figures/on-time/lateness?against=agreed").status, 403);
  auto const seen = as("li_na").get("/figures/on-time/lateness?against=agreed");
  EXPECT_EQ(seen.at("/early/lines").as_int64(), 0) << "that order is another department's";
  EXPECT_EQ(seen.at("/delivered_late/lines").as_int64(), 1);
  EXPECT_EQ(ask("measure=weight&against=agreed").problems(), "not_one_of ?measure");
  EXPECT_EQ(ask("against=agreed").problems(), "missing ?measure");
}

}  // namespace
}  // namespace gendan::figures
