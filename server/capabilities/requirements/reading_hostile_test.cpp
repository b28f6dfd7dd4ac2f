// Documents that somebody made to do harm, or that are broken: refused by name, or read as the text they are.
#include <gmock/gmock.h>

#include <fstream>

#include "testing/pdfs/made_pdf.hpp"
#include "testing/tables/made_tables.hpp"
#include "testing/test_app.hpp"

namespace gendan::requirements {
namespace {

class HostileDocuments : public testing::TestApp {
protected:
  testing::Answer read(std::string_view content, std::string const& name) {
    return as("li_na").upload("/readings?name=" + name, content);
  }
  static std::string content_of(std::filesystem::path const& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
  }
  tabular::made::Tables tables_;
};
BOTH_DATABASES(HostileDocuments);

TEST_P(HostileDocuments, AreNotTakenBeyondTheirLimit) {
  auto const limit_of = [&](std::string const& path) {
    return app().pipeline().body_rule(http::Method::post, "/api/v1" + path).limit;
  };
  constexpr std::size_t mib = 1024 * 1024;
  EXPECT_EQ(limit_of("/readings"), 25 * mib);
  EXPECT_EQ(limit_of("/readings/page"), 25 * mib);
  EXPECT_EQ(limit_of("/readings/text"), 2 * mib);
}

TEST_P(HostileDocuments, OfAKeptKindThatIsTooLargeToReadStayKept) {
  auto const order = as("li_na").post("/orders", {{"kind", "regular"}}).text("/id");
  auto const target = "/orders/" + order + "/requirements";
  auto const kept = as("li_na").upload(target + "/files?channel=email&received_at=2026-03-01T09:30:00Z&name=long.txt",
                                       std::string(26'300'000, 'x'));
  ASSERT_EQ(kept.status, 201);
  app().run_due_jobs();
  auto const reading = as("li_na").get(target + "/" + kept.text("/id") + "/reading");
  EXPECT_EQ(reading.text("/refusal"), "document_too_large");
}

TEST_P(HostileDocuments, ThatUnpackToMuchMoreAreNotUnpacked) {
  auto const bomb = tables_.workbook("<row r=\"1\"><c r=\"A1\"><v>" + std::string(40'000'000, '0') + "</v></c></row>");
  auto const answer = read(content_of(bomb), "po.xlsx");
  EXPECT_EQ(answer.status, 413) << answer.response.body_text();
  EXPECT_LT(content_of(bomb).size(), 1'000'000U);
}

// What is read is kept and read back, however wide the table is and whatever its headings are.
TEST_P(HostileDocuments, KeepTheirOrderUsableHoweverWideTheyAre) {
  auto const order = as("li_na").post("/orders", {{"kind", "regular"}}).text("/id");
  auto const target = "/orders/" + order + "/requirements";
  std::string table =
      "Item No.,Description,Qty,Unit,Unit Price,Amount,Colour,Size,Material,\"Carton\nMarks\",Bay,Crate\n";
  for (int row = 0; row < 1'000; ++row)
    table += "A-" + std::to_string(row) + ",\"Desk\nlamp\",5,pcs,1.5,7.5,red,L,steel,N/M,7,C3\n";
  auto const kept =
      as("li_na").upload(target + "/files?channel=email&received_at=2026-03-01T09:30:00Z&name=wide.csv", table);
  ASSERT_EQ(kept.status, 201) << kept.response.body_text();
  app().run_due_jobs();
  auto const reading = as("li_na").get(target + "/" + kept.text("/id") + "/reading");
  ASSERT_EQ(reading.status, 200) << reading.response.body_text();
  EXPECT_TRUE(reading.at("/refusal").is_null());
  EXPECT_EQ(reading.at("/content/lines").as_array().size(), 1'000U);
  EXPECT_EQ(reading.text("/content/lines/0/description"), "Desk lamp");
  EXPECT_EQ(reading.text("/content/lines/0/facts/Carton Marks"), "N/M");
  EXPECT_EQ(as("wang_fang").get("/orders/" + order + "/verification").status, 200);
}

TEST_P(HostileDocuments, WithAPasswordOrBrokenAreRefusedByName) {
  auto const whole = testing::purchase_order_pdf();
  auto encrypted = whole;
  encrypted.replace(encrypted.find("/Root 1 0 R"), 11,
                    "/Root 1 0 R /ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <" +
                        std::string(64, '0') + "> /U <" + std::string(64, '0') + "> >>");
  EXPECT_EQ(read(encrypted, "po.pdf").text("/code"), "encrypted_document");
  EXPECT_EQ(read("%PDF-1.4\n" + std::string(1'000, '\xFE'), "po.pdf").text("/code"), "broken_document");
  EXPECT_EQ(read(whole.substr(0, 100), "po.pdf").text("/code"), "broken_document");
  EXPECT_EQ(as("li_na").upload("/readings/page?page=1", encrypted).text("/code"), "encrypted_document");
}

TEST_P(HostileDocuments, OfTenThousandPagesAreReadAtTheirBeginning) {
  std::vector<testing::PdfPage> const pages(10'000, testing::PdfPage{{50, 50, "PO No.: A-1"}});
  auto const answer = read(testing::made_pdf(pages), "po.pdf");
  EXPECT_EQ(answer.status, 200);
  EXPECT_EQ(answer.at("/original/pages").as_int64(), 10'000);
  EXPECT_EQ(answer.at("/original/pages_read").as_int64(), 200);
  EXPECT_EQ(answer.text("/notes/0/code"), "pages_left_out");
  EXPECT_EQ(answer.text("/content/customer_reference"), "A-1");
}

TEST_P(HostileDocuments, OfMorePagesThanMemoryEndAlone) {
  // A page as wide as a country, drawn within the picture's bounds.
  auto huge = testing::made_pdf({{{50, 50, "x"}}});
  huge.replace(huge.find("[0 0 595 842]"), 13, "[0 0 9e9 9e9]");
  auto const answer = as("li_na").upload("/readings/page?page=1", huge);
  EXPECT_TRUE(answer.status == 200 || answer.status == 413 || answer.status == 422) << answer.status;
  EXPECT_EQ(read(testing::purchase_order_pdf(), "po.pdf").status, 200);
}

TEST_P(HostileDocuments, OfEndlessStringsAreReadInTime) {
  std::string endless = "PO No.: 1 ";
  for (int part = 0; part < 100'000; ++part) endless += "a: b. ";
  auto const answer = read(endless, "po.txt");
  EXPECT_EQ(answer.status, 200);
  EXPECT_EQ(answer.text("/notes/0/code"), "too_long");
  std::string columns;
  for (int part = 0; part < 400; ++part) columns += "Qty\tItem\t";
  std::string table;
  for (int row = 0; row < 90; ++row) table += columns + "\n";
  EXPECT_EQ(read(table, "po.txt").status, 200);
}

TEST_P(HostileDocuments, InAnotherEncodingAreReadOrRefused) {
  EXPECT_EQ(read("\xB6\xA9\xB5\xA5\xBA\xC5\xA3\xBA"
                 "A-1",
                 "po.txt")
                .text("/content/customer_reference"),
            "A-1");  // GB18030
  EXPECT_EQ(read(std::string("\xFF\xFEP\0O\0 \0N\0o\0:\0 \0A\0-\0"
                             "1\0",
                             22),
                 "po.txt")
                .text("/content/customer_reference"),
            "A-1");  // UTF-16
  EXPECT_GE(read("PO No: \xFF\xFF\xFF\x81", "po.txt").status, 400);
}

}  // namespace
}  // namespace gendan::requirements
