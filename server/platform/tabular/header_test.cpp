#include <gtest/gtest.h>

#include "platform/tabular/headed_table.hpp"
#include "testing/tables/made_tables.hpp"

namespace gendan::tabular {
namespace {

using made::refusal_of;
using made::shown;

TEST(Header, IsTheFirstRowOfWordsAsWideAsTheTable) {
  made::Tables tables;
  struct {
    char const* name;
    std::string text;
    std::int64_t header_row;
  } const examples[] = {
      {"first row", "a,b,c\n1,2,3\n", 1},
      {"after a title", "Purchase orders,,\na,b,c\n1,2,3\n", 2},
      {"after title and facts", "PURCHASE ORDER,,,,\nNo,PO-1,,,\n\nItem,Qty,Price,Unit,Total\n1,2,3,pcs,6\n", 4},
      {"after a row of numbers", "1,2,3\na,b,c\n4,5,6\n", 2},
      {"one column", "a\n1\n", 1},
      {"numbers only", "1,2\n3,4\n", 1},
      {"a blank column", "a,,c\n1,2,3\n", 1},
  };
  for (auto const& [name, text, header_row] : examples) {
    EXPECT_EQ(detected(tables.file(text), {.separator = ','}).shape.header_row, header_row) << name;
  }
}

TEST(Header, CanBeStated) {
  made::Tables tables;
  auto const path = tables.file("a,b\nc,d\n\n1,2\n");
  EXPECT_EQ(shown(path, {.header_row = 2}), "c|d\n4: 1|2\n");
  EXPECT_EQ(shown(path, {.header_row = 0}), "A|B\n1: a|b\n2: c|d\n4: 1|2\n");
  EXPECT_EQ(refusal_of(path, {.header_row = 3}), "invalid blank_header_row /rows/3");
  EXPECT_EQ(refusal_of(path, {.header_row = 9}), "invalid blank_header_row /rows/9");
}

TEST(ColumnNames, AreOneLineUniqueAndNeverBlank) {
  using Names = std::vector<std::string>;
  EXPECT_EQ(column_names({" Unit\r\n Price ", "Qty"}), (Names{"Unit Price", "Qty"}));
  EXPECT_EQ(column_names({"a", "", "a", "B", " "}), (Names{"a", "B", "a (2)", "B (2)", "E"}));
}

TEST(ColumnLetters, AreThoseOfASpreadsheet) {
  EXPECT_EQ(column_letters(0), "A");
  EXPECT_EQ(column_letters(25), "Z");
  EXPECT_EQ(column_letters(26), "AA");
  EXPECT_EQ(column_letters(701), "ZZ");
  EXPECT_EQ(column_letters(702), "AAA");
}

TEST(Detection, SaysWhatTheTableIsAndShowsItsFirstRows) {
  made::Tables tables;
  std::string text = "a;b\n";
  for (int row = 0; row < 30; ++row) text += std::to_string(row) + ";x\n";
  auto const found = detected(tables.file(text));
  EXPECT_EQ(found.shape.format, Format::csv);
  EXPECT_EQ(found.shape.encoding, "utf-8");
  EXPECT_EQ(found.shape.separator, ';');
  EXPECT_EQ(found.shape.columns, (std::vector<std::string>{"a", "b"}));
  ASSERT_EQ(found.sample_rows.size(), 20U);
  EXPECT_EQ(found.sample_rows.back().cells.front().text, "19");
}

TEST(Progress, GoesFromNothingToAllBytes) {
  made::Tables tables;
  std::string text = "a,b\n";
  for (int row = 0; row < 100'000; ++row) text += "1,2\n";
  auto const table = open_table(tables.file(text));
  EXPECT_LT(table->progress().bytes_read, text.size() / 2);
  EXPECT_EQ(table->progress().bytes_total, text.size());
  Row row;
  while (table->next(row)) {
  }
  EXPECT_EQ(table->progress().bytes_read, text.size());
}

TEST(FileInNoEncoding, IsRefusedWhenItIsOpened) {
  made::Tables tables;
  std::string text = "a,b\n";
  for (int row = 2; row < 100; ++row) text += "1,2\n";
  auto const path = tables.file(text + "3,\xFF\xFF\n");
  EXPECT_EQ(refusal_of([&] { open_table(path); }), "invalid invalid_encoding /rows/100");
}

TEST(MissingFile, IsRefused) { EXPECT_EQ(refusal_of("/nowhere/table.csv"), "other file_not_found"); }

}  // namespace
}  // namespace gendan::tabular
