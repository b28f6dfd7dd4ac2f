#include <gtest/gtest.h>
#include <zip.h>

#include <fstream>

#include "platform/tabular/limits.hpp"
#include "platform/tabular/zip_archive.hpp"
#include "testing/tables/made_tables.hpp"

namespace gendan::tabular {
namespace {

using made::refusal_of;
using namespace std::string_literals;

std::string bytes_of(std::filesystem::path const& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::string row_of(std::string const& cell) { return "<row r=\"1\">" + cell + "</row>"; }

TEST(HostileWorkbook, IsRefusedAtItsRow) {
  made::Tables tables;
  std::string const first = R"(<row r="1"><c r="A1"><v>1</v></c></row>)";
  struct {
    char const* name;
    std::string rows;
    std::string expected;
  } const examples[] = {
      {"shared string out of range", row_of(R"(<c t="s"><v>2</v></c>)"), "invalid unknown_shared_string /rows/1"},
      {"negative shared string", row_of(R"(<c t="s"><v>-1</v></c>)"), "invalid unknown_shared_string /rows/1"},
      {"shared string of no number", row_of(R"(<c t="s"><v>x</v></c>)"), "invalid unknown_shared_string /rows/1"},
      {"no number", row_of("<c><v>12 pcs</v></c>"), "invalid malformed_number /rows/1"},
      {"long cell", row_of("<c t=\"inlineStr\"><is><t>" + std::string(32'768, 'x') + "</t></is></c>"),
       "too_large cell_too_long /rows/1 32767"},
      {"very long cell", row_of("<c t=\"str\"><v>" + std::string(1'000'000, 'x') + "</v></c>"),
       "too_large cell_too_long /rows/1 32767"},
      {"far column", row_of(R"(<c r="ALM1"><v>1</v></c>)"), "too_large too_many_columns /rows/1 1000"},
      {"no column", row_of(R"(<c r="11"><v>1</v></c>)"), "invalid malformed_cell_address /rows/1"},
      {"endless column", row_of(R"(<c r="AAAAAAAAAAAAAAAAAAA1"><v>1</v></c>)"),
       "invalid malformed_cell_address /rows/1"},
      {"column again", row_of(R"(<c r="B1"><v>1</v></c><c r="B1"><v>2</v></c>)"),
       "invalid malformed_cell_address /rows/1"},
      {"column behind", row_of(R"(<c r="B1"><v>1</v></c><c r="A1"><v>2</v></c>)"),
       "invalid malformed_cell_address /rows/1"},
      {"row 0", R"(<row r="0"/>)", "invalid malformed_row_number"},
      {"row again", first + R"(<row r="1"/>)", "invalid malformed_row_number /rows/1"},
      {"far row", first + R"(<row r="1048577"/>)", "invalid malformed_row_number /rows/1"},
      {"entity", first + R"(<row r="2"><c t="str"><v>&lol;</v></c></row>)", "invalid unknown_xml_entity /rows/2"},
      {"broken UTF-8", row_of("<c t=\"str\"><v>\xFF</v></c>"), "invalid invalid_encoding /rows/1"},
      {"NUL", row_of("<c t=\"str\"><v>_x0000_</v></c>"), "invalid nul_character /rows/1"},
      {"element in a value", row_of("<c><v><v>1</v></v></c>"), "invalid malformed_xml /rows/1"},
      {"cut", R"(<row r="1"><c><v>1</v>)", "invalid malformed_xml /rows/1"},
  };
  for (auto const& [name, rows, expected] : examples) EXPECT_EQ(refusal_of(tables.workbook(rows)), expected) << name;
}

TEST(HostileWorkbook, OfManyBytesInOneRowIsRefused) {
  made::Tables tables;
  std::string row = "<row r=\"1\">";
  for (int cell = 0; cell < 40; ++cell) row += R"(<c t="s"><v>0</v></c>)";
  EXPECT_EQ(
      refusal_of(tables.workbook(
          row + "</row>", {{"xl/sharedStrings.xml", "<sst><si><t>" + std::string(32'000, 'x') + "</t></si></sst>"}})),
      "too_large row_too_large /rows/1 1048576");
}

TEST(HostileWorkbook, WithABadPartIsRefused) {
  made::Tables tables;
  std::string sheets;
  for (int sheet = 0; sheet < 201; ++sheet) sheets += R"(<sheet name="S" sheetId="1" r:id="r1"/>)";
  std::string formats;
  for (int style = 0; style < 100'001; ++style) formats += "<xf/>";
  std::string relationships;
  for (int id = 0; id < 2'001; ++id) relationships += "<Relationship Id=\"" + std::to_string(id) + "\"/>";
  std::string deep;
  for (int level = 0; level < 200; ++level) deep += "<a>";
  struct {
    char const* name;
    std::string part;
    std::string text;
    std::string expected;
  } const examples[] = {
      {"billion laughs", "xl/sharedStrings.xml",
       R"(<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><sst><si><t>&b;</t></si></sst>)",
       "invalid xml_document_type"},
      {"external entity", "xl/workbook.xml",
       R"(<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]><workbook>&x;</workbook>)",
       "invalid xml_document_type"},
      {"deep", "xl/styles.xml", deep, "too_large xml_too_deep 100"},
      {"many sheets", "xl/workbook.xml", "<workbook><sheets>" + sheets + "</sheets></workbook>",
       "too_large too_many_sheets 200"},
      {"many styles", "xl/styles.xml", "<styleSheet><cellXfs>" + formats + "</cellXfs></styleSheet>",
       "too_large too_many_styles 100000"},
      {"long sheet name", "xl/workbook.xml",
       "<workbook><sheets><sheet r:id=\"r1\" name=\"" + std::string(5'000, 'x') + "\"/></sheets></workbook>",
       "too_large xml_attribute_too_long 4096"},
      {"many relationships", "_rels/.rels", "<Relationships>" + relationships + "</Relationships>",
       "too_large too_many_relationships 2000"},
      {"no sheets", "xl/workbook.xml", "<workbook/>", "invalid unknown_sheet"},
      {"sheet without a part", "xl/workbook.xml",
       R"(<workbook><sheets><sheet name="S" r:id="r9"/></sheets></workbook>)", "invalid missing_workbook_part S"},
      {"sheet elsewhere", "xl/_rels/workbook.xml.rels",
       R"(<Relationships><Relationship Id="r1" Type="a/worksheet" Target="../../../etc/passwd"/></Relationships>)",
       "invalid missing_workbook_part etc/passwd"},
      {"no workbook", "_rels/.rels", "<Relationships/>", "unsupported not_a_workbook"},
      {"binary workbook", "_rels/.rels",
       R"(<Relationships><Relationship Id="r1" Type="a/officeDocument" Target="xl/workbook.bin"/></Relationships>)",
       "unsupported xlsb_workbook"},
      {"long shared string", "xl/sharedStrings.xml", "<sst><si><t>" + std::string(200'000, 'x') + "</t></si></sst>",
       "too_large cell_too_long 32767"},
  };
  for (auto const& [name, part, text, expected] : examples) {
    EXPECT_EQ(refusal_of(tables.workbook("<row/>", {{part, text}})), expected) << name;
  }
}

TEST(HostileWorkbook, WithoutItsSheetIsRefused) {
  made::Tables tables;
  auto const path = tables.workbook("<row/>");
  auto* const zip = zip_open(path.c_str(), 0, nullptr);
  zip_delete(zip, static_cast<zip_uint64_t>(zip_name_locate(zip, "xl/worksheets/sheet1.xml", 0)));
  zip_close(zip);
  EXPECT_EQ(refusal_of(path), "invalid missing_workbook_part xl/worksheets/sheet1.xml");
}

TEST(HostileArchive, ThatIsCutAnywhereIsRefused) {
  made::Tables tables;
  auto const whole = bytes_of(tables.workbook(R"(<row r="1"><c><v>1</v></c></row>)"));
  for (std::size_t size = 4; size < whole.size(); size += 7) {
    EXPECT_EQ(refusal_of(tables.file(whole.substr(0, size))), "invalid damaged_archive") << size;
  }
}

TEST(HostileArchive, WithADamagedSheetIsRefused) {
  made::Tables tables;
  std::string rows;
  for (int row = 1; row < 50; ++row)
    rows += "<row r=\"" + std::to_string(row) + "\"><c><v>" + std::to_string(row * 37 % 101) + "</v></c></row>";
  auto bytes = bytes_of(tables.workbook(rows));
  auto const sheet = bytes.find("xl/worksheets/sheet1.xml");
  for (std::size_t offset = 60; offset < 200; offset += 10) {
    auto damaged = bytes;
    damaged[sheet + offset] = static_cast<char>(damaged[sheet + offset] ^ 0x55);
    EXPECT_NE(refusal_of(tables.file(damaged)), "") << offset;
  }
}

TEST(HostileArchive, ThatUnpacksToFarMoreIsRefused) {
  made::Tables tables;
  EXPECT_EQ(refusal_of(tables.workbook("", {{"xl/worksheets/sheet1.xml", std::string(20'000'000, ' ')}})),
            "too_large archive_ratio_too_high 250");
}

// Patches what the central directory says of an entry (APPNOTE.TXT 4.3.12: packed size at 20, unpacked at 24).
std::string with_said(std::string bytes, std::string const& entry, std::size_t field, std::uint32_t value) {
  constexpr std::size_t fields_before_name = 46;
  auto const at = bytes.rfind(entry) - fields_before_name + field;
  for (unsigned byte = 0; byte < 4; ++byte) bytes[at + byte] = static_cast<char>(value >> 8 * byte);
  return bytes;
}

constexpr std::size_t packed_size = 20;
constexpr std::size_t unpacked_size = 24;
std::string const sheet_part = "xl/worksheets/sheet1.xml";

TEST(HostileArchive, ThatUnpacksToAnotherSizeThanItSaysIsRefused) {
  made::Tables tables;
  std::string sheet = "<a>";
  while (sheet.size() < 9'000'000) sheet += "<!-- -->";
  auto const bytes = bytes_of(tables.workbook("", {{sheet_part, sheet + "</a>"}}));
  auto const saying = [&](std::uint32_t size) {
    return tables.file(with_said(bytes, sheet_part, unpacked_size, size));
  };
  EXPECT_EQ(refusal_of(saying(1'000)), "invalid damaged_archive " + sheet_part);
  EXPECT_EQ(refusal_of(saying(9'000'020)), "invalid damaged_archive " + sheet_part);
  EXPECT_EQ(refusal_of(saying(4'294'967'290U)), "too_large archive_ratio_too_high 250");
  auto const stream = ZipArchive(saying(1'000)).open(sheet_part);
  std::string into(5'000, '\0');
  EXPECT_EQ(refusal_of([&] { stream->read(into.data(), into.size()); }), "invalid damaged_archive " + sheet_part);
}

TEST(HostileArchive, OfManyLargePartsIsRefused) {
  made::Tables tables;
  auto bytes = bytes_of(tables.workbook("<row/>"));
  for (auto const& part : {sheet_part, std::string("xl/styles.xml")}) {
    bytes = with_said(with_said(bytes, part, unpacked_size, 2'200'000'000U), part, packed_size, 200'000'000U);
  }
  EXPECT_EQ(refusal_of([&] { ZipArchive(tables.file(bytes)); }), "too_large archive_too_large 4294967296");
}

TEST(HostileArchive, OfTooManyEntriesIsRefusedBeforeTheyAreRead) {
  made::Tables tables;
  auto bytes = bytes_of(tables.workbook("<row/>"));
  auto const end_record = bytes.rfind("PK\x05\x06");
  bytes.replace(end_record + 8, 4, "\x11\x27\x11\x27");  // 10,001
  EXPECT_EQ(refusal_of([&] { check_directory(tables.file(bytes)); }), "too_large too_many_archive_entries 10000");
}

TEST(HostileArchive, OfALargeDirectoryIsRefusedBeforeItIsRead) {
  made::Tables tables;
  auto bytes = bytes_of(tables.workbook("<row/>"));
  bytes.replace(bytes.rfind("PK\x05\x06") + 12, 4, "\x01\x00\x40\x00"s);
  EXPECT_EQ(refusal_of([&] { check_directory(tables.file(bytes)); }), "too_large archive_directory_too_large 4194304");
}

TEST(HostileArchive, OfTooManyZip64EntriesIsRefusedBeforeTheyAreRead) {
  made::Tables tables;
  std::string record = "PK\x06\x06" + std::string(52, '\0');
  std::string const locator = "PK\x06\x07"s + std::string(16, '\0');
  std::string const end = "PK\x05\x06"s + std::string(4, '\0') + "\xFF\xFF\xFF\xFF" + std::string(10, '\0');
  auto const with_entries = [&](std::string const& count) {
    record.replace(32, 4, count);
    return refusal_of([&] { check_directory(tables.file(record + locator + end)); });
  };
  EXPECT_EQ(with_entries("\x00\x00\x10\x00"s), "too_large too_many_archive_entries 10000");
  EXPECT_EQ(with_entries("\x03\x00\x00\x00"s), "");
}

TEST(OtherDocuments, AreRefusedByName) {
  made::Tables tables;
  std::string const compound = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"s;
  std::string encrypted;
  for (char const character : "EncryptedPackage"s) encrypted += character + "\0"s;
  EXPECT_EQ(refusal_of(tables.file(compound + std::string(100'000, '\0') + encrypted)),
            "unsupported encrypted_workbook");
  EXPECT_EQ(refusal_of(tables.file(compound + std::string(65'520, '\0') + encrypted)),
            "unsupported encrypted_workbook");
  EXPECT_EQ(refusal_of(tables.file(compound + std::string(100'000, '\0'))), "unsupported xls_workbook");
  EXPECT_EQ(refusal_of(tables.file("%PDF-1.7")), "unsupported pdf_document");
  EXPECT_EQ(refusal_of(tables.archive({{"a.txt", "x"}})), "invalid missing_workbook_part _rels/.rels");
}

TEST(OtherDocuments, EncryptedInsideTheArchiveAreRefused) {
  made::Tables tables;
  auto const path = tables.workbook("<row/>");
  auto* const zip = zip_open(path.c_str(), 0, nullptr);
  zip_file_set_encryption(zip, 0, ZIP_EM_AES_256, "secret");
  zip_close(zip);
  EXPECT_EQ(refusal_of(path), "unsupported encrypted_workbook");
}

}  // namespace
}  // namespace gendan::tabular
