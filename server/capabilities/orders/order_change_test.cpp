#include "capabilities/orders/order_change.hpp"

#include <gmock/gmock.h>

namespace gendan::orders {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

QuantityNumber quantity(std::string_view text) { return QuantityNumber::parsed(text).value(); }

OrderContent content() {
  OrderContent content;
  content.promised_on = CalendarDate(2026, 4, 24);
  for (std::int64_t position : {10, 20}) {
    auto& line = content.lines.emplace_back();
    line.position = Whole<1, 9999>::of(position).value();
    line.product_code = Label::parsed("LAMP-01");
    line.quantity = quantity("1000");
    line.unit = BoundedText<1, 40>::parsed("piece");
  }
  return content;
}

std::vector<Problem> problems(OrderContent const& proposed, std::string_view delivered, bool is_complete = false) {
  return delivered_problems(content(), {{10, quantity(delivered), is_complete}, {20, quantity("0"), false}}, proposed);
}

TEST(DeliveredGoods, BoundWhatALineMayShrinkTo) {
  struct Case {
    char const* proposed;
    char const* delivered;
    std::vector<Problem> problems;
  };
  std::vector<Case> const cases = {
      {"400", "400", {}},
      {"399.999", "400", {{"/lines/0/quantity", "below_delivered", "400"}}},
      {"1", "0", {}},
      {"1000", "1100", {}},  // more had come: what was ordered may stay
      {"999", "1100", {{"/lines/0/quantity", "below_delivered", "1000"}}},
      {"2000", "1100", {}},
  };
  for (auto const& [text, delivered, expected] : cases) {
    auto proposed = content();
    proposed.lines[0].quantity = quantity(text);
    EXPECT_EQ(problems(proposed, delivered), expected) << text << " of " << delivered;
  }
}

TEST(DeliveredGoods, KeepTheirLineProductAndUnit) {
  auto proposed = content();
  proposed.lines.erase(proposed.lines.begin());
  EXPECT_THAT(problems(proposed, "1"), ElementsAre(Problem{"/lines", "line_is_delivered", "10"}));
  EXPECT_THAT(problems(proposed, "0"), IsEmpty());
  proposed = content();
  proposed.lines[0].product_code = Label::parsed("LAMP-02");
  proposed.lines[0].unit = BoundedText<1, 40>::parsed("set");
  EXPECT_THAT(problems(proposed, "1"), ElementsAre(Problem{"/lines/0/unit", "unit_of_delivered_line", ""},
                                                   Problem{"/lines/0/product_code", "product_of_delivered_line", ""}));
}

TEST(DeliveredGoods, KeepTheDatesThatAFinishedLineWasPromisedFor) {
  auto proposed = content();
  proposed.promised_on = CalendarDate(2026, 5, 1);
  EXPECT_THAT(problems(proposed, "1000", true), ElementsAre(Problem{"/promised_on", "date_of_delivered_line", "10"}));
  EXPECT_THAT(problems(proposed, "999", false), IsEmpty()) << "what is still to come may be promised anew";
  proposed.lines[0].confirmed_on = CalendarDate(2026, 4, 24);  // the finished line keeps the old date as its own
  EXPECT_THAT(problems(proposed, "1000", true), IsEmpty());
  proposed.lines[0].confirmed_on = CalendarDate(2026, 4, 30);
  proposed.lines[0].requested_on = CalendarDate(2026, 4, 30);
  EXPECT_THAT(problems(proposed, "1000", true),
              ElementsAre(Problem{"/lines/0/confirmed_on", "date_of_delivered_line", "10"},
                          Problem{"/lines/0/requested_on", "date_of_delivered_line", "10"}));
}

TEST(ChangedContent, LosesNothingThatAnOrderNeeds) {
  auto now = content();
  now.currency = Currency::parsed("USD");
  for (auto& line : now.lines) line.unit_price = UnitPrice::parsed("1");
  auto proposed = now;
  EXPECT_THAT(lost_field_problems(now, proposed, FieldNeeds()), IsEmpty()) << "what was not there is not lost";
  proposed.lines[1].unit_price.reset();
  EXPECT_THAT(lost_field_problems(now, proposed, FieldNeeds()),
              ElementsAre(Problem{"/lines/1/unit_price", "missing", ""}));
  proposed.lines.clear();
  EXPECT_THAT(lost_field_problems(now, proposed, FieldNeeds()), ElementsAre(Problem{"/lines", "missing", ""}));
}

TEST(AnOrder, TakesChangesWhileItIsUnderWay) {
  using enum OrderStatus;
  for (auto const status : {confirmed, in_production}) EXPECT_TRUE(takes_changes(status));
  for (auto const status : {draft, under_review, awaiting_customer, completed, closed, on_hold, cancelled})
    EXPECT_FALSE(takes_changes(status));
}

}  // namespace
}  // namespace gendan::orders
