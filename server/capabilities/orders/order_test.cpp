#include "capabilities/orders/order.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "capabilities/orders/order_completeness.hpp"
#include "capabilities/orders/order_status.hpp"

namespace gendan::orders {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

OrderLine line(std::int64_t position) {
  OrderLine line;
  line.position = *Whole<1, 9999>::of(position);
  line.product_code = Label::parsed("LAMP-01");
  line.quantity = QuantityNumber::parsed("1000");
  line.unit = BoundedText<1, 40>::parsed("piece");
  line.unit_price = UnitPrice::parsed("0.97");
  return line;
}

// Nothing is missing from it.
OrderContent whole_content() {
  OrderContent content;
  content.customer_id = customers::CustomerId::parsed("01m802ccza0xfmqjc6nk2ppgcp");
  content.currency = Currency::parsed("USD");
  content.requested_on = CalendarDate(2026, 5, 1);
  content.incoterm = Incoterm::FOB;
  content.incoterm_place = Label::parsed("Ningbo");
  content.payment_term = Label::parsed("30 % T/T, balance against B/L");
  content.delivery_address.emplace().lines = BoundedText<0, 500, Lines::many>::parsed("Am Sandtorkai 1");
  content.lines = {line(10), line(20)};
  return content;
}

std::vector<std::string> problems_of(OrderContent const& content) {
  std::vector<std::string> found;
  for (auto const& problem : content_problems(content)) found.push_back(problem.path + " " + problem.code);
  return found;
}

TEST(OrderContent, HoldsSoMuchAndNoMore) {
  auto content = whole_content();
  for (std::size_t i = 0; i < most_facts; ++i) content.lines[1].facts[std::to_string(i)] = "x";
  EXPECT_THAT(problems_of(content), IsEmpty());
  content.lines[1].facts["one more"] = "x";
  content.lines[0].specification.assign(most_facts + 1, {});
  content.facts = content.lines[1].facts;
  EXPECT_THAT(problems_of(content), ElementsAre("/facts too_many_entries", "/lines/0/specification too_many_entries",
                                                "/lines/1/facts too_many_entries"));
}

TEST(OrderContent, HoldsWhenNothingContradicts) { EXPECT_THAT(problems_of(whole_content()), IsEmpty()); }

TEST(OrderContent, NamesEveryContradictionByItsField) {
  auto content = whole_content();
  content.incoterm = Incoterm::DDU;
  content.incoterm_edition = Whole<1936, 2099>::of(2020);
  content.port_of_loading = LocationCode::parsed("cnngb");
  content.lines[1].position = content.lines[0].position;
  content.lines[0].quantity = QuantityNumber::parsed("0");
  content.lines[1].amount = StatedAmount::parsed("1.2345");
  EXPECT_THAT(problems_of(content), ElementsAre("/lines/1/position given_twice", "/incoterm not_in_this_edition",
                                                "/port_of_loading not_a_location_code",
                                                "/lines/0/quantity not_positive", "/lines/1/amount not_an_amount"));
}

TEST(OrderContent, NeedsACurrencyForPricesAndAmountsThatFit) {
  auto content = whole_content();
  content.currency.reset();
  EXPECT_THAT(problems_of(content),
              ElementsAre("/lines/0/unit_price currency_needed", "/lines/1/unit_price currency_needed"));
  content = whole_content();
  content.lines[0].quantity = QuantityNumber::from_scaled(INT64_MAX);
  content.lines[0].unit_price = UnitPrice::from_scaled(INT64_MAX);
  EXPECT_THAT(problems_of(content), ElementsAre("/lines/0/quantity amount_too_large"));
}

TEST(OrderContent, IsWorthNoMoreThanTheFiguresCanAdd) {
  auto content = whole_content();
  content.lines[0].amount = StatedAmount::parsed("10000000000000");
  content.lines[1].amount = StatedAmount::parsed("-0.01");
  EXPECT_THAT(problems_of(content), ElementsAre("/lines amount_too_large"));
  content.lines.pop_back();
  EXPECT_THAT(problems_of(content), IsEmpty());
  content.lines[0].amount = StatedAmount::parsed("-10000000000000.01");
  EXPECT_THAT(problems_of(content), ElementsAre("/lines/0/amount amount_too_large"));
  content.lines[0].amount.reset();
  content.lines[0].quantity = QuantityNumber::parsed("10000000000000.001");
  content.lines[0].unit_price = UnitPrice::parsed("1.01");
  EXPECT_THAT(problems_of(content), ElementsAre("/lines/0/quantity amount_too_large"));
  content.currency = Currency::parsed("CLF");  // four fraction digits: what 64 bits hold is exactly what can be stated
  content.lines[0].unit_price.reset();
  content.lines[0].amount = StatedAmount::from_scaled(INT64_MIN);
  EXPECT_THAT(problems_of(content), ElementsAre("/lines/0/amount amount_too_large"));
}

TEST(LineWorth, IsWhatTheDocumentStatesAndElseThePriceTimesTheQuantityRoundedOnce) {
  auto const usd = *Currency::parsed("USD");
  auto stated = line(10);
  stated.amount = StatedAmount::parsed("969.99");
  EXPECT_EQ(line_worth(stated, usd)->amount_text(), "969.99");
  EXPECT_EQ(computed_amount(stated, usd)->amount_text(), "970.00");
  auto rounded = line(10);
  rounded.quantity = QuantityNumber::parsed("3");
  rounded.unit_price = UnitPrice::parsed("0.335");
  EXPECT_EQ(line_worth(rounded, usd)->amount_text(), "1.01");
  rounded.unit_price.reset();
  EXPECT_EQ(line_worth(rounded, usd), std::nullopt);
}

TEST(OrderTotal, AddsWhatIsKnown) {
  auto content = whole_content();
  EXPECT_EQ(order_total(content)->amount_text(), "1940.00");
  content.lines[1].unit_price.reset();
  EXPECT_EQ(order_total(content)->amount_text(), "970.00");
  content.lines.clear();
  EXPECT_EQ(order_total(content), std::nullopt);
}

struct EditionCase {
  Incoterm term;
  int edition;
  bool exists;
};
class IncotermEdition : public ::testing::TestWithParam<EditionCase> {};
TEST_P(IncotermEdition, KnowsItsTerms) {
  EXPECT_EQ(incoterm_exists_in(GetParam().term, GetParam().edition), GetParam().exists);
}
INSTANTIATE_TEST_SUITE_P(
    Table, IncotermEdition,
    ::testing::Values(EditionCase{Incoterm::FOB, 2020, true}, EditionCase{Incoterm::DDU, 2000, true},
                      EditionCase{Incoterm::DDU, 2010, false}, EditionCase{Incoterm::DPU, 2010, false},
                      EditionCase{Incoterm::DPU, 2020, true}, EditionCase{Incoterm::DAT, 2010, true},
                      EditionCase{Incoterm::DAT, 2020, false}, EditionCase{Incoterm::DAP, 2000, false}));

TEST(Delivery, CompletesALineOnTheDateTheLastNeededPartArrives) {
  auto const part = [](char const* date, char const* quantity) {
    return LineDelivery{*CalendarDate::parsed(date), *QuantityNumber::parsed(quantity)};
  };
  auto const ordered = QuantityNumber::parsed("1000");
  auto const split = delivery_state(ordered, {}, {part("2026-04-20", "400"), part("2026-04-02", "600")});
  EXPECT_EQ(split.delivered.text(), "1000");
  EXPECT_EQ(split.completed_on->text(), "2026-04-20");
  auto const over = delivery_state(ordered, {}, {part("2026-04-02", "1200"), part("2026-04-20", "10")});
  EXPECT_EQ(over.completed_on->text(), "2026-04-02");
  EXPECT_EQ(delivery_state(ordered, {}, {part("2026-04-02", "999")}).completed_on, std::nullopt);
  EXPECT_EQ(delivery_state(ordered, Tolerance::of(100), {part("2026-04-02", "990")}).completed_on->text(),
            "2026-04-02");
  EXPECT_EQ(delivery_state({}, {}, {part("2026-04-02", "1")}).completed_on->text(), "2026-04-02");
  EXPECT_EQ(delivery_state(ordered, {}, {}).completed_on, std::nullopt);
}

std::vector<std::string> missing_of(OrderContent const& content) {
  std::vector<std::string> fields;
  for (auto const& entry : completeness(content, FieldNeeds()).missing) fields.push_back(entry.field);
  return fields;
}

TEST(Completeness, IsWholeWhenEveryRequiredFieldIsThere) {
  EXPECT_EQ(completeness(whole_content(), FieldNeeds()).percent, 100);
  EXPECT_THAT(missing_of(whole_content()), IsEmpty());
}

TEST(Completeness, NamesWhatIsMissingByLineToo) {
  OrderContent content;
  EXPECT_THAT(missing_of(content), ElementsAre("customer_id", "currency", "delivery_address", "incoterm",
                                               "incoterm_place", "payment_term", "lines", "requested_on"));
  EXPECT_EQ(completeness(content, FieldNeeds()).percent, 0);
  content = whole_content();
  content.lines[1].unit_price.reset();
  content.lines[0].product_code.reset();
  EXPECT_THAT(missing_of(content), ElementsAre("lines/10/product_code", "lines/20/unit_price"));
}

TEST(Completeness, TakesOneDateForAllOrOneForEachLine) {
  auto content = whole_content();
  content.requested_on.reset();
  EXPECT_THAT(missing_of(content), ElementsAre("requested_on"));
  content.lines[0].requested_on = CalendarDate(2026, 5, 1);
  EXPECT_THAT(missing_of(content), ElementsAre("lines/20/requested_on"));
  content.lines[1].requested_on = CalendarDate(2026, 5, 8);
  EXPECT_THAT(missing_of(content), IsEmpty());
}

TEST(Completeness, LetsAMarkedFieldIntoReviewButNotIntoConfirmation) {
  auto content = whole_content();
  content.incoterm_place.reset();
  EXPECT_FALSE(may_go_under_review(completeness(content, FieldNeeds())));
  content.missing = {{*Code::parsed("incoterm_place"), MissingReason::awaiting_customer, {}, CalendarDate(2026, 4, 1)}};
  EXPECT_TRUE(may_go_under_review(completeness(content, FieldNeeds())));
  EXPECT_FALSE(may_be_confirmed(completeness(content, FieldNeeds())));
  content.missing[0].reason = MissingReason::not_applicable;
  EXPECT_FALSE(may_be_confirmed(completeness(content, FieldNeeds())));
  content.missing[0].note = Remark::parsed("客户自提");
  EXPECT_TRUE(may_be_confirmed(completeness(content, FieldNeeds())));
}

TEST(Completeness, RefusesMarksThatSayNothingTrue) {
  auto content = whole_content();
  content.missing = {{*Code::parsed("colour"), MissingReason::other, {}, {}},
                     {*Code::parsed("currency"), MissingReason::not_applicable, {}, {}}};
  auto const problems = missing_mark_problems(content, FieldNeeds());
  ASSERT_EQ(problems.size(), 2U);
  EXPECT_EQ(problems[0].code, "not_required");
  EXPECT_EQ(problems[1].path, "/missing/1/note");
}

TEST(OrderStatus, FollowsTheOrdersLife) {
  using enum OrderStatus;
  EXPECT_TRUE(may_follow(draft, under_review));
  EXPECT_FALSE(may_follow(draft, confirmed));
  EXPECT_TRUE(may_follow(completed, closed));
  for (auto const over : {closed, cancelled, on_hold}) EXPECT_THAT(next_statuses(over), IsEmpty());
  EXPECT_FALSE(is_editable(confirmed));
  EXPECT_FALSE(may_be_cancelled(completed));
  EXPECT_FALSE(may_be_held(cancelled));
}

}  // namespace
}  // namespace gendan::orders
