#include "capabilities/verification/extra_check.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace gendan::verification {
namespace {

using ::testing::IsEmpty;

std::string place(std::string const& path, std::vector<ComparedLine> const& lines) {
  auto const found = line_field(path, lines);
  return found ? std::to_string(found->position) + " " + found->field : "none";
}

TEST(LineField, IsOfTheLineThatWasComparedWithTheNamedOne) {
  using enum LineVerdict;
  std::vector<ComparedLine> const lines = {
      {matched, {}, {10}, {30, 40}}, {line_missing, {}, {20}, {}}, {line_extra, {}, {}, {50}}};
  EXPECT_EQ(place("/lines/10/unit_price", lines), "30 unit_price");
  EXPECT_EQ(place("/lines/10/specification/Colour", lines), "30 specification/Colour");
  EXPECT_EQ(place("/lines/20", lines), "0 ");
  EXPECT_EQ(place("/lines/50", lines), "50 ");
  EXPECT_EQ(place("/currency", lines), "none");
}

PastDifference past(std::string key, std::string field, std::string number) {
  PastDifference difference;
  difference.order_number = std::move(number);
  difference.product_key = std::move(key);
  difference.product_name = "lamp";
  difference.field = std::move(field);
  return difference;
}

TEST(ExtraChecks, AreOneForEachFieldOfTheseGoodsWithWhatWasFoundLast) {
  auto const checks = checks_of(
      {past("lamp", "unit_price", "SO-3"), past("lamp", "unit_price", "SO-2"), past("box", "quantity", "SO-2")},
      {"lamp"});
  ASSERT_EQ(checks.size(), 1U);
  EXPECT_EQ(checks.front().key, "past_discrepancy/lamp/unit_price");
  EXPECT_EQ(checks.front().source, "SO-3");
  EXPECT_THAT(checks_of({past("box", "quantity", "SO-2")}, {"lamp"}), IsEmpty());
}

}  // namespace
}  // namespace gendan::verification
