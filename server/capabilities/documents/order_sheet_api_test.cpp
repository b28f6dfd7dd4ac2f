#include "capabilities/documents/order_sheet_api.hpp"

#include <gmock/gmock.h>

namespace gendan::documents {
namespace {

using ::testing::HasSubstr;

std::string shown(tabular::OutCell const& cell) {
  if (auto const* text = std::get_if<std::string>(&cell)) return *text;
  if (auto const* number = std::get_if<tabular::OutDecimal>(&cell))
    return "#" + std::to_string(number->scaled) + "/" + std::to_string(number->scale);
  if (auto const* date = std::get_if<CalendarDate>(&cell)) return "@" + date->text();
  return {};
}

std::string shown(std::vector<std::vector<tabular::OutCell>> const& rows) {
  std::string text;
  for (auto const& row : rows) {
    for (auto const& cell : row) {
      if (!shown(cell).empty()) text += shown(cell) + "|";
    }
    text += "\n";
  }
  return text;
}

Sheet sheet_of(OrderOnPaper const& order) {
  return order_sheet(order, sample_company(), DocumentLanguage::en,
                     {"contract_title", {"SC-1", 1, CalendarDate(2026, 3, 2), false}});
}

TEST(OrderSheet, SaysAllOfUsAndTheOrderThatThePageSays) {
  auto const sheet = sheet_of(sample_order());
  EXPECT_EQ(shown(sheet.before),
            R"(Sales Contract|
No.|SC-1|
Date|2 March 2026|
Seller|Ningbo Example Import & Export Co., Ltd., 宁波示例进出口有限公司|
Yinzhou, Ningbo|
info@example.com, example.com|
Tel.|+86 574|
Tax no.|9133|
Buyer|ACME Handels GmbH|
Invoice address|Am Sandtorkai 1, 20457 Hamburg, Hamburg, Germany|
Your order|PO-77|
Our order|SO-2026-000001|
Delivery term|FOB Ningbo, Incoterms 2020|
Payment|30 % T/T|
Shipment|1 May 2026|
Transport|by sea|
Port of loading|CNNGB|
Port of discharge|DEHAM|
Letter of credit|LC 1|
Delivery address|Am Sandtorkai 1, 20457 Hamburg, Hamburg, Germany|
Documents|Certificate of origin|
Remark|Cartons marked|
)");
  EXPECT_EQ(
      shown(sheet.rows),
      R"(#10/0|LAMP-01|A-77|Desk lamp; Colour: RAL 7016|#1000000/3|+5 % / −5 %|pcs|#6850000/6|#685000/2|@2026-05-20|
Total|#685000/2|
In words|SAY US DOLLARS SIX THOUSAND EIGHT HUNDRED FIFTY ONLY|
Bank details (USD)|Bank of Ningbo, Ningbo|
Account name|Ningbo Example|
Account no.|1|
SWIFT/BIC|BKNBCN2N|
)");
}

TEST(OrderSheet, HasACellForEachColumnInEveryRow) {
  auto const sheet = sheet_of(sample_order());
  for (auto const& row : sheet.before) EXPECT_EQ(row.size(), sheet.columns.size());
  for (auto const& row : sheet.rows) EXPECT_EQ(row.size(), sheet.columns.size());
}

TEST(OrderSheet, LeavesATotalToBeAgreedWhileALineHasNoPrice) {
  auto order = sample_order();
  order.content.lines.push_back(order.content.lines[0]);
  order.content.lines[1].unit_price.reset();
  auto const rows = shown(sheet_of(order).rows);
  EXPECT_THAT(rows, HasSubstr("\nTotal|to be agreed|\n"));
  EXPECT_THAT(rows, ::testing::Not(HasSubstr("In words")));
}

}  // namespace
}  // namespace gendan::documents
