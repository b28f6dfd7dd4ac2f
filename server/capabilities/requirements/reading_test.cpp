#include "capabilities/requirements/reading.hpp"

#include <gmock/gmock.h>

#include "platform/describe/encode.hpp"

namespace gendan::requirements {
namespace {

// "field: value" of everything that was read, in the order of the links, then "! code field quote" of the notes.
std::string shown(ReadOrder const& read) {
  auto const content = boost::json::parse(describe::encoded(read.content));
  std::string text;
  auto const value_at = [&](std::string const& field) -> boost::json::value {
    if (!field.starts_with("lines/")) {
      auto const slash = field.find('/');
      auto const& member = content.at(field.substr(0, slash));
      return slash == field.npos ? member : member.at(field.substr(slash + 1));
    }
    auto const end = field.find('/', 6);
    for (auto const& line : content.at("lines").as_array()) {
      if (std::to_string(line.at("position").as_int64()) != field.substr(6, end - 6)) continue;
      auto const name = field.substr(end + 1);
      auto const slash = name.find('/');
      if (!name.starts_with("specification/"))
        return slash == name.npos ? line.at(name) : line.at(name.substr(0, slash)).at(name.substr(slash + 1));
      for (auto const& attribute : line.at("specification").as_array()) {
        if (attribute.at("name").as_string() == name.substr(slash + 1)) return attribute.at("value");
      }
    }
    return nullptr;
  };
  for (auto const& link : read.links) {
    auto const value = value_at(link.field.text());
    text += link.field.text() + ": " +
            (value.is_string() ? std::string(value.as_string()) : boost::json::serialize(value)) + "\n";
  }
  for (auto const& note : read.notes)
    text += "! " + note.code + " " + note.field.value_or("-") + " " +
            (note.origin.quote ? note.origin.quote->text() : "") + "\n";
  return text;
}
std::string read_in(std::string_view text, ReadingHabits const& habits = {}) {
  return shown(read_order(placed_text(text), habits));
}

TEST(Reading, TakesAnAlignedPurchaseOrderApart) {
  EXPECT_EQ(read_in(R"(ACME Trading GmbH
PURCHASE ORDER
PO No.: 4500-123      Date: 2026年3月1日
Ship to:
  ACME Warehouse
  Hafenstr. 5, 20457 Hamburg

Delivery date: before 1 May 2026
Terms of delivery: FOB Ningbo, Incoterms 2020
Payment terms: 30% deposit, balance against copy of B/L

Item   Description          Colour    Qty (pcs)   Unit price (USD)   Amount
WL-12  Wall lamp, brushed   RAL 7016      1,200               3.25   3,900.00
       with cable 2 m
TL-01  Table lamp           White           300              12.50   3,750.00
Total                                     1,500                      7,650.00
We wish you a nice day
)"),
            R"(customer_reference: 4500-123
ordered_on: 2026-03-01
delivery_address/lines: ACME Warehouse
Hafenstr. 5, 20457 Hamburg
requested_on: 2026-05-01
incoterm: FOB
incoterm_place: Ningbo
incoterm_edition: 2020
payment_term: 30% deposit, balance against copy of B/L
lines/10/customer_item_code: WL-12
lines/10/description: Wall lamp, brushed with cable 2 m
lines/10/specification/Colour: RAL 7016
lines/10/quantity: 1200
lines/10/unit: pcs
lines/10/unit_price: 3.25
lines/10/amount: 3900
lines/20/customer_item_code: TL-01
lines/20/description: Table lamp
lines/20/specification/Colour: White
lines/20/quantity: 300
lines/20/unit: pcs
lines/20/unit_price: 12.5
lines/20/amount: 3750
currency: USD
! not_recognised - ACME Trading GmbH
! not_recognised - PURCHASE ORDER
! not_recognised - We wish you a nice day
)");
}

TEST(Reading, TakesAChineseTablePastedFromASheetApart) {
  EXPECT_EQ(read_in("采购订单\n订单号：\tPO-77\t下单日期：\t2026-03-01\n客户：\t海蓝贸易\n交货日期\t2026/5/1\n"
                    "付款方式\tT/T 30天\n\n"
                    "序号\t货号\t品名\t颜色\t数量\t单位\t单价(美元)\t金额\t备注\n"
                    "1\tHL-1\t壁灯\t黑\t1,200\t个\t3.25\t3900\t加急\n"
                    "2\tHL-2\t台灯\t白\t300\t个\t12.5\t3750\t\n"
                    "合计\t\t\t\t1500\t\t\t7650\n"),
            R"(customer_reference: PO-77
ordered_on: 2026-03-01
requested_on: 2026-05-01
payment_term: T/T 30天
lines/1/customer_item_code: HL-1
lines/1/description: 壁灯
lines/1/specification/颜色: 黑
lines/1/quantity: 1200
lines/1/unit: 个
lines/1/unit_price: 3.25
lines/1/amount: 3900
lines/1/facts/备注: 加急
lines/2/customer_item_code: HL-2
lines/2/description: 台灯
lines/2/specification/颜色: 白
lines/2/quantity: 300
lines/2/unit: 个
lines/2/unit_price: 12.5
lines/2/amount: 3750
currency: USD
! not_recognised - 采购订单
)");
  EXPECT_EQ(read_order(placed_text("客户：\t海蓝贸易"), {}).buyer->name, "海蓝贸易");
}

TEST(Reading, TakesAMessageApart) {
  EXPECT_EQ(read_in("你好，请安排：\nWL-12 壁灯 1200个，单价3.5美元\n500 pcs wall lamp brass @ USD "
                    "3.25\n交期：2026年5月1日\nFOB Ningbo\n"),
            R"(requested_on: 2026-05-01
incoterm: FOB
incoterm_place: Ningbo
lines/10/description: WL-12 壁灯
lines/10/quantity: 1200
lines/10/unit: 个
lines/10/unit_price: 3.5
lines/20/description: wall lamp brass
lines/20/quantity: 500
lines/20/unit: pcs
lines/20/unit_price: 3.25
currency: USD
! not_recognised - 你好，请安排：
)");
}

TEST(Reading, TakesAChatApartWhateverItSaysOfWhoSpokeAndWhen) {
  EXPECT_EQ(read_in("[10:02] Anna: PO No: AS-991\n[2026/11/3 10:03:15] Anna: 500 pcs wall lamp brass @ USD 3.25\n"
                    "10:04 李娜：FOB Ningbo\n[10:05] ok\n"),
            R"(customer_reference: AS-991
incoterm: FOB
incoterm_place: Ningbo
lines/10/description: wall lamp brass
lines/10/quantity: 500
lines/10/unit: pcs
lines/10/unit_price: 3.25
currency: USD
! not_recognised - [10:05] ok
)");
}

TEST(Reading, TakesALabelAfterATimeForNoSpeaker) {
  EXPECT_EQ(read_in("10:05 PO No: AS-991\n[2026/11/3 10:06] Delivery date: 2027-01-15\n"),
            R"(customer_reference: AS-991
requested_on: 2027-01-15
)");
}

TEST(Reading, DoesNotTakeWhatACartonHoldsForWhatIsOrdered) {
  EXPECT_EQ(read_in("Item no\tDescription\tQty\nA\tLamp\t500\n\nArticle\tCarton\tQty/ctn\nA\t40x30x30 cm\t12\n"),
            R"(lines/10/customer_item_code: A
lines/10/description: Lamp
lines/10/quantity: 500
! not_recognised - Article
! not_recognised - Carton
! not_recognised - Qty/ctn
! not_recognised - A
! not_recognised - 40x30x30 cm
! not_recognised - 12
)");
}

TEST(Reading, TakesTheUnitsBelowTheHeadings) {
  EXPECT_EQ(read_in("Item No 货号\tDescription 品名\tQty 数量\t\tPrice 单价\tDisc.\n\t\tpcs\tctn\tUSD\t%\n"
                    "T-100\tTowel\t12000\t100\t2.35\t10\n"),
            R"(lines/10/customer_item_code: T-100
lines/10/description: Towel
lines/10/quantity: 12000
lines/10/unit: pcs
lines/10/facts/ctn: 100
lines/10/unit_price: 2.35
lines/10/facts/Disc. (%): 10
currency: USD
)");
}

TEST(Reading, LeavesOutASentenceWithTwoQuantities) {
  EXPECT_EQ(read_in("灯 1200个 100箱"), "! not_recognised - 灯 1200个 100箱\n");
}

TEST(Reading, LeavesOutAPriceBelowNothing) {
  EXPECT_EQ(read_in("lamp 200个 price -1"), "lines/10/description: lamp\nlines/10/quantity: 200\nlines/10/unit: 个\n");
}

TEST(Reading, LeavesOutWhatCanMeanTwoThings) {
  EXPECT_EQ(read_in("PO No: A1\nDelivery date: 03/04/2026\n\nItem no\tQty\tUnit price\tAmount\nA\t1.200\t$ 12\t$ 14\n"),
            R"(customer_reference: A1
lines/10/customer_item_code: A
lines/10/unit_price: 12
lines/10/amount: 14
! ambiguous_date requested_on Delivery date: 03/04/2026
! ambiguous_number lines/10/quantity 1.200
! ambiguous_currency currency $ 12
)");
}

TEST(Reading, KnowsWhatTheCustomerIsKnownToWrite) {
  ReadingHabits habits;
  habits.date_order = DateOrder::day_first;
  habits.decimal_mark = DecimalMark::comma;
  EXPECT_EQ(read_in("Delivery date: 03/04/2026\n\nItem no\tQty\tUnit price EUR\nA\t1.200\t12\n", habits),
            "requested_on: 2026-04-03\nlines/10/customer_item_code: A\nlines/10/quantity: 1200\n"
            "lines/10/unit_price: 12\ncurrency: EUR\n");
}

TEST(Reading, LearnsTheDecimalMarkFromTheDocument) {
  EXPECT_EQ(read_in("Artikel\tItem no\tQty\tUnit price EUR\nx\tA\t1.200\t12,50\n"),
            "lines/10/facts/Artikel: x\nlines/10/customer_item_code: A\nlines/10/quantity: 1200\n"
            "lines/10/unit_price: 12.5\ncurrency: EUR\n");
}

TEST(Reading, HasNoCurrencyWhereTheDocumentNamesTwo) {
  EXPECT_THAT(read_in("Item no\tQty\tUnit price\nA\t1\tUSD 3\nB\t2\tEUR 3\n"),
              ::testing::AllOf(::testing::HasSubstr("! several_currencies currency EUR 3"),
                               ::testing::Not(::testing::HasSubstr("currency: "))));
}

TEST(Reading, TellsWhatIsSaidTwiceAndOtherwise) {
  EXPECT_EQ(read_in("PO No: A1\nOrder number: A1\nPurchase order no: A2\n"),
            "customer_reference: A1\n! said_otherwise customer_reference Purchase order no: A2\n");
}

TEST(Reading, FindsLabelsAboveTheirValues) {
  EXPECT_EQ(read_in("PO No.\tPO date\tPayment terms\nA-1\t2026-03-01\tT/T\n"),
            "customer_reference: A-1\nordered_on: 2026-03-01\npayment_term: T/T\n");
}

TEST(Reading, FindsSeveralLabelsInOneText) {
  EXPECT_EQ(read_in("PO No.: A-1 Date: 2026-03-01 Payment: T/T at sight"),
            "customer_reference: A-1\nordered_on: 2026-03-01\npayment_term: T/T at sight\n");
}

TEST(Reading, NamesAColumnOfNumbersItemByItsValues) {
  EXPECT_EQ(read_in("Item\tDescription\tQty\n1\tLamp\t5\n2\tShade\t6\n"),
            "lines/1/description: Lamp\nlines/1/quantity: 5\nlines/2/description: Shade\nlines/2/quantity: 6\n");
  EXPECT_EQ(read_in("Item\tQty\nWall lamp\t5\n"), "lines/10/description: Wall lamp\nlines/10/quantity: 5\n");
}

TEST(Reading, DoesNotTakeSumsAndChargesForLines) {
  EXPECT_EQ(read_in("Item no\tDescription\tQty\tUnit price\tAmount\nA\tLamp\t5\t2\t10\nSub-total:\t\t5\t\t10\n"
                    "B\tShade\t1\t2\t2\n\tFreight\t\t\t20\n总计\t\t6\t\t32\nPayment terms: T/T\n"),
            R"(payment_term: T/T
lines/10/customer_item_code: A
lines/10/description: Lamp
lines/10/quantity: 5
lines/10/unit_price: 2
lines/10/amount: 10
lines/20/customer_item_code: B
lines/20/description: Shade
lines/20/quantity: 1
lines/20/unit_price: 2
lines/20/amount: 2
! not_recognised - Freight
! not_recognised - 20
)");
}

TEST(Reading, ReadsAHeadingOfTwoRows) {
  EXPECT_EQ(read_in("Item   Description   Order      Unit\nno.                  quantity   price\n"
                    "A-1    Wall lamp     5          2.50\n"),
            "lines/10/customer_item_code: A-1\nlines/10/description: Wall lamp\nlines/10/quantity: 5\n"
            "lines/10/unit_price: 2.5\n");
}

TEST(Reading, TakesOnlyCodesForPorts) {
  EXPECT_EQ(read_in("Port of loading: CNNGB\nPort of discharge: Hamburg\n"),
            "port_of_loading: CNNGB\n! not_a_location_code port_of_discharge Port of discharge: Hamburg\n");
}

TEST(Reading, CountsNotesBeyondTheFirstTwoHundred) {
  std::string text;
  for (int line = 0; line < 250; ++line) text += "hello\n";
  auto const read = read_order(placed_text(text), {});
  EXPECT_EQ(read.notes.size(), most_notes);
  EXPECT_EQ(read.notes_left_out, 50);
}

TEST(Reading, EveryLinkNamesAFieldThatIsThereAndAQuoteThatStandsThere) {
  std::string const text =
      "PO No.: A-1\nShip to: Ｈａｆｅｎ 5\n\n货号\t数量（个）\t单价\t颜色 / Farbe\nA\t１２００\t3.25\tRot\n";
  auto const read = read_order(placed_text(text), {});
  ASSERT_EQ(read.links.size(), 7U) << shown(read);
  auto const has_field = [&](std::string const& field) { return orders::has_field(read.content, field); };
  EXPECT_TRUE(link_problems(read.links, has_field, text).empty());
}

}  // namespace
}  // namespace gendan::requirements
