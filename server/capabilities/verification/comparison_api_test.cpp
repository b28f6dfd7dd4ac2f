#include <gmock/gmock.h>

#include "testing/test_app.hpp"

namespace gendan::verification {
namespace {

using boost::json::array;
using boost::json::object;

class Comparisons : public testing::TestApp {
protected:
  object const order_{
      {"kind", "regular"},
      {"currency", "USD"},
      {"lines", array{{{"position", 10}, {"product_code", "LAMP-01"}, {"quantity", "1000"}, {"unit", "pcs"}}}}};
  testing::Answer preview(object const& body) { return as("li_na").post("/comparisons/preview", body); }
};
BOTH_DATABASES(Comparisons);

TEST_P(Comparisons, AnswerEveryFieldWithItsVerdictAndKeepNothing) {
  auto other = order_;
  other["lines"].at(0).as_object()["quantity"] = "1200";
  auto const answer = preview({{"left", order_}, {"right", other}, {"tolerances", {{"quantity_over", 1'000}}}});
  ASSERT_EQ(answer.status, 200) << answer.response.body_text();
  EXPECT_FALSE(answer.at("/is_equal").as_bool());
  EXPECT_EQ(answer.at("/counts/compared").as_int64(), 5);
  EXPECT_EQ(answer.at("/counts/critical").as_int64(), 1);
  EXPECT_EQ(answer.at("/lines/0/verdict").as_string(), "matched");
  object const expected{{"path", "/lines/10/quantity"}, {"left", "1000"},       {"right", "1200"},
                        {"verdict", "differs"},         {"weight", "critical"}, {"lookalike", nullptr}};
  EXPECT_THAT(answer.at("/fields").as_array(), ::testing::Contains(boost::json::value(expected)));
  EXPECT_EQ(as("li_na").get("/orders").at("/items").as_array().size(), 0U);
}

TEST_P(Comparisons, NameWhatIsWrongInEitherDocument) {
  auto broken = order_;
  broken["lines"].as_array().push_back(object{{"position", 10}});
  EXPECT_EQ(preview({{"left", order_}, {"right", broken}}).problems(), "given_twice /right/lines/1/position");
  EXPECT_EQ(preview({{"left", order_}}).problems(), "missing /right");
  EXPECT_EQ(
      preview({{"left", {{"kind", "regular"}, {"currency", "usd"}}}, {"right", order_}, {"tolerance", 1}}).problems(),
      "not_a_currency /left/currency, unknown_field /tolerance");
}

TEST_P(Comparisons, BoundWhatALineHolds) {
  auto wide = order_;
  object facts;
  for (int i = 0; i <= 500; ++i) facts["fact " + std::to_string(i)] = "x";
  wide["facts"] = facts;
  wide["lines"].at(0).as_object()["facts"] = facts;
  EXPECT_EQ(preview({{"left", wide}, {"right", order_}}).problems(),
            "too_many_entries /left/facts, too_many_entries /left/lines/0/facts");
}

TEST_P(Comparisons, AreRefusedToAStranger) {
  EXPECT_EQ(as("stranger").post("/comparisons/preview", {{"left", order_}, {"right", order_}}).status, 403);
  EXPECT_EQ(as("").post("/comparisons/preview", {{"left", order_}, {"right", order_}}).status, 401);
}

}  // namespace
}  // namespace gendan::verification
