#include <gtest/gtest.h>

#include "capabilities/requirements/reading.hpp"

namespace gendan::requirements {
namespace {

constexpr CalendarDate received(2026, 11, 22);

std::string said_in(std::string_view text, std::optional<CalendarDate> received_on = received) {
  auto const read = read_order(placed_text(text), {}, received_on);
  std::string said;
  auto const add = [&](std::string_view name, std::string_view value) {
    said += std::string(name) + "=" + std::string(value) + "; ";
  };
  auto const& content = read.content;
  for (auto const& line : content.lines) {
    if (line.customer_item_code) add("code", line.customer_item_code->text());
    if (line.description) add("goods", line.description->text());
    if (line.quantity) add("quantity", line.quantity->text());
    if (line.unit) add("unit", line.unit->text());
    if (line.unit_price) add("price", line.unit_price->text());
  }
  if (content.currency) add("currency", content.currency->text());
  if (content.requested_on) add("by", content.requested_on->text());
  if (content.incoterm) add("term", std::string(describe::enum_text(*content.incoterm)));
  if (content.incoterm_place) add("place", content.incoterm_place->text());
  if (content.payment_term) add("payment", content.payment_term->text());
  return said.substr(0, said.empty() ? 0 : said.size() - 2);
}

struct SentenceRow {
  char const* text;
  char const* said;
};

TEST(Sentences, SayWhatIsOrdered) {
  for (auto const& [text, said] : {
           SentenceRow{"pls ship 500 pcs of A-100 @ USD 1.20",
                       "code=A-100; quantity=500; unit=pcs; price=1.2; currency=USD"},
           SentenceRow{"请发 500 个 A-100,单价 1.2 美元", "code=A-100; quantity=500; unit=个; price=1.2; currency=USD"},
           SentenceRow{"请发500个A-100，单价1.2美元", "code=A-100; quantity=500; unit=个; price=1.2; currency=USD"},
           SentenceRow{"We need 1,200 pcs wall lamp brass at 3.25 USD",
                       "goods=wall lamp brass; quantity=1200; unit=pcs; price=3.25; currency=USD"},
           SentenceRow{"麻烦安排 300 套 台灯", "goods=台灯; quantity=300; unit=套"},
           SentenceRow{"发夹 500个", "goods=发夹; quantity=500; unit=个"},
           SentenceRow{"不锈钢杯 500个", "goods=不锈钢杯; quantity=500; unit=个"},
           SentenceRow{"A-100: 500 pcs", "code=A-100; quantity=500; unit=pcs"},
       })
    EXPECT_EQ(said_in(text), said) << text;
}

TEST(Sentences, OfWhatIsDeniedAskedOrPastAreNoOrder) {
  for (auto const* text :
       {"pls don't ship 500 pcs of A-100", "cancel 500 pcs A-100", "How much for 500 pcs A-100?", "取消500个A-100",
        "能否发500个A-100", "we received 500 pcs of A-100", "500 pcs or 600 pcs of A-100", "pls ship 500 pcs",
        "500-600 pcs of A-100", "about 500 pcs of A-100", "大约500个A-100"})
    EXPECT_EQ(said_in(text), "") << text;
}

TEST(Sentences, SayByWhen) {
  for (auto const& [text, said] : {
           SentenceRow{"delivery by 15 Jan pls", "by=2027-01-15"},
           SentenceRow{"交货期1月15日", "by=2027-01-15"},
           SentenceRow{"Pls ship before Jan 15th", "by=2027-01-15"},
           SentenceRow{"we need delivery by 15th of January", "by=2027-01-15"},
           SentenceRow{"shipment no later than 15-Jan-2027", "by=2027-01-15"},
           SentenceRow{"shipment by January 15, 2027 please", "by=2027-01-15"},
           SentenceRow{"请于1月15号前发货", "by=2027-01-15"},
           SentenceRow{"2027年1月15日前交货", "by=2027-01-15"},
           SentenceRow{"最迟1月15日出货", "by=2027-01-15"},
           SentenceRow{"不晚于1月15日发货", "by=2027-01-15"},
           SentenceRow{"Delivery date: 22 Nov", "by=2026-11-22"},  // the day itself is not past
           SentenceRow{"Delivery date: 21 Nov", "by=2027-11-21"},
           SentenceRow{"deliver by 23 Nov", "by=2026-11-23"},
           SentenceRow{"pls ship 500 pcs of A-100, latest 15 Jan", "code=A-100; quantity=500; unit=pcs; by=2027-01-15"},
           SentenceRow{"Deposit by 1 Dec, delivery by 15 Jan", "by=2027-01-15"},
           SentenceRow{"delivery by 15 Jan\ndelivery by 15 Jan pls", "by=2027-01-15"},
       })
    EXPECT_EQ(said_in(text), said) << text;
}

TEST(Sentences, ThatMayMeanAnotherDayAreNotRead) {
  for (auto const* text : {"delivery not before 15 Jan",
                           "Delivery date: not before 15 Jan 2027",
                           "delivery after 15 Jan",
                           "1月15日之后发货",
                           "1月15日起发货",
                           "交货期不早于1月15日",
                           "delivery by 15 or 20 Jan",
                           "delivery 10-15 Jan",
                           "delivery 15 to 20 Jan",
                           "1月10日至15日交货",
                           "1月10-15日交货",
                           "can you deliver by 15 Jan?",
                           "能否1月15日交货",
                           "1月15日交货可以吗？",
                           "delivery by 15 Jan is not possible",
                           "delivery around 15 Jan",
                           "1月15日左右交货",
                           "deposit by 15 Jan",
                           "we send the samples by 15 Jan",
                           "delivery by mid Jan",
                           "delivery by 30 Feb",
                           "delivery 15/1",
                           "your order of 15 Jan",
                           "ship by 15 Jan 2020",
                           "ship by 15 Jan. Sorry, ship by 20 Jan",
                           "15 Jan is a holiday",
                           "delivery in Jan 2027",
                           "you may 5 times deliver"})
    EXPECT_EQ(said_in(text), "") << text;
}

TEST(Sentences, WithoutADayOfReceiptHaveNoYear) {
  EXPECT_EQ(said_in("delivery by 15 Jan pls", std::nullopt), "");
  EXPECT_EQ(said_in("delivery by 29 Feb", CalendarDate(2027, 3, 1)), "by=2028-02-29");
}

TEST(Sentences, SayTermsOfDeliveryAndPayment) {
  for (auto const& [text, said] : {
           SentenceRow{"Price is FOB Ningbo", "term=FOB; place=Ningbo"},
           SentenceRow{"pls quote nothing, we take CIF Hamburg port", "term=CIF; place=Hamburg"},
           SentenceRow{"价格按FOB宁波", "term=FOB; place=宁波"},
           SentenceRow{"pls ship by 15 Jan, FOB Ningbo, 30% deposit, balance before shipment",
                       "by=2027-01-15; term=FOB; place=Ningbo; payment=30% deposit, balance before shipment"},
           SentenceRow{"We pay 30% T/T in advance, 70% against copy of B/L",
                       "payment=30% T/T in advance, 70% against copy of B/L"},
           SentenceRow{"payment by L/C at sight", "payment=L/C at sight"},
           SentenceRow{"付款方式30%定金，余款发货前付清", "payment=30%定金，余款发货前付清"},
           SentenceRow{"月结30天", "payment=月结30天"},
           SentenceRow{"net 30 days", "payment=net 30 days"},
           SentenceRow{"delivery by 15 Jan pls, FOB Ningbo", "by=2027-01-15; term=FOB; place=Ningbo"},
           SentenceRow{"CIF Hamburg, payment by L/C at sight", "term=CIF; place=Hamburg; payment=L/C at sight"},
           SentenceRow{"FOB Ningbo, China", "term=FOB; place=Ningbo, China"},
       })
    EXPECT_EQ(said_in(text), said) << text;
  for (auto const* text : {"not FOB Ningbo", "FOB Ningbo or CIF Hamburg please tell", "can you do FOB Ningbo?",
                           "we fob you", "no deposit, 30% deposit is not possible", "10% discount", "FOB USD 3"})
    EXPECT_EQ(said_in(text), "") << text;
}

TEST(Sentences, HaveTheirPlace) {
  auto const read = read_order(placed_text("hello\npls ship by 15 Jan, FOB Ningbo, 30% deposit"), {}, received);
  ASSERT_EQ(read.links.size(), 4U);
  for (auto const& link : read.links) EXPECT_EQ(link.origin.line->value(), 2) << link.field.text();
}

TEST(Sentences, OfAnyLengthTakeTheirTimeOnce) {
  std::string text;
  for (int i = 0; i < 1'200; ++i)
    text += "pls ship, ship by 15 Jan, 30% deposit, FOB, 1月1月1月 not no t/t -- 5 5 5 of of of 请请请发发发\n";
  text += std::string(600'000, ',') + "\n" + std::string(300'000, '1') + "\n";
  EXPECT_TRUE(read_order(placed_text(text), {}, received).content.lines.empty());
}

}  // namespace
}  // namespace gendan::requirements
