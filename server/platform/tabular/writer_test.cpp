#include <gtest/gtest.h>

#include <sys/resource.h>

#include <csignal>
#include <fstream>
#include <random>

#include "platform/tabular/table_writer.hpp"
#include "platform/tabular/zip_archive.hpp"
#include "testing/tables/made_tables.hpp"

namespace gendan::tabular {
namespace {

using made::refusal_of;
using made::shown;

std::string written_bytes(std::filesystem::path const& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::string part_of(std::filesystem::path const& path, std::string const& part) {
  ZipArchive const archive(path);
  auto const bytes = archive.open(part);
  std::string text(1 << 20, '\0');
  text.resize(bytes->read(text.data(), text.size()));
  return text;
}

std::string csv_of(std::vector<OutCell> const& cells, CsvWriterOptions const& options) {
  made::Tables tables;
  std::vector<OutColumn> columns;
  for (std::size_t column = 0; column < cells.size(); ++column) columns.push_back({"c" + std::to_string(column)});
  auto const writer = csv_writer(tables.path("out.csv"), columns, options);
  writer->row(cells);
  writer->finish();
  auto const bytes = written_bytes(tables.path("out.csv"));
  return bytes.substr(bytes.find('\n') + 1);
}

CsvWriterOptions const plain{.has_byte_order_mark = false, .ends_lines_with_crlf = false};

TEST(CsvExport, WritesEveryKindOfCellExactly) {
  EXPECT_EQ(csv_of({std::monostate{}, std::string("破损"), OutDecimal{551, 2, 2}, OutDecimal{970'000, 6, 2},
                    OutDecimal{-9'223'372'036'854'775'807, 0, 0}, CalendarDate(2026, 3, 15),
                    Instant::from_unix_milliseconds(1'773'563'400'250), true},
                   plain),
            ",破损,5.51,0.97,-9223372036854775807,2026-03-15,2026-03-15T08:30:00.250Z,true\n");
}

TEST(CsvExport, QuotesWhatWouldBeCutOtherwise) {
  EXPECT_EQ(csv_of({std::string("a,b"), std::string("5\" pipe"), std::string("x\r\ny"), std::string(" z ")}, plain),
            "\"a,b\",\"5\"\" pipe\",\"x\r\ny\",\" z \"\n");
  EXPECT_EQ(csv_of({std::string("a,b"), std::string("a;b")},
                   {.separator = ';', .has_byte_order_mark = false, .ends_lines_with_crlf = true}),
            "a,b;\"a;b\"\r\n");
}

TEST(CsvExport, BeginsWithAByteOrderMarkUnlessToldOtherwise) {
  made::Tables tables;
  csv_writer(tables.path("marked"), {{"a"}})->finish();
  csv_writer(tables.path("plain"), {{"a"}}, plain)->finish();
  EXPECT_EQ(written_bytes(tables.path("marked")),
            "\xEF\xBB\xBF"
            "a\r\n");
  EXPECT_EQ(written_bytes(tables.path("plain")), "a\n");
}

TEST(CsvExport, NeutralisesWhatASpreadsheetWouldCompute) {
  for (auto const* text : {"=1+1", "+86 138", "-5 %", "@SUM(A1)", "\tx", "\rx", "\nx", "＝1", "＋1", "－1", "＠x"}) {
    EXPECT_EQ(neutralised(text), std::string("'") + text);
  }
  for (auto const* text : {"", "a=1", "'=1", " =1", "1-2", "破损"}) EXPECT_EQ(neutralised(text), text);
  EXPECT_EQ(csv_of({std::string("=cmd|' /C calc'!A0"), OutDecimal{-5, 0, 0}, std::string("=\"x\",1")}, plain),
            "'=cmd|' /C calc'!A0,-5,\"'=\"\"x\"\",1\"\n");
  made::Tables tables;
  csv_writer(tables.path("out"), {{"=title"}}, plain)->finish();
  EXPECT_EQ(written_bytes(tables.path("out")), "'=title\n");
}

TEST(XlsxExport, WritesEveryKindOfCellExactly) {
  made::Tables tables;
  auto const path = tables.path("out.xlsx");
  std::vector<std::pair<OutCell, std::string>> const cells = {
      {std::string("破损 <&>"), "破损 <&>"},
      {std::string("a\r\nb\x01 _x000D_"), "a\r\nb\x01 _x000D_"},
      {std::string(" x "), " x "},
      {std::monostate{}, ""},
      {OutDecimal{551, 2, 2}, "#5.51"},
      {OutDecimal{995, 2, 0}, "#9.95"},
      {OutDecimal{-970'000, 6, 2}, "#-0.97"},
      {OutDecimal{0, 3, 0}, "#0"},
      {OutDecimal{999'999'999'999'999, 2, 0}, "#9999999999999.99"},
      {OutDecimal{1'234'567'890'123'456, 2, 0}, "12345678901234.56"},
      {OutDecimal{9'007'199'254'740'993, 0, 0}, "9007199254740993"},
      {OutDecimal{1'000'000'000'000'000'000, 0, 0}, "#1000000000000000000"},
      {OutDecimal{1, 18, 0}, "#0.000000000000000001"},
      {CalendarDate(2026, 3, 15), "@2026-03-15"},
      {CalendarDate(1900, 3, 1), "@1900-03-01"},
      {CalendarDate(1900, 2, 28), "1900-02-28"},
      {CalendarDate(9999, 12, 31), "@9999-12-31"},
      {Instant::from_unix_milliseconds(1'773'563'400'250), "@2026-03-15T08:30:00.250"},
      {Instant::from_unix_milliseconds(-3'000'000'000'000), "1874-12-07T18:40:00.000Z"},
      {true, "?true"},
      {false, "?false"},
  };
  std::vector<OutColumn> columns;
  std::vector<OutCell> row;
  for (auto const& [cell, expected] : cells) {
    columns.push_back({"c" + std::to_string(columns.size())});
    row.push_back(cell);
  }
  auto const writer = xlsx_writer(path, columns);
  writer->row(row);
  writer->finish();
  auto const table = open_table(path);
  Row read;
  ASSERT_TRUE(table->next(read));
  for (std::size_t index = 0; index < cells.size(); ++index)
    EXPECT_EQ(shown(read.cells[index]), cells[index].second) << index;
  EXPECT_EQ(read.faults.size(), 0U);
  EXPECT_FALSE(table->next(read));
}

TEST(XlsxExport, WritesFormulasAndAddressesAsPlainText) {
  made::Tables tables;
  auto const path = tables.path("out.xlsx");
  auto const writer = xlsx_writer(path, {{"=title"}, {"b"}});
  writer->row(std::vector<OutCell>{std::string("=1+1"), std::string("http://example.com")});
  writer->finish();
  EXPECT_EQ(shown(path), "=title|b\n2: =1+1|http://example.com\n");
  auto const sheet = part_of(path, "xl/worksheets/sheet1.xml");
  EXPECT_EQ(sheet.find("<f>"), std::string::npos);
  EXPECT_EQ(sheet.find("hyperlink"), std::string::npos);
}

TEST(XlsxExport, HasAFrozenHeaderWithAFilterAndWidths) {
  made::Tables tables;
  auto const path = tables.path("out.xlsx");
  auto const writer = xlsx_writer(path, {{"a", 30}, {"b", 8}});
  writer->row(std::vector<OutCell>{std::string("x"), OutDecimal{150, 2, 2}});
  writer->finish();
  auto const sheet = part_of(path, "xl/worksheets/sheet1.xml");
  EXPECT_NE(sheet.find("<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>"),
            std::string::npos);
  EXPECT_NE(sheet.find("<autoFilter ref=\"A1:B2\"/>"), std::string::npos);
  EXPECT_NE(sheet.find("<col min=\"1\" max=\"1\" width=\"30.7109375\" customWidth=\"1\"/>"), std::string::npos);
  auto const styles = part_of(path, "xl/styles.xml");
  EXPECT_NE(styles.find("formatCode=\"0.00\""), std::string::npos);
  EXPECT_NE(styles.find("<b/>"), std::string::npos);
}

TEST(XlsxExport, ForPaperFitsOnePageAcrossAndHasItsHeaderOnEach) {
  made::Tables tables;
  auto const path = tables.path("out.xlsx");
  XlsxWriterOptions options;
  options.is_for_paper = true;
  options.rows_before = {{std::string("Invoice"), {}}};
  auto const writer = xlsx_writer(path, {{"a", 30}, {"b", 8, true}}, options);
  writer->row(std::vector<OutCell>{std::string("x"), std::string("goes on below")});
  writer->finish();
  auto const sheet = part_of(path, "xl/worksheets/sheet1.xml");
  EXPECT_NE(sheet.find("<pageSetUpPr fitToPage=\"1\"/>"), std::string::npos);
  EXPECT_NE(sheet.find("paperSize=\"9\" fitToHeight=\"0\" orientation=\"landscape\""), std::string::npos);
  EXPECT_NE(part_of(path, "xl/workbook.xml").find("Sheet1!$2:$2"), std::string::npos);
  EXPECT_NE(part_of(path, "xl/styles.xml").find("wrapText=\"1\""), std::string::npos);
}

TEST(XlsxExport, GoesOnInFurtherSheets) {
  made::Tables tables;
  auto const path = tables.path("out.xlsx");
  auto const writer = xlsx_writer(path, {{"n"}}, {.sheet_name = "订单", .most_rows_per_sheet = 3});
  for (std::int64_t row = 1; row <= 5; ++row) writer->row(std::vector<OutCell>{OutDecimal{row, 0, 0}});
  writer->finish();
  EXPECT_EQ(detected(path).shape.sheets, (std::vector<std::string>{"订单", "订单 (2)", "订单 (3)"}));
  EXPECT_EQ(shown(path), "n\n2: #1\n3: #2\n");
  EXPECT_EQ(shown(path, {.sheet = "订单 (2)"}), "n\n2: #3\n3: #4\n");
  EXPECT_EQ(shown(path, {.sheet = "订单 (3)"}), "n\n2: #5\n");
}

TEST(XlsxExport, GoesOnInAFurtherSheetWhenOneIsLarge) {
  made::Tables tables;
  auto const path = tables.path("out.xlsx");
  auto const writer = xlsx_writer(path, {{"n"}}, {.most_bytes_per_sheet = 1});
  for (std::int64_t row = 1; row <= 1'001; ++row) writer->row(std::vector<OutCell>{OutDecimal{row, 0, 0}});
  writer->finish();
  EXPECT_EQ(shown(path, {.sheet = "Sheet1 (2)"}), "n\n2: #1000\n3: #1001\n");
}

TEST(XlsxExport, RefusesTextThatNoCellHolds) {
  made::Tables tables;
  auto const writer = xlsx_writer(tables.path("out.xlsx"), {{"a"}});
  writer->row(std::vector<OutCell>{std::string(32'767, 'x')});
  EXPECT_EQ(refusal_of([&] { writer->row(std::vector<OutCell>{std::string(32'768, 'x')}); }),
            "too_large cell_too_long /rows/3 32767");
}

TEST(Export, NeedsACellForEveryColumn) {
  made::Tables tables;
  EXPECT_THROW(csv_writer(tables.path("a"), {{"a"}, {"b"}})->row(std::vector<OutCell>{true}), std::invalid_argument);
  EXPECT_THROW(xlsx_writer(tables.path("b"), {{"a"}, {"b"}})->row(std::vector<OutCell>{true}), std::invalid_argument);
  EXPECT_THROW(xlsx_writer(tables.path("c"), {{"a"}}, {.sheet_name = "a/b"}), std::invalid_argument);
}

// While it lives, no file of this process grows beyond `bytes`: the nearest thing to a full disk.
class FullDisk {
public:
  explicit FullDisk(rlim_t bytes) : handler_(std::signal(SIGXFSZ, SIG_IGN)) {
    ::getrlimit(RLIMIT_FSIZE, &before_);
    rlimit const limit{bytes, before_.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &limit);
  }
  ~FullDisk() {
    ::setrlimit(RLIMIT_FSIZE, &before_);
    std::signal(SIGXFSZ, handler_);
  }

private:
  void (*handler_)(int);
  rlimit before_{};
};

void fill(TableWriter& writer) {
  std::mt19937 random(1);
  for (int row = 0; row < 5'000; ++row) {
    std::string text;
    while (text.size() < 100) text += std::to_string(random());
    writer.row(std::vector<OutCell>{text});
  }
  writer.finish();
}

TEST(Export, ToAFullDiskIsRefused) {
  made::Tables tables;
  EXPECT_EQ(refusal_of([] { fill(*csv_writer("/dev/full", {{"a"}})); }), "other storage_full");
  // The CSV takes 530 kB, the workbook 260 kB and its scratch file 870 kB.
  for (rlim_t const bytes : {500U, 4'096U, 100'000U, 300'000U, 860'000U}) {
    FullDisk const disk(bytes);
    EXPECT_EQ(refusal_of([&] { fill(*csv_writer(tables.path("out.csv"), {{"a"}})); }),
              bytes < 500'000 ? "other storage_full" : "");
    EXPECT_EQ(refusal_of([&] { fill(*xlsx_writer(tables.path("out.xlsx"), {{"a"}})); }), "other storage_full") << bytes;
  }
}

TEST(XlsxExport, ThatMissesRowsOfATimeWhenTheDiskWasFullIsRefused) {
  made::Tables tables;
  auto const writer = xlsx_writer(tables.path("out.xlsx"), {{"a"}});
  {
    FullDisk const disk(10'000);
    for (int row = 0; row < 900; ++row) writer->row(std::vector<OutCell>{std::string(100, 'x')});
  }
  EXPECT_EQ(refusal_of([&] { writer->finish(); }), "other storage_full");
}

// The library puts the rows between the sheet's beginning and end only when it closes: the disk may be full then.
TEST(XlsxExport, ThatMissesItsLastBytesIsRefused) {
  made::Tables tables;
  fill(*xlsx_writer(tables.path("whole.xlsx"), {{"a"}}));
  auto const sheet_bytes = ZipArchive(tables.path("whole.xlsx")).unpacked_size("xl/worksheets/sheet1.xml");
  FullDisk const disk(sheet_bytes - 10);
  EXPECT_EQ(refusal_of([&] { fill(*xlsx_writer(tables.path("out.xlsx"), {{"a"}})); }), "other storage_full");
}

}  // namespace
}  // namespace gendan::tabular
