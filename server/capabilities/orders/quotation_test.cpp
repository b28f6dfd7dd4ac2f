#include "capabilities/orders/quotation.hpp"

#include <gtest/gtest.h>

namespace gendan::orders {
namespace {

constexpr CalendarDate today(2026, 3, 2);

std::string codes_of(std::vector<Problem> const& problems) {
  std::string text;
  for (auto const& problem : problems) text += (text.empty() ? "" : ", ") + problem.code + " " + problem.path;
  return text;
}

TEST(Quotation, IsSentUntilTheEndOfItsLastDay) {
  using enum QuotationStatus;
  EXPECT_EQ(open_status(false, CalendarDate(2026, 4, 1), today), draft);
  EXPECT_EQ(open_status(true, CalendarDate(2026, 4, 1), today), sent);
  EXPECT_EQ(open_status(true, today, today), sent);
  EXPECT_EQ(open_status(true, CalendarDate(2026, 3, 1), today), expired);
  EXPECT_EQ(open_status(true, std::nullopt, today), draft);
}

TEST(Quotation, IsSentWithLinesPricesAndADateInTheFuture) {
  QuotationContent content;
  EXPECT_EQ(codes_of(sending_problems(content, today)), "missing /valid_until, missing /lines");
  content.valid_until = CalendarDate(2026, 3, 1);
  auto& line = content.lines.emplace_back();
  EXPECT_EQ(codes_of(sending_problems(content, today)),
            "in_the_past /valid_until, missing /lines/0/product_code, missing /lines/0/quantity, missing "
            "/lines/0/unit, missing /lines/0/unit_price");
  content.valid_until = today;
  line.description = BoundedText<0, 500>::parsed("desk lamp");
  line.quantity = QuantityNumber::parsed("500");
  line.unit = BoundedText<1, 40>::parsed("piece");
  line.amount = StatedAmount::parsed("485");
  EXPECT_EQ(codes_of(sending_problems(content, today)), "");
}

TEST(Quotation, IsLostForAReasonAndWithdrawnWithAWord) {
  using enum QuotationOutcome;
  auto const note = Remark::parsed("the price list has changed");
  EXPECT_EQ(codes_of(closing_problems({lost, std::nullopt, note})), "missing /reason");
  EXPECT_EQ(codes_of(closing_problems({lost, LossReason::competitor, std::nullopt})), "");
  EXPECT_EQ(codes_of(closing_problems({withdrawn, std::nullopt, std::nullopt})), "missing /note");
  EXPECT_EQ(codes_of(closing_problems({withdrawn, LossReason::price, note})), "only_when_lost /reason");
  EXPECT_EQ(codes_of(closing_problems({withdrawn, std::nullopt, note})), "");
}

}  // namespace
}  // namespace gendan::orders
