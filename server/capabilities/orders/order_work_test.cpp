#include "capabilities/orders/order_work.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace gendan::orders {
namespace {

using enum OrderStatus;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

// A whole order of two lines that came in on Monday 2026-03-02; dates are added by each test.
OrderSituation situation(OrderStatus status) {
  OrderSituation made;
  made.status = status;
  made.created_on = CalendarDate(2026, 3, 2);
  auto& content = made.content;
  content.customer_id = customers::CustomerId::parsed("01m802ccza0xfmqjc6nk2ppgcp");
  content.currency = Currency::parsed("USD");
  content.requested_on = CalendarDate(2026, 5, 1);
  content.incoterm = Incoterm::FOB;
  content.incoterm_place = Label::parsed("Ningbo");
  content.payment_term = Label::parsed("T/T");
  content.delivery_address.emplace().lines = BoundedText<0, 500, Lines::many>::parsed("Am Sandtorkai 1");
  for (int const position : {10, 20}) {
    auto& line = content.lines.emplace_back();
    line.position = *Whole<1, 9999>::of(position);
    line.product_code = Label::parsed("LAMP-01");
    line.quantity = QuantityNumber::parsed("1000");
    line.unit = BoundedText<1, 40>::parsed("piece");
    line.unit_price = UnitPrice::parsed("0.97");
    made.is_delivered.push_back(false);
  }
  return made;
}

// "title on-which-day argument=value …" of each.
std::vector<std::string> tasks_of(OrderSituation const& of) {
  std::vector<std::string> lines;
  for (auto const& task : order_tasks(of)) {
    auto line = task.title_code + " " + task.too_late_on.text();
    for (auto const& [name, value] : task.arguments) line.append(" ").append(name).append("=").append(value);
    lines.push_back(line);
  }
  return lines;
}

// What the status alone decides, for an order with a missing field, a wish for its first line, a promise for
// its second.
struct StatusCase {
  OrderStatus status;
  std::vector<std::string> tasks;
};
class OrderTasks : public ::testing::TestWithParam<StatusCase> {};
TEST_P(OrderTasks, FollowTheStatus) {
  auto order = situation(GetParam().status);
  order.content.incoterm_place.reset();
  order.content.lines[1].confirmed_on = CalendarDate(2026, 4, 24);
  if (GetParam().status == on_hold) order.last_news_on = CalendarDate(2026, 3, 10);
  EXPECT_THAT(tasks_of(order), ::testing::ElementsAreArray(GetParam().tasks));
  order.is_historical = true;
  EXPECT_THAT(tasks_of(order), IsEmpty());
}
std::string const complete = "complete_order 2026-03-05 fields=incoterm_place";
std::string const agree = "agree_date 2026-03-05 lines=1 on=2026-05-01";
std::string const delivery = "deliver 2026-04-25 lines=1 on=2026-04-24";
INSTANTIATE_TEST_SUITE_P(Table, OrderTasks,
                         ::testing::Values(StatusCase{draft, {complete}}, StatusCase{under_review, {complete, agree}},
                                           StatusCase{awaiting_customer, {complete, agree}},
                                           StatusCase{confirmed, {agree, delivery}},
                                           StatusCase{in_production, {agree, delivery}},
                                           StatusCase{on_hold, {"look_at_hold 2026-03-18 since=2026-03-10"}},
                                           StatusCase{completed, {}}, StatusCase{closed, {}},
                                           StatusCase{cancelled, {}}));

TEST(MissingFields, AreAskedForAgainOnTheirDayAndElseSoon) {
  auto order = situation(draft);
  order.content.incoterm_place.reset();
  order.content.payment_term.reset();
  order.content.currency.reset();
  order.content.customer_id.reset();
  auto const mark = [&](char const* field, MissingReason reason, std::optional<CalendarDate> on) {
    order.content.missing.push_back({*Code::parsed(field), reason, Remark::parsed("因为"), on});
  };
  mark("incoterm_place", MissingReason::awaiting_customer, CalendarDate(2026, 3, 20));
  mark("payment_term", MissingReason::other, std::nullopt);
  mark("customer_id", MissingReason::not_applicable, CalendarDate(2026, 3, 3));
  EXPECT_THAT(tasks_of(order),
              ElementsAre("complete_order 2026-03-05 fields=currency,lines/10/unit_price,lines/20/unit_price",
                          "ask_again 2026-03-06 fields=payment_term on=2026-03-05",
                          "ask_again 2026-03-21 fields=incoterm_place on=2026-03-20"));
}

TEST(MissingFields, ToAskForOnOneDayAreOneTask) {
  auto order = situation(draft);
  order.content.incoterm_place.reset();
  order.content.payment_term.reset();
  for (auto const* field : {"incoterm_place", "payment_term"})
    order.content.missing.push_back(
        {*Code::parsed(field), MissingReason::awaiting_customer, {}, CalendarDate(2026, 3, 9)});
  EXPECT_THAT(tasks_of(order), ElementsAre("ask_again 2026-03-10 fields=incoterm_place,payment_term on=2026-03-09"));
}

TEST(Dates, AreToBeAgreedBeforeTheOneThatIsWishedFor) {
  auto order = situation(confirmed);
  EXPECT_THAT(tasks_of(order), ElementsAre("agree_date 2026-03-05 lines=2 on=2026-05-01"));
  order.content.lines[0].requested_on = CalendarDate(2026, 3, 4);
  EXPECT_THAT(tasks_of(order), ElementsAre("agree_date 2026-03-04 lines=1 on=2026-03-04"));
  order.content.promised_on = CalendarDate(2026, 4, 1);
  EXPECT_THAT(tasks_of(order), ElementsAre("deliver 2026-04-02 lines=2 on=2026-04-01"));
}

TEST(Promises, AreTheFirstOfThoseNotYetKept) {
  auto order = situation(in_production);
  order.content.promised_on = CalendarDate(2026, 4, 30);
  order.content.lines[0].confirmed_on = CalendarDate(2026, 4, 1);
  EXPECT_THAT(tasks_of(order), ElementsAre("deliver 2026-04-02 lines=1 on=2026-04-01"));
  order.is_delivered[0] = true;
  EXPECT_THAT(tasks_of(order), ElementsAre("deliver 2026-05-01 lines=1 on=2026-04-30"));
  order.is_delivered[1] = true;
  EXPECT_THAT(tasks_of(order), IsEmpty());
}

TEST(Forecasts, AfterThePromiseAreToBeSettledBeforeItsDay) {
  auto order = situation(in_production);
  auto& lines = order.content.lines;
  order.content.promised_on = CalendarDate(2026, 4, 30);
  lines[0].confirmed_on = CalendarDate(2026, 4, 20);
  lines[0].forecast_on = CalendarDate(2026, 4, 20);
  lines[1].forecast_on = CalendarDate(2026, 4, 29);
  EXPECT_THAT(tasks_of(order), ElementsAre("deliver 2026-04-21 lines=1 on=2026-04-20"));
  lines[0].forecast_on = CalendarDate(2026, 4, 23);
  lines[1].forecast_on = CalendarDate(2026, 5, 10);
  EXPECT_THAT(tasks_of(order), ElementsAre("deliver 2026-04-21 lines=1 on=2026-04-20",
                                           "settle_late_forecast 2026-04-20 days=10 lines=2 on=2026-04-20"));
  order.is_delivered[0] = true;
  EXPECT_THAT(tasks_of(order), ElementsAre("deliver 2026-05-01 lines=1 on=2026-04-30",
                                           "settle_late_forecast 2026-04-30 days=10 lines=1 on=2026-04-30"));
  order.content.promised_on.reset();
  EXPECT_THAT(tasks_of(order), ElementsAre("agree_date 2026-03-05 lines=1 on=2026-05-01"));
}

}  // namespace
}  // namespace gendan::orders
