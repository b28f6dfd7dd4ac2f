#include "capabilities/requirements/reading_table_cut.hpp"

#include <gtest/gtest.h>

#include "capabilities/requirements/reading.hpp"
#include "capabilities/requirements/reading_file_api.hpp"
#include "testing/pdfs/made_pdf.hpp"
#include "testing/scratch/scratch_folder.hpp"

#include <fstream>

namespace gendan::requirements {
namespace {

std::string said(ReadOrder const& read) {
  std::string text;
  for (auto const& line : read.content.lines) {
    auto const add = [&](std::string const& value) { text += value + " | "; };
    if (line.customer_item_code) add(line.customer_item_code->text());
    if (line.description) add(line.description->text());
    for (auto const& one : line.specification) add(one.name.text() + "=" + one.value.text());
    if (line.quantity) add(line.quantity->text());
    if (line.unit) add(line.unit->text());
    if (line.unit_price) add(line.unit_price->text());
    if (line.amount) add(line.amount->text());
    for (auto const& [name, value] : line.facts) add(name + "=" + value);
    text += "\n";
  }
  return text;
}

std::string lines_in(std::string_view text) { return said(read_order(placed_text(text), {})); }

ReadDocument pdf_read(testing::PdfPage const& page) {
  testing::ScratchFolder const folder;
  auto const file = folder.path() / "po.pdf";
  std::ofstream(file, std::ios::binary) << testing::made_pdf({page});
  return read_file(file, "po.pdf", {});
}

// Letters of 5 points and blanks of 2.5: columns that are as far apart as words are.
testing::PdfPage narrow_head() {
  return {{50, 100, "Item no"},
          {86, 100, "Description"},
          {144, 100, "Qty"},
          {162, 100, "Unit price"},
          {212, 100, "Amount"}};
}

TEST(NarrowColumns, OfAPdfAreCellsOfTheirOwn) {
  auto page = narrow_head();
  for (auto const& text : testing::PdfPage{{50, 115, "WL-12"},
                                           {86, 115, "Lamp"},
                                           {144, 115, "120"},
                                           {189, 115, "3.25"},
                                           {212, 115, "390.00"},
                                           {48, 130, "TL-9012"},
                                           {86, 130, "Table lamp W"},
                                           {144, 130, "300"},
                                           {184, 130, "12.50"},
                                           {211, 130, "3750.00"}})
    page.push_back(text);
  EXPECT_EQ(said(pdf_read(page)),
            "WL-12 | Lamp | 120 | 3.25 | 390 | \nTL-9012 | Table lamp W | 300 | 12.5 | 3750 | \n");
}

TEST(NarrowColumns, SayWhereEachOfTheirCellsStands) {
  auto page = narrow_head();
  for (auto const& text : testing::PdfPage{{50, 115, "WL-12"}, {86, 115, "Table lamp W"}, {144, 115, "120"}})
    page.push_back(text);
  auto const read = pdf_read(page);
  auto const link =
      std::ranges::find(read.links, "lines/10/quantity", [](auto const& one) { return one.field.text(); });
  ASSERT_NE(link, read.links.end());
  EXPECT_EQ(link->origin.quote->text(), "120");
  EXPECT_NEAR(static_cast<double>(link->origin.box->left.value()), 144 * 1000 / 595, 3);
  EXPECT_NEAR(static_cast<double>(link->origin.box->right.value()), 159 * 1000 / 595, 3);
}

TEST(NarrowColumns, OfAlignedTextAreCellsOfTheirOwn) {
  EXPECT_EQ(lines_in("Item no Description Qty Unit price Amount\n"
                     "A-1     Lamp        120       3.25 390.00\n"
                     "TL-9012 Table lamp  300      12.50 375.00\n"),
            "A-1 | Lamp | 120 | 3.25 | 390 | \nTL-9012 | Table lamp | 300 | 12.5 | 375 | \n");
  EXPECT_EQ(lines_in("Item no  Qty Unit  Price\nA-1      120 pcs    3.25\nA-2       60 pcs    2.25\n"),
            "A-1 | 120 | pcs | 3.25 | \nA-2 | 60 | pcs | 2.25 | \n");
  EXPECT_EQ(lines_in("货号     品名       数量 单位 单价(美元)\nHL-1     壁灯        120 个         3.25\n"),
            "HL-1 | 壁灯 | 120 | 个 | 3.25 | \n");
}

TEST(NarrowColumns, DoNotCutAHeadingOrACellOfSeveralWords) {
  EXPECT_EQ(lines_in("Item no  Item description    Colour  Order qty  Unit price (USD)\n"
                     "A-1      Wall lamp with wire RAL 7016       120              3.25\n"),
            "A-1 | Wall lamp with wire | Colour=RAL 7016 | 120 | 3.25 | \n");
  EXPECT_EQ(lines_in("Item no  Description      Colour    Qty\n"
                     "A-1      Wall lamp brushed brass         120\n"),
            "A-1 | Wall lamp brushed brass | 120 | \n")
      << "words that run on below the next heading";
  EXPECT_EQ(lines_in("Item no  Description  Qty     Amount\nA-1      Lamp 12 V    120 kg  390.00\n"),
            "A-1 | Lamp 12 V | 120 | kg | 390 | \n");
}

TEST(NarrowColumns, LeaveTwoNumbersBelowOneHeadingToAPerson) {
  auto const read = read_order(placed_text("Item no  Description  Qty\nA-1      Lamp         12 14\n"), {});
  ASSERT_EQ(read.content.lines.size(), 1U);
  EXPECT_FALSE(read.content.lines[0].quantity);
}

TEST(NarrowColumns, OfAHostileDocumentTakeNoTime) {
  std::string words;
  for (int i = 0; i < 60'000; ++i) words += "1 ";
  std::string rows = "Item no Description Qty Unit price\n";
  for (int i = 0; i < 300; ++i) rows += "Item Qty Price Unit Amount Name Item Qty Price Unit Amount Name\n";
  EXPECT_TRUE(read_order(placed_text("Item no Description Qty\n" + words + "\n" + rows), {}).content.lines.empty());
}

}  // namespace
}  // namespace gendan::requirements
