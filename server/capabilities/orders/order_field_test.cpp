#include "capabilities/orders/order_field.hpp"

#include <gtest/gtest.h>

namespace gendan::orders {
namespace {

OrderContent filled_content() {
  OrderContent content;
  content.facts["Season/Year"] = "2026";
  auto& line = content.lines.emplace_back();
  line.position = Whole<1, 9999>::of(20).value();
  line.specification = {{*Name::parsed("颜色"), *Label::parsed("RAL 7016")}};
  line.facts["Vendor"] = "x";
  return content;
}

TEST(OrderField, IsThereByItsNameWhateverItHolds) {
  for (auto const* field : {"kind", "requested_on", "delivery_address", "delivery_address/city", "documents_wanted",
                            "facts", "facts/Season/Year", "lines/20/unit_price", "lines/20/specification",
                            "lines/20/specification/颜色", "lines/20/facts/Vendor"})
    EXPECT_TRUE(has_field(filled_content(), field)) << field;
}

TEST(OrderField, IsNotThereUnderAnyOtherName) {
  for (auto const* field : {"",
                            "/",
                            "colour",
                            "status",
                            "revision",
                            "requested_on/",
                            "requested_on/day",
                            "delivery_address/planet",
                            "delivery_address/",
                            "facts/Colour",
                            "missing",
                            "lines",
                            "lines/",
                            "lines/20",
                            "lines/20/",
                            "lines/020/unit_price",
                            "lines/30/unit_price",
                            "lines/20/position",
                            "lines/20/worth",
                            "lines/20/specification/size",
                            "lines/x/unit",
                            "unit_price",
                            "lines/20/unit/x"})
    EXPECT_FALSE(has_field(filled_content(), field)) << field;
}

}  // namespace
}  // namespace gendan::orders
