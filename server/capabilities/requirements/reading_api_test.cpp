#include <gmock/gmock.h>

#include <fstream>

#include "capabilities/requirements/requirements.hpp"
#include "testing/pdfs/made_pdf.hpp"
#include "testing/tables/made_tables.hpp"
#include "testing/test_app.hpp"

namespace gendan::requirements {
namespace {

using boost::json::array;
using boost::json::object;
using testing::Answer;

constexpr char list[] =
    "PO No.,A-77,,\nDelivery date,2026-05-01,,\n\nItem no,Description,Qty,Unit price (EUR)\nWL-12,Wall "
    "lamp,1200,3.25\n";

class Readings : public testing::TestApp {
protected:
  void SetUp() override {
    TestApp::SetUp();
    order_ = as("li_na").post("/orders", {{"kind", "regular"}, {"customer_id", id_of("acme_hamburg")}}).text("/id");
    target_ = "/orders/" + order_ + "/requirements";
  }
  Answer read(std::string_view content, std::string const& name = "po.csv", std::string_view person = "li_na") {
    return as(person).upload("/readings?name=" + name, content);
  }
  std::string keep_text(std::string_view text, std::string_view at = "2026-03-01T09:30:00Z") {
    return as("li_na").post(target_, {{"channel", "wechat"}, {"received_at", at}, {"text", text}}).text("/id");
  }
  std::string keep_file(std::string_view content, std::string const& name = "po.csv") {
    return as("li_na")
        .upload(target_ + "/files?channel=email&received_at=2026-03-01T09:30:00Z&name=" + name, content)
        .text("/id");
  }
  MachineReading machine() {
    return system([&](service::Call& call) { return machine_reading(call, orders::OrderId::parsed(order_).value()); });
  }

  std::string order_;
  std::string target_;
};
BOTH_DATABASES(Readings);

TEST_P(Readings, TakeAListApartWithTheCellOfEachField) {
  auto const answer = read(list);
  ASSERT_EQ(answer.status, 200) << answer.response.body_text();
  EXPECT_EQ(answer.text("/content/customer_reference"), "A-77");
  EXPECT_EQ(answer.text("/content/requested_on"), "2026-05-01");
  EXPECT_EQ(answer.text("/content/currency"), "EUR");
  EXPECT_EQ(answer.text("/content/lines/0/quantity"), "1200");
  EXPECT_EQ(answer.text("/links/0/field"), "customer_reference");
  EXPECT_EQ(answer.text("/links/0/origin/cell"), "B1");
  EXPECT_EQ(answer.text("/original/form"), "table");
  EXPECT_EQ(answer.text("/original/sheets/0/rows/2/cells/0"), "Item no");
  EXPECT_EQ(answer.at("/original/sheets/0/rows/2/number").as_int64(), 4);
}

TEST_P(Readings, TakeAWorkbookApartWithItsSheets) {
  tabular::made::Tables tables;
  auto const path = tables.workbook(
      R"(<row r="2"><c r="B2" t="inlineStr"><is><t>PO No.</t></is></c><c r="C2" t="inlineStr"><is><t>A-78</t></is></c></row>)"
      R"(<row r="4"><c r="A4" t="inlineStr"><is><t>货号</t></is></c><c r="B4" t="inlineStr"><is><t>数量</t></is></c></row>)"
      R"(<row r="5"><c r="A5" t="inlineStr"><is><t>HL-1</t></is></c><c r="B5"><v>1200.5</v></c></row>)");
  std::ifstream file(path, std::ios::binary);
  std::string const content(std::istreambuf_iterator<char>(file), {});
  auto const answer = read(content, "po.xlsx");
  ASSERT_EQ(answer.status, 200) << answer.response.body_text();
  EXPECT_EQ(answer.text("/content/customer_reference"), "A-78");
  EXPECT_EQ(answer.text("/content/lines/0/quantity"), "1200.5");
  EXPECT_EQ(answer.text("/links/0/origin/cell"), "C2");
  EXPECT_FALSE(answer.text("/links/0/origin/sheet").empty());
}

TEST_P(Readings, TakeWordsApart) {
  auto const answer = as("li_na").post(
      "/readings/text", {{"text", "PO No: A-1\r\nDelivery date: 03/04/2026"}, {"date_order", "day_first"}});
  EXPECT_EQ(answer.text("/content/requested_on"), "2026-04-03");
  EXPECT_EQ(answer.at("/links/1/origin/line").as_int64(), 2);
  EXPECT_EQ(answer.text("/original/lines/1"), "Delivery date: 03/04/2026");
  EXPECT_EQ(as("li_na").post("/readings/text", {{"text", " \n"}}).problems(), "too_short /text");
}

TEST_P(Readings, KeepNothing) {
  auto const count = [&] {
    return database().read([](sql::Transaction& tx) {
      auto rows = tx.query("select count(*) from requirement");
      rows.next();
      return rows.integer(0);
    });
  };
  auto const before = count();
  read(list);
  EXPECT_EQ(count(), before);
}

TEST_P(Readings, AreForThoseWhoEnterOrders) {
  EXPECT_EQ(read(list, "po.csv", "stranger").status, 403);
  EXPECT_EQ(read(list, "po.csv", "").status, 401);
  EXPECT_EQ(as("liu_yang").post("/readings/text", {{"text", "PO"}}).status, 403);
  auto const id = keep_text("PO No: A-1");
  app().run_due_jobs();
  auto const target = target_ + "/" + id + "/reading";
  EXPECT_EQ(as("stranger").get(target).status, 403);
  EXPECT_EQ(as("stranger").post(target, object()).status, 403);
  EXPECT_EQ(as("liu_yang").get(target).status, 200);
  EXPECT_EQ(as("liu_yang").post(target, object()).status, 403);
}

TEST_P(Readings, OfKeptDocumentsAreMadeInTheBackground) {
  auto const id = keep_file(list);
  auto const target = target_ + "/" + id + "/reading";
  EXPECT_EQ(as("li_na").get(target).text("/code"), "not_read_yet");
  EXPECT_EQ(machine().documents.at(0).state, ReadState::waiting);
  app().run_due_jobs();
  auto const answer = as("li_na").get(target);
  EXPECT_EQ(answer.text("/content/customer_reference"), "A-77");
  EXPECT_EQ(answer.text("/original/form"), "table");
  EXPECT_TRUE(answer.at("/refusal").is_null());
}

TEST_P(Readings, TakeTheYearThatIsNotSaidFromTheDayOfReceipt) {
  auto const target = target_ + "/" + keep_text("delivery by 15 Jan pls") + "/reading";
  app().run_due_jobs();
  EXPECT_EQ(as("li_na").get(target).text("/content/requested_on"), "2027-01-15");
  EXPECT_EQ(as("li_na").get(target).at("/links/0/origin/line").as_int64(), 1);
  EXPECT_EQ(as("li_na").post(target, object{}).text("/content/requested_on"), "2027-01-15");
  EXPECT_EQ(as("li_na").post("/readings/text", {{"text", "交货期1月15日"}}).text("/content/requested_on"),
            "2027-01-15");
  EXPECT_EQ(read("delivery by 15 Jan pls", "note.txt").text("/content/requested_on"), "2027-01-15");
}

TEST_P(Readings, AreMadeAgainAsTheCustomerWrites) {
  auto const target = target_ + "/" + keep_text("Delivery date: 03/04/2026") + "/reading";
  app().run_due_jobs();
  EXPECT_EQ(as("li_na").get(target).text("/notes/0/code"), "ambiguous_date");
  EXPECT_EQ(as("li_na").post(target, {{"date_order", "month_first"}}).text("/content/requested_on"), "2026-03-04");
  EXPECT_EQ(as("li_na").get(target).text("/content/requested_on"), "2026-03-04");
}

TEST_P(Readings, OfOneOrderSupersedeEachOtherByField) {
  keep_text("PO No: A-1\nDelivery date: 2026-06-01\nPayment terms: T/T", "2026-02-02T09:00:00Z");
  keep_file(list);
  auto const later = keep_text("Delivery date: 2026-07-01", "2026-03-01T10:00:00Z");
  app().run_due_jobs();
  auto const reading = machine();
  EXPECT_EQ(reading.content.customer_reference->text(), "A-77");
  EXPECT_EQ(reading.content.requested_on->text(), "2026-07-01");
  EXPECT_EQ(reading.content.payment_term->text(), "T/T");
  ASSERT_EQ(reading.content.lines.size(), 1U);
  EXPECT_EQ(reading.documents.size(), 3U);
  auto const requested = std::ranges::find(reading.fields, "requested_on", &ReadField::field);
  ASSERT_NE(requested, reading.fields.end());
  EXPECT_EQ(requested->requirement_id.text(), later);
  as("li_na").post(target_ + "/" + later + "/voiding", {{"reason", "another order's"}});
  EXPECT_EQ(machine().content.requested_on->text(), "2026-05-01");
}

TEST_P(Readings, SayWhyADocumentCannotBeRead) {
  struct Row {
    std::string content;
    std::string name;
    int status;
    char const* code;
  };
  for (auto const& [content, name, status, code] : {
           Row{"", "po.csv", 422, "document_empty"},
           Row{std::string("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") + std::string(2000, '\0'), "po.xls", 415,
               "xls_workbook"},
           Row{"MZ" + std::string(200, '\0'), "po.exe", 415, "file_type_unsupported"},
           Row{std::string("\x00\x01\x02", 3), "po.bin", 415, "unsupported_document"},
           Row{std::string("PK\x03\x04 broken"), "po.xlsx", 422, "damaged_archive"},
           Row{"PO No: \xFF\xFE\xFF", "po.csv", 422, "invalid_encoding"},
       }) {
    auto const answer = read(content, name);
    EXPECT_EQ(answer.status, status) << name << " " << answer.response.body_text();
    EXPECT_EQ(answer.text("/code"), code) << name;
  }
  auto const broken = keep_file("a,\"b\nc", "broken.csv");
  app().run_due_jobs();
  EXPECT_FALSE(as("li_na").get(target_ + "/" + broken + "/reading").text("/refusal").empty());
  EXPECT_EQ(machine().documents.at(0).state, ReadState::refused);
}

TEST_P(Readings, BoundWhatTheyTake) {
  std::string many;
  for (int cell = 0; cell < 110'000; ++cell) many += cell % 100 == 99 ? "1\n" : "1,";
  EXPECT_EQ(read(many).text("/code"), "document_has_too_many_cells");
  EXPECT_EQ(read(std::string(1'200'000, 'x'), "letter.txt").text("/code"), "text_too_long");
  EXPECT_EQ(read(std::string(20'000, '\n'), "letter.txt").text("/code"), "too_many_lines");
}

TEST_P(Readings, LeaveAScriptInANameAText) {
  auto const answer =
      read("PO No.,A-1\nItem no,Description,Qty\n<script>alert(1)</script>,<img src=x>,5\n", "%3Cscript%3E.csv");
  EXPECT_EQ(answer.text("/content/lines/0/customer_item_code"), "<script>alert(1)</script>");
  EXPECT_EQ(answer.response.header("Content-Type"), "application/json");
}

TEST_P(Readings, TakeAPdfApartWithTheBoxOfEachField) {
  auto const answer = read(testing::purchase_order_pdf(), "po.pdf");
  ASSERT_EQ(answer.status, 200) << answer.response.body_text();
  EXPECT_EQ(answer.text("/content/customer_reference"), "4500-123");
  EXPECT_EQ(answer.text("/content/ordered_on"), "2026-03-01");
  EXPECT_EQ(answer.text("/content/requested_on"), "2026-05-01");
  EXPECT_EQ(answer.text("/content/delivery_address/lines"), "ACME Warehouse\nHafenstr. 5, 20457 Hamburg");
  EXPECT_EQ(answer.text("/content/incoterm_place"), "Ningbo");
  EXPECT_EQ(answer.text("/content/lines/0/description"), "Wall lamp, brushed with cable 2 m");
  EXPECT_EQ(answer.text("/content/lines/1/description"), "台灯");
  EXPECT_EQ(answer.text("/content/lines/1/amount"), "3750");
  EXPECT_EQ(answer.text("/content/currency"), "USD");
  EXPECT_EQ(answer.at("/content/lines").as_array().size(), 2U);
  EXPECT_EQ(answer.at("/links/0/origin/page").as_int64(), 1);
  EXPECT_NEAR(static_cast<double>(answer.at("/links/0/origin/box/left").as_int64()), 84, 3);
  EXPECT_EQ(answer.at("/original/pages").as_int64(), 1);
}

// Printed by a browser: four pages, headings of three rows in two languages, cells that wrap, a font that claims
// twice its height.
TEST_P(Readings, TakeAPdfOfManyPagesApart) {
  std::ifstream file("server/testing/pdfs/purchase_order.pdf", std::ios::binary);
  std::string const content(std::istreambuf_iterator<char>(file), {});
  auto const answer = read(content, "po.pdf");
  ASSERT_EQ(answer.status, 200) << answer.response.body_text();
  EXPECT_EQ(answer.text("/content/customer_reference"), "HL-2026-0417");
  EXPECT_EQ(answer.text("/content/payment_term"), "T/T 30% deposit, 70% against B/L copy");
  EXPECT_EQ(answer.text("/content/delivery_address/lines"), "Hailan Warehouse 3\nDock Road 12\nFelixstowe IP11, UK");
  EXPECT_EQ(answer.text("/buyer/name"), "Hailan Trading Co., Ltd.");
  auto const& lines = answer.at("/content/lines").as_array();
  ASSERT_EQ(lines.size(), 45U);
  for (std::size_t index = 0; index < lines.size(); ++index) {
    auto const& line = lines[index].as_object();
    EXPECT_EQ(line.at("position").as_int64(), static_cast<std::int64_t>(index + 1));
    EXPECT_EQ(line.at("customer_item_code").as_string(), "HL-" + std::to_string(100 + index));
    EXPECT_EQ(line.at("specification").at(0).at("value").as_string(), "RAL 70" + std::to_string(10 + index));
    EXPECT_EQ(line.at("quantity").as_string(), std::to_string(1200 + index));
    EXPECT_EQ(line.at("unit").as_string(), "PCS");
    EXPECT_TRUE(line.at("unit_price").is_string() && line.at("amount").is_string());
  }
  EXPECT_EQ(answer.text("/content/lines/7/description"),
            "壁灯 Wall lamp model 7 with a rather long description that wraps over two lines in its narrow cell");
  EXPECT_EQ(answer.at("/notes").as_array().size(), 3U);  // the letterhead, the title, the signature
}

TEST_P(Readings, ShowPagesOfPdfsOnlyToThoseWhoMaySeeThem) {
  auto const pdf = testing::purchase_order_pdf();
  auto const uploaded = as("li_na").upload("/readings/page?page=1", pdf);
  EXPECT_EQ(uploaded.response.header("Content-Type"), "image/png");
  EXPECT_EQ(as("stranger").upload("/readings/page?page=1", pdf).status, 403);
  EXPECT_EQ(as("li_na").upload("/readings/page?page=2", pdf).text("/code"), "no_such_page");
  EXPECT_EQ(as("li_na").upload("/readings/page?page=1", list).text("/code"), "no_such_page");
  auto const target = target_ + "/" + keep_file(pdf, "po.pdf") + "/pages/";
  auto const page = as("li_na").get(target + "1");
  EXPECT_EQ(page.response.body_text().substr(1, 3), "PNG");
  EXPECT_EQ(as("li_na").get(target + "2").status, 404);
  EXPECT_EQ(as("stranger").get(target + "1").status, 403);
  EXPECT_EQ(as("li_na").get(target_ + "/" + keep_text("PO") + "/pages/1").text("/code"), "no_such_page");
}

TEST_P(Readings, TellThatAScanHasNoText) {
  auto const answer = read(testing::made_pdf({{}}), "scan.pdf");
  EXPECT_EQ(answer.text("/notes/0/code"), "no_text");
  EXPECT_EQ(answer.at("/notes/0/origin/page").as_int64(), 1);
}

}  // namespace
}  // namespace gendan::requirements
