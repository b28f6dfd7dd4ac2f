// The figure over a real order book, samples/SCMS_Delivery_History_Dataset.csv, imported the way a user does it.
#include <gmock/gmock.h>

#include <fstream>
#include <sstream>

#include "testing/test_app.hpp"

namespace gendan::figures {
namespace {

using boost::json::object;
using testing::Answer;

class OrderBook : public testing::TestApp {
protected:
  void SetUp() override {
    TestApp::SetUp();
    std::ifstream file("samples/SCMS_Delivery_History_Dataset.csv", std::ios::binary);
    std::ostringstream book;
    book << file.rdbuf();
    auto const uploaded = as("zhang_wei").upload("/imports?name=scms.csv", book.str());
    ASSERT_EQ(uploaded.status, 201) << uploaded.response.body_text();
    import_ = "/imports/" + uploaded.text("/id");
    as("zhang_wei").put(import_ + "/mapping", {{"mapping_name", "SCMS delivery history"}});
    as("zhang_wei").post(import_ + "/check", object{});
    app().run_due_jobs();
    as("zhang_wei").post(import_ + "/run", {{"historical", true}});
    app().run_due_jobs();
  }
  Answer figure(std::string const& question) { return as("he_ping").get("/figures/on-time?" + question); }
  std::string import_;
};
BOTH_DATABASES(OrderBook);

TEST_P(OrderBook, HasTheRatesThatFollowFromItsDates) {
  auto const import = as("zhang_wei").get(import_);
  EXPECT_EQ(import.at("/orders_created").as_int64(), 6'233);
  EXPECT_EQ(import.at("/problem_count").as_int64(), 0);

  auto const lines = figure("measure=lines&against=original");
  EXPECT_EQ(lines.at("/numerator").to_number<int>(), 9'138);
  EXPECT_EQ(lines.at("/denominator").to_number<int>(), 10'324);
  EXPECT_EQ(lines.at("/rate").to_number<double>(), 88.5122);

  auto const value = figure("measure=value&against=original");
  EXPECT_EQ(value.at("/rate").to_number<double>(), 84.0847);
  EXPECT_EQ(value.at("/denominator").to_number<double>(), 1'627'584'457.29);

  auto const orders = figure("measure=orders&against=original");
  EXPECT_EQ(orders.at("/numerator").to_number<int>(), 5'549);
  EXPECT_EQ(orders.at("/denominator").to_number<int>(), 6'233);

  std::map<std::string, std::pair<int, int>> late_of_all;
  auto const modes = figure("measure=lines&against=original&by=mode");
  for (auto const& item : modes.at("/items").as_array()) {
    auto const all = item.at("denominator").to_number<int>();
    auto const mode = item.at("key").is_null() ? std::string() : std::string(item.at("key").as_string());
    late_of_all[mode] = {all - item.at("numerator").to_number<int>(), all};
  }
  using Counts = std::pair<int, int>;
  EXPECT_EQ(late_of_all["air"], Counts(587, 6'113));
  EXPECT_EQ(late_of_all["truck"], Counts(455, 2'830));
  EXPECT_EQ(late_of_all["air_charter"], Counts(75, 650));
  EXPECT_EQ(late_of_all["sea"], Counts(65, 371));

  auto const lateness = as("he_ping").get("/figures/on-time/lateness?against=original");
  EXPECT_EQ(lateness.at("/early/lines").as_int64(), 2'814);
  EXPECT_EQ(lateness.at("/on_the_day/lines").as_int64(), 6'324);
  EXPECT_EQ(lateness.at("/delivered_late/lines").as_int64(), 1'186);
  EXPECT_EQ(lateness.at("/open_late/lines").as_int64(), 0);
  EXPECT_EQ(lateness.at("/mean_days").to_number<double>(), 21.3693);
  EXPECT_EQ(lateness.at("/median_days").to_number<double>(), 12);
  EXPECT_EQ(lateness.at("/longest_days").as_int64(), 192);

  auto const [quantity, amount] = system([](service::Call& call) {
    auto rows =
        call.tx.query("select cast(sum(quantity) as bigint), cast(sum(amount_minor) as bigint) from order_line_facts");
    rows.next();
    return std::pair(rows.integer(0), rows.integer(1));
  });
  EXPECT_EQ(quantity, 189'265'090'000) << "in thousandths";
  EXPECT_EQ(amount, 162'758'445'729);
}

}  // namespace
}  // namespace gendan::figures
