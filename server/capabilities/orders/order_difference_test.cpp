#include "capabilities/orders/order_difference.hpp"

#include <gmock/gmock.h>

#include "capabilities/orders/orders.hpp"

namespace gendan::orders {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

OrderLine line(std::int64_t position, std::string_view quantity) {
  OrderLine line;
  line.position = Whole<1, 9999>::of(position).value();
  line.product_code = Label::parsed("LAMP-01");
  line.quantity = QuantityNumber::parsed(quantity);
  return line;
}

OrderContent two_lines() {
  OrderContent content;
  content.payment_term = Label::parsed("30 % T/T");
  content.promised_on = CalendarDate(2026, 4, 24);
  content.lines = {line(10, "1000"), line(20, "50")};
  return content;
}

// "kind part: path before → after, …"
std::vector<std::string> texts(std::vector<ChangedPart> const& parts) {
  std::vector<std::string> list;
  for (auto const& part : parts) {
    auto& text = list.emplace_back(std::string(describe::enum_text(part.kind)) + " " + part.part + ":");
    for (auto const& field : part.fields) text += " " + field.path + " " + field.before.text + ">" + field.after.text;
  }
  return list;
}

TEST(Difference, IsNoneOfTheSameContentAndOfWhatWeNoteForOurselves) {
  auto other = two_lines();
  EXPECT_THAT(difference(two_lines(), other), IsEmpty());
  other.lines[0].forecast_on = CalendarDate(2026, 6, 1);
  other.missing.push_back({*Code::parsed("incoterm"), MissingReason::awaiting_customer, {}, {}});
  std::swap(other.lines[0], other.lines[1]);
  EXPECT_THAT(difference(two_lines(), other), IsEmpty());
  EXPECT_EQ(content_hash(two_lines()), content_hash(other));
}

TEST(Difference, NamesEveryChangedFieldPartByPart) {
  auto other = two_lines();
  other.payment_term = Label::parsed("L/C at sight");
  other.lines[0].quantity = QuantityNumber::parsed("1200");
  other.lines.erase(other.lines.begin() + 1);
  other.lines.push_back(line(30, "7"));
  EXPECT_THAT(
      texts(difference(two_lines(), other)),
      ElementsAre(R"(terms_changed terms: /payment_term "30 % T/T">"L/C at sight")",
                  R"(line_changed lines/10: /lines/10/quantity "1000">"1200")",
                  R"(line_dropped lines/20: /lines/20/product_code "LAMP-01">null /lines/20/quantity "50">null)",
                  R"(line_added lines/30: /lines/30/product_code null>"LAMP-01" /lines/30/quantity null>"7")"));
}

TEST(Merging, KeepsWhatBothSidesChanged) {
  auto proposed = two_lines();
  proposed.lines[0].quantity = QuantityNumber::parsed("1200");
  proposed.lines.push_back(line(30, "7"));
  auto now = two_lines();
  now.payment_term = Label::parsed("L/C at sight");
  now.lines[0].unit_price = UnitPrice::parsed("6.5");
  now.lines.erase(now.lines.begin() + 1);
  auto const result = merged(two_lines(), proposed, now);
  EXPECT_THAT(result.conflicts, IsEmpty());
  EXPECT_THAT(texts(difference(now, result.content)),
              ElementsAre(R"(line_changed lines/10: /lines/10/quantity "1000">"1200")",
                          R"(line_added lines/30: /lines/30/product_code null>"LAMP-01" /lines/30/quantity null>"7")"));
}

TEST(Merging, NamesWhatBothChangedDifferently) {
  auto proposed = two_lines();
  proposed.promised_on = CalendarDate(2026, 5, 1);
  proposed.lines[0].quantity = QuantityNumber::parsed("1200");
  proposed.lines[1].quantity = QuantityNumber::parsed("60");
  proposed.lines.push_back(line(30, "7"));
  auto now = two_lines();
  now.promised_on = CalendarDate(2026, 5, 2);
  now.lines[0].quantity = QuantityNumber::parsed("1300");
  now.lines.erase(now.lines.begin() + 1);
  now.lines.push_back(line(30, "8"));
  EXPECT_THAT(merged(two_lines(), proposed, now).conflicts,
              ElementsAre("promised_on", "lines/10/quantity", "lines/20", "lines/30"));
}

TEST(Merging, TakesTheSameChangeOfBothForNoConflict) {
  auto proposed = two_lines();
  proposed.promised_on = CalendarDate(2026, 5, 1);
  proposed.lines.erase(proposed.lines.begin());
  EXPECT_THAT(merged(two_lines(), proposed, proposed).conflicts, IsEmpty());
  EXPECT_THAT(difference(proposed, merged(two_lines(), proposed, proposed).content), IsEmpty());
}

}  // namespace
}  // namespace gendan::orders
