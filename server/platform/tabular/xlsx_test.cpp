#include <gtest/gtest.h>

#include "testing/tables/made_tables.hpp"

namespace gendan::tabular {
namespace {

using made::refusal_of;
using made::shown;

std::string const header = R"(<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>)";

// One data row under the header "Item | Qty".
std::string cell_shown(made::Tables& tables, std::string const& cell) {
  return shown(tables.workbook(header + "<row r=\"2\">" + cell + "</row>"));
}

TEST(Workbook, CellsAreReadByTheirKind) {
  made::Tables tables;
  struct {
    char const* cell;
    char const* expected;
  } const examples[] = {
      {R"(<c r="A2" t="s"><v>1</v></c>)", "Qty|"},
      {R"(<c r="A2" t="inlineStr"><is><t>x &amp; y</t></is></c>)", "x & y|"},
      {R"(<c r="A2" t="inlineStr"><is><r><rPr><b/></rPr><t>bo</t></r><r><t xml:space="preserve">ld </t></r><rPh><t>no</t></rPh></is></c>)",
       "bold |"},
      {R"(<c r="A2" t="inlineStr"><is><t>a_x000D_b_x005F_x000D_ _x12_ _xD800_</t></is></c>)",
       "a\rb_x000D_ _x12_ _xD800_|"},
      {R"(<c r="A2"><v>0.96999999999999997</v></c>)", "#0.97|"},
      {R"(<c r="A2" t="n"><v>12</v></c><c r="B2"><v>-1E-3</v></c>)", "#12|#-0.001"},
      {R"(<c r="A2" t="b"><v>1</v></c><c r="B2" t="b"><v>0</v></c>)", "?true|?false"},
      {R"(<c r="A2" t="str"><f>A1&amp;"x"</f><v>Itemx</v></c>)", "Itemx|"},
      {R"(<c r="A2"><f>1+1</f><v>2</v></c>)", "#2|"},
      {R"(<c r="A2" s="1"><v>46096</v></c>)", "@2026-03-15|"},
      {R"(<c r="A2" s="3"><v>46096</v></c>)", "@2026-03-15|"},
      {R"(<c r="A2" s="2"><v>46096.354166666664</v></c>)", "@2026-03-15T08:30:00|"},
      {R"(<c r="A2" s="4"><v>0.354166666666667</v></c>)", "@08:30:00|"},
      {R"(<c r="A2" s="99"><v>46096</v></c>)", "#46096|"},
      {R"(<c r="A2" t="d" s="1"><v>2026-03-15</v></c>)", "@2026-03-15|"},
      {R"(<c r="B2"><v>5</v></c>)", "|#5"},
      {R"(<c><v>4</v></c><c><v>5</v></c>)", "#4|#5"},
      {R"(<c r="A2" s="1"/><c r="B2"><v>5</v></c><c r="XFD2" s="1"/>)", "|#5"},
      {R"(<c r="B2"><v>5</v><extLst><ext><v>9</v></ext></extLst></c>)", "|#5"},
  };
  for (auto const& [cell, expected] : examples) {
    auto const all = cell_shown(tables, cell);
    EXPECT_EQ(all, "Item|Qty\n2: " + std::string(expected) + '\n') << cell;
  }
}

TEST(Workbook, DoubtfulCellsAreProblemsOfTheirRow) {
  made::Tables tables;
  EXPECT_EQ(cell_shown(tables, R"(<c r="A2"><v>1</v></c><c r="B2" t="e"><v>#N/A</v></c>)"),
            "Item|Qty\n2: #1|#N/A !1 cell_error #N/A\n");
  EXPECT_EQ(cell_shown(tables, R"(<c r="A2"><v>1</v></c><c r="B2"><f>1+1</f></c>)"),
            "Item|Qty\n2: #1| !1 formula_without_value \n");
  EXPECT_EQ(cell_shown(tables, R"(<c r="A2"><v>1</v></c><c r="B2" s="1"><v>60</v></c>)"),
            "Item|Qty\n2: #1|#60 !1 date_out_of_range 60\n");
  EXPECT_EQ(cell_shown(tables, R"(<c r="A2"><v>1</v></c><c r="C2"><v>3</v></c>)"),
            "Item|Qty\n2: #1| !2 too_many_cells 3\n");
  EXPECT_EQ(cell_shown(tables, R"(<c r="A2"><v>1</v></c><c r="C2" t="e"><v>#N/A</v></c>)"),
            "Item|Qty\n2: #1| !2 too_many_cells #N/A\n");
}

TEST(Workbook, RowsHaveTheirNumbersAndBlankOnesAreLeftOut) {
  made::Tables tables;
  EXPECT_EQ(shown(tables.workbook(R"(<row r="3"><c t="s"><v>0</v></c></row><row><c><v>1</v></c></row>)"
                                  R"(<row r="7" ht="15"/><row r="9"><c r="A9"><v>2</v></c></row>)")),
            "Item\n4: #1\n9: #2\n");
  EXPECT_EQ(shown(tables.workbook("")), "\n");
}

TEST(Workbook, CountsDatesFrom1904WhereItSaysSo) {
  made::Tables tables;
  auto const path = tables.workbook(
      header + R"(<row r="2"><c r="A2" s="1"><v>44634</v></c></row>)",
      {{"xl/workbook.xml",
        R"(<workbook><workbookPr date1904="1"/><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>)"}});
  EXPECT_EQ(shown(path), "Item|Qty\n2: @2026-03-15|\n");
}

std::map<std::string, std::string> three_sheets() {
  std::string const type = "Type=\"http://purl.oclc.org/ooxml/officeDocument/relationships/";
  return {
      {"xl/workbook.xml",
       R"(<x:workbook><x:sheets><x:sheet name="Old &amp; hidden" state="hidden" sheetId="1" r:id="r1"/>)"
       R"(<x:sheet name="Chart" sheetId="2" r:id="r2"/><x:sheet name="订单" sheetId="3" r:id="r3"/></x:sheets></x:workbook>)"},
      {"xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"r1\" " + type +
                                         "worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r2\" " +
                                         type + "chartsheet\" Target=\"chart.xml\"/><Relationship Id=\"r3\" " + type +
                                         "worksheet\" Target=\"/xl/worksheets/../second.xml\"/></Relationships>"},
      {"xl/second.xml", R"(<x:worksheet><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c></x:row>)"
                        R"(<x:row><x:c><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>)"}};
}

TEST(Workbook, IsReadAtItsFirstVisibleSheetUnlessOneIsStated) {
  made::Tables tables;
  auto const path = tables.workbook("<row><c t=\"inlineStr\"><is><t>old</t></is></c></row>", three_sheets());
  EXPECT_EQ(shown(path), "a\n2: #1\n");
  EXPECT_EQ(shown(path, {.sheet = "Old & hidden"}), "old\n");
  EXPECT_EQ(refusal_of(path, {.sheet = "Chart"}), "invalid unknown_sheet Chart");
  auto const found = detected(path);
  EXPECT_EQ(found.shape.format, Format::xlsx);
  EXPECT_EQ(found.shape.sheets, (std::vector<std::string>{"Old & hidden", "订单"}));
  EXPECT_EQ(found.shape.sheet, "订单");
  EXPECT_EQ(found.shape.header_row, 1);
}

TEST(Workbook, PartNamesMayDifferInCase) {
  made::Tables tables;
  auto const path = tables.archive({
      {"_rels/.rels",
       R"(<Relationships><Relationship Id="r1" Type="a/officeDocument" Target="xl/workbook.xml"/></Relationships>)"},
      {"xl/_rels/workbook.xml.rels",
       R"(<Relationships><Relationship Id="r1" Type="a/worksheet" Target="Worksheets/Sheet1.xml"/></Relationships>)"},
      {"xl/workbook.xml", R"(<workbook><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>)"},
      {"xl/worksheets/sheet1.xml", "<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>"},
  });
  EXPECT_EQ(shown(path, {.header_row = 0}), "A\n1: #1\n");
}

}  // namespace
}  // namespace gendan::tabular
