#include "capabilities/orders/order_forecast.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace gendan::orders {
namespace {

using enum OrderStatus;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

LineForecast forecast_of(std::int64_t position) { return {*Whole<1, 9999>::of(position), CalendarDate(2026, 5, 20)}; }

TEST(Forecasts, AreTakenFromTheConfirmationUntilAllIsDelivered) {
  for (auto const status : {confirmed, in_production}) {
    EXPECT_TRUE(takes_forecasts(status, std::nullopt));
    EXPECT_TRUE(takes_forecasts(on_hold, status)) << "a hold moves what is expected";
  }
  for (auto const status : {draft, under_review, awaiting_customer, completed, closed, cancelled})
    EXPECT_FALSE(takes_forecasts(status, std::nullopt)) << static_cast<int>(status);
  EXPECT_FALSE(takes_forecasts(on_hold, draft));
}

TEST(Forecasts, AreOfLinesThatAreStillToCome) {
  std::vector<DeliveredLine> const lines = {{10, QuantityNumber(), false}, {20, QuantityNumber(), true}};
  EXPECT_THAT(forecast_problems(lines, {forecast_of(10)}), IsEmpty());
  EXPECT_THAT(forecast_problems(lines, {forecast_of(20), forecast_of(30), forecast_of(10), forecast_of(10)}),
              ElementsAre(Problem{"/forecasts/0/position", "forecast_of_delivered_line", "20"},
                          Problem{"/forecasts/1/position", "no_such_line", ""},
                          Problem{"/forecasts/3/position", "given_twice", ""}));
}

}  // namespace
}  // namespace gendan::orders
