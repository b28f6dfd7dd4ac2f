#include <gtest/gtest.h>

#include "platform/tabular/csv_rows.hpp"
#include "testing/tables/made_tables.hpp"

namespace gendan::tabular {
namespace {

using made::refusal_of;
using made::shown;

struct CsvExample {
  char const* name;
  std::string text;
  std::string expected;
};

TEST(DelimitedText, IsReadAsItsRows) {
  made::Tables tables;
  for (auto const& [name, text, expected] : std::vector<CsvExample>{
           {"plain", "a,b\r\n1,2\r\n3,4\r\n", "a|b\n2: 1|2\n3: 3|4\n"},
           {"no line end at the end", "a,b\n1,2", "a|b\n2: 1|2\n"},
           {"line feed", "a,b\n1,2\n", "a|b\n2: 1|2\n"},
           {"carriage return", "a,b\r1,2\r3,4\r", "a|b\n2: 1|2\n3: 3|4\n"},
           {"mixed line ends", "a,b\r1,2\n3,4\r\n5,6", "a|b\n2: 1|2\n3: 3|4\n4: 5|6\n"},
           {"quoted separator", "a,b\n\"1,5\",2\n", "a|b\n2: 1,5|2\n"},
           {"quoted newline", "a,b\n\"x\r\ny\",2\n3,4\n", "a|b\n2: x\r\ny|2\n3: 3|4\n"},
           {"doubled quote", "a,b\n\"5\"\" pipe\",2\n", "a|b\n2: 5\" pipe|2\n"},
           {"only a quoted quote", "a,b\n\"\"\"\",2\n", "a|b\n2: \"|2\n"},
           {"empty quoted", "a,b\n\"\",2\n", "a|b\n2: |2\n"},
           {"stray quote in an unquoted field", "a,b\n5\" pipe,x\"\n", "a|b\n2: 5\" pipe|x\"\n"},
           {"blanks after a closing quote", "a,b\n\"1\" \t,\"2\" \n", "a|b\n2: 1|2\n"},
           {"blanks are part of unquoted fields", "a,b\n 1 , 2\n", "a|b\n2:  1 | 2\n"},
           {"byte order mark",
            "\xEF\xBB\xBF"
            "a,b\n1,2\n",
            "a|b\n2: 1|2\n"},
           {"short rows are filled up", "a,b,c\n1\n2,3\n", "a|b|c\n2: 1||\n3: 2|3|\n"},
           {"long rows are a problem", "a,b\n1,2,3\n4,5\n", "a|b\n2: 1|2 !2 too_many_cells 3\n3: 4|5\n"},
           {"empty surplus is none", "a,b\n1,2,,\n", "a|b\n2: 1|2\n"},
           {"blank lines count but are left out", "a,b\n\n1,2\n,\n \n3,4\n\n\n", "a|b\n3: 1|2\n6: 3|4\n"},
           {"one column", "a\n1\n2\n", "a\n2: 1\n3: 2\n"},
           {"only a header", "a,b\n", "a|b\n"},
           {"nothing", "", "\n"},
           {"only blank lines", "\n\n", "\n"},
           {"Chinese", "订单号,数量\n甲,１２\n", "订单号|数量\n2: 甲|１２\n"},
       }) {
    EXPECT_EQ(shown(tables.file(text)), expected) << name;
  }
}

TEST(DelimitedText, IsReadTheSameWhereverItIsCut) {
  std::string const text = "号,b\r\n\"x\"\"\r\ny\",\"2\" \r\n\r3,破\"损\n";
  auto const rows_of = [&](std::size_t most_at_once) {
    CsvRows rows(std::make_unique<TextSource>(std::make_unique<MemoryBytes>(text, most_at_once), "utf-8"), ',');
    std::string result;
    for (SourceRow row; rows.next(row);) {
      result += std::to_string(row.number);
      for (auto const& cell : row.cells) result += '|' + cell.text;
      result += '\n';
    }
    return result;
  };
  EXPECT_EQ(rows_of(std::string::npos), "1|号|b\n2|x\"\r\ny|2\n3|\n4|3|破\"损\n");
  for (std::size_t most_at_once = 1; most_at_once < 9; ++most_at_once) {
    EXPECT_EQ(rows_of(most_at_once), rows_of(std::string::npos)) << most_at_once;
  }
}

TEST(DelimitedText, IsRefusedAtTheRowThatIsWrong) {
  made::Tables tables;
  std::string const long_cell(32'768, 'x');
  std::string wide_row = "1";
  for (int column = 0; column < 1'000; ++column) wide_row += ",1";
  std::string large_row;
  for (int column = 0; column < 40; ++column) large_row += std::string(32'000, 'x') + ',';
  for (auto const& [name, text, expected] : std::vector<CsvExample>{
           {"unterminated", "a,b\n1,2\n\"3,4\n5,6\n", "invalid unterminated_csv_quote /rows/3"},
           {"text behind a quote", "a,b\n1,2\n\"3\"x,4\n", "invalid malformed_csv_quote /rows/3"},
           {"NUL", std::string("a,b\n1,\0\n", 8), "invalid nul_character /rows/2"},
           {"NUL in quotes", std::string("a,b\n1,\"\0\"\n", 10), "invalid nul_character /rows/2"},
           {"long cell", "a,b\n" + long_cell + ",2\n", "too_large cell_too_long /rows/2 32767"},
           {"endless quote", "a,b\n1,2\n\"" + std::string(200'000, 'x'), "too_large cell_too_long /rows/3 32767"},
           {"wide row", "a,b\n" + wide_row + "\n", "too_large too_many_columns /rows/2 1000"},
           {"large row", "a,b\n1,2\n" + large_row + "\n", "too_large row_too_large /rows/3 1048576"},
           {"no encoding", "a,b\n1,2\n3,\xFF\xFF\n", "invalid invalid_encoding /rows/3"},
           {"cut character", "a,b\n1,2\n3,\xE7", "invalid invalid_encoding /rows/3"},
       }) {
    EXPECT_EQ(refusal_of(tables.file(text)), expected) << name;
  }
  std::string chinese;
  for (int character = 0; character < 32'767; ++character) chinese += "破";
  EXPECT_EQ(refusal_of(tables.file("a,b\n" + chinese + ",2\n")), "");
  EXPECT_EQ(refusal_of(tables.file("a,b\n1,2" + std::string(16'000, ',') + "\n")), "");
}

TEST(DelimitedText, HasTheSeparatorThatCutsItMostEvenly) {
  struct {
    char const* name;
    std::string text;
    char expected;
  } const examples[] = {
      {"comma", "a,b,c\n1,2,3\n", ','},
      {"semicolons with decimal commas", "a;b;c\n1,5;2,5;3\n1,5;2,5;3\n", ';'},
      {"tabs around addresses", "name, firm\tcity\tvalue\nACME, Inc\tHamburg\t1\nB, Co\tNingbo\t2\n", '\t'},
      {"bars", "a|b\n1|2\n", '|'},
      {"a title above", "Order list\n\na;b;c;d\n1;2;3;4\n5;6;7;8\n", ';'},
      {"separators in quotes", "a;b\n\"1,2,3\";x\n\"4,5,6\";y\n", ';'},
      {"one column", "a\n1\n", ','},
      {"nothing", "", ','},
  };
  for (auto const& [name, text, expected] : examples) EXPECT_EQ(detected_separator(text, false), expected) << name;
  EXPECT_EQ(detected_separator("a,b\n3;4;5;6;7;8;9", true), ',') << "the last record is cut";
}

TEST(DelimitedText, TakesTheSeparatorThatIsStated) {
  made::Tables tables;
  auto const path = tables.file("a,b;c\n1,2;3\n");
  EXPECT_EQ(shown(path, {.separator = ';'}), "a,b|c\n2: 1,2|3\n");
  EXPECT_EQ(refusal_of(path, {.separator = '"'}), "invalid unknown_separator");
}

}  // namespace
}  // namespace gendan::tabular
