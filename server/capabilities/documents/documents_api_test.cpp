// Issuing documents of an order over the API, and what becomes of them.
#include <gmock/gmock.h>

#include "testing/order_documents.hpp"
#include "testing/tables/made_tables.hpp"

namespace gendan::documents {
namespace {

using boost::json::array;
using boost::json::object;
using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::UnorderedElementsAre;

class Documents : public testing::OrderDocuments {};
BOTH_DATABASES(Documents);

TEST_P(Documents, SayWhatTheOrderSaysAndNothingOfOurs) {
  auto const id = order();
  auto const document = issued(id);
  ASSERT_EQ(document.status, 201) << document.response.body_text();
  EXPECT_EQ(document.text("/number"), "PI-2026-00001");
  EXPECT_EQ(document.text("/file_name"), "PI-2026-00001-en.pdf");
  EXPECT_TRUE(document.at("/is_current").as_bool());
  auto const words = words_of(id, document);
  for (auto const* word :
       {"Proforma Invoice", "PI-2026-00001", "ACME Handels GmbH", "PO-77", "台灯 Desk lamp", "6,850.00",
        "SAY US DOLLARS SIX THOUSAND EIGHT HUNDRED FIFTY ONLY", "FOB Ningbo", "1 May 2026", "宁波示例进出口有限公司"})
    EXPECT_THAT(words, HasSubstr(word));
  for (auto const* word : {"Margin", "31 percent", "secret works", "PREVIEW"}) EXPECT_THAT(words, Not(HasSubstr(word)));
}

TEST_P(Documents, SpeakTheLanguageAskedFor) {
  auto const id = order();
  put_to_customer(id);
  EXPECT_THAT(words_of(id, issued(id, "sales_contract", "zh")),
              AllOf(HasSubstr("销售合同"), HasSubstr("美元陆仟捌佰伍拾元整"), HasSubstr("2026年5月1日"),
                    HasSubstr("不可抗力")));
  EXPECT_THAT(words_of(id, issued(id, "sales_contract", "de")),
              AllOf(HasSubstr("Kaufvertrag"), HasSubstr("6.850,00"), HasSubstr("1. Mai 2026")));
}

TEST_P(Documents, ComeAsASheetToo) {
  auto const id = order();
  auto const document = issued(id, "proforma_invoice", "en", "xlsx");
  ASSERT_EQ(document.status, 201) << document.response.body_text();
  EXPECT_EQ(document.text("/media_type"), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
  auto const answer = as("li_na").get("/orders/" + id + "/documents/" + document.text("/id") + "/content");
  auto const text = tabular::made::shown(answer.response.body_file.value(), {.header_row = 0});
  EXPECT_THAT(text, AllOf(HasSubstr("Proforma Invoice"), HasSubstr("PI-2026-00001"), HasSubstr("ACME Handels GmbH"),
                          HasSubstr("|#6.85|#6850|@2026-05-01\n")));
}

TEST_P(Documents, HaveOneNumberForOneVersionAndASuffixForTheNext) {
  auto const id = order();
  EXPECT_EQ(issued(id).text("/number"), "PI-2026-00001");
  EXPECT_EQ(issued(id, "proforma_invoice", "zh").text("/number"), "PI-2026-00001");
  EXPECT_EQ(issued(id).problems(), "document_issued_already");
  EXPECT_EQ(issued(id, "sales_contract").problems(), "order_not_agreed_internally");
  repriced(id, "6.90");
  auto const list = as("li_na").get("/orders/" + id + "/documents");
  EXPECT_FALSE(list.at("/items/0/is_current").as_bool());
  auto const next = issued(id);
  EXPECT_EQ(next.text("/number"), "PI-2026-00001-R1");
  EXPECT_EQ(next.at("/version").as_int64(), 2);
  EXPECT_THAT(words_of(id, next), HasSubstr("6,900.00"));
  EXPECT_EQ(issued(order()).text("/number"), "PI-2026-00002");
}

TEST_P(Documents, AreKeptAsTheyWentOutWhenTheOrderChanges) {
  auto const id = order();
  auto const document = issued(id);
  auto const before = bytes_of(id, document);
  repriced(id, "7.10");
  EXPECT_EQ(bytes_of(id, document), before);
}

TEST_P(Documents, AreVoidWithAReasonAndThenFollowedByTheNextVersion) {
  auto const id = order();
  auto const document = issued(id);
  auto const target = "/orders/" + id + "/documents/" + document.text("/id") + "/voiding";
  EXPECT_EQ(as("li_na").post(target, object{}).problems(), "missing /reason");
  auto const voided = as("li_na").post(target, {{"reason", "wrong bank"}});
  EXPECT_EQ(voided.text("/void_reason"), "wrong bank");
  EXPECT_EQ(as("li_na").post(target, {{"reason", "again"}}).problems(), "document_is_void");
  EXPECT_EQ(issued(id).text("/number"), "PI-2026-00001-R1");
  EXPECT_THAT(numbers_of(id), UnorderedElementsAre("PI-2026-00001-R1", "PI-2026-00001"));
}

TEST_P(Documents, StandInTheOrdersRecord) {
  auto const id = order();
  auto const document = issued(id);
  as("li_na").post("/orders/" + id + "/documents/" + document.text("/id") + "/voiding", {{"reason", "mistake"}});
  auto const events = system([&](service::Call& call) { return events::history(call.tx, "orders/" + id, {}, 2); });
  EXPECT_EQ(events.at(0).kind, "document_voided");
  EXPECT_EQ(events.at(1).kind, "document_issued");
}

// What a contract says was verified before; a proforma invoice is needed earlier, to pay or open a credit by.
TEST_P(Documents, AreContractsOnlyOfWhatWeAgreedToAmongUs) {
  auto const id = order();
  EXPECT_EQ(issued(id).status, 201);
  EXPECT_EQ(issued(id, "sales_contract").problems(), "order_not_agreed_internally");
  EXPECT_EQ(as("li_na").get("/orders/" + id + "/document-choices").text("/kinds/1/refusal"),
            "order_not_agreed_internally");
  put_to_customer(id);
  EXPECT_EQ(issued(id, "sales_contract").text("/number"), "SC-2026-00001");
}

TEST_P(Documents, StayPossibleOfAnOrderHeldAfterItsConfirmation) {
  auto const hold = [&](std::string const& id) {
    auto const answer = as("zhang_wei").post("/orders/" + id + "/hold", {{"reason", "no cash"}});
    ASSERT_EQ(answer.status, 200) << answer.response.body_text();
  };
  auto const agreed = order();
  agree_on(agreed);
  put_to_customer(agreed);
  step(agreed, "confirmed");
  hold(agreed);
  EXPECT_EQ(issued(agreed, "sales_contract").status, 201);
  EXPECT_EQ(issued(agreed, "order_confirmation").status, 201);
  auto const draft = order();
  hold(draft);
  EXPECT_EQ(issued(draft, "sales_contract").problems(), "order_not_agreed_internally");
}

TEST_P(Documents, AreConfirmationsOnlyOfAConfirmedOrder) {
  auto const id = order();
  EXPECT_EQ(issued(id, "order_confirmation").problems(), "order_not_confirmed");
  auto const choices = as("li_na").get("/orders/" + id + "/document-choices");
  EXPECT_TRUE(choices.at("/kinds/0/refusal").is_null());
  EXPECT_EQ(choices.text("/kinds/2/refusal"), "order_not_confirmed");
  EXPECT_EQ(issued(id, "letter").problems(), "no_such_document_kind");
}

TEST_P(Documents, AreProposedInTheCustomersLanguageOrOpenlyInEnglish) {
  auto const of_language = [&](boost::json::value const& language) {
    auto const made = as("chen_min")
                          .post("/customers", {{"name", "Customer"},
                                               {"language", language},
                                               {"tier", "standard"},
                                               {"remark", ""},
                                               {"is_active", true}});
    EXPECT_EQ(made.status, 201) << made.response.body_text();
    auto body = content();
    body["customer_id"] = made.at("/id");
    return as("li_na").get("/orders/" + order(body) + "/document-choices");
  };
  auto const french = of_language("fr");
  EXPECT_EQ(french.text("/language"), "fr");
  EXPECT_TRUE(french.at("/is_customer_language").as_bool());
  auto const portuguese = of_language("pt-BR");
  EXPECT_EQ(portuguese.text("/language"), "en");
  EXPECT_EQ(portuguese.text("/customer_language"), "pt-BR");
  EXPECT_FALSE(portuguese.at("/is_customer_language").as_bool());
  auto const traditional = of_language("zh-TW");
  EXPECT_EQ(traditional.text("/language"), "zh");
  EXPECT_FALSE(traditional.at("/is_customer_language").as_bool());
}

TEST_P(Documents, ArePreviewedWithoutBeingKept) {
  auto const id = order();
  auto const preview =
      as("li_na").post("/orders/" + id + "/document-preview", {{"kind", "proforma_invoice"}, {"language", "zh"}});
  ASSERT_EQ(preview.status, 200) << preview.response.body_text();
  EXPECT_EQ(preview.at("/page_count").as_int64(), 1);
  EXPECT_TRUE(preview.text("/pages/0").starts_with("iVBORw0KGgo"));
  EXPECT_THAT(numbers_of(id), ElementsAre());
  EXPECT_EQ(issued(id).text("/number"), "PI-2026-00001");
}

TEST_P(Documents, ShowHostileTextAsText) {
  auto body = content();
  body["lines"].as_array()[0].as_object()["description"] =
      "<script>x</script><img src=file:///etc/passwd> {{words.total}} {{{raw}}}";
  body["payment_term"] = "</style><style>*{display:none}</style>";
  auto const id = order(body);
  auto const words = words_of(id, issued(id));
  EXPECT_THAT(words, AllOf(HasSubstr("<script>"), HasSubstr("{{words.total}}"), Not(HasSubstr("root:"))));
  EXPECT_THAT(words, HasSubstr("Total USD"));
}

TEST_P(Documents, HoldFiveHundredLinesOverManyPagesEachWithItsHead) {
  auto body = content();
  auto& lines = body["lines"].as_array();
  auto const first = lines[0].as_object();
  for (int position = 20; position <= 5'000; position += 10) {
    auto line = first;
    line["position"] = position;
    if (position % 500 == 0) line["description"] = std::string(490, 'x');
    lines.push_back(line);
  }
  auto const id = order(body);
  auto const document = issued(id);
  ASSERT_EQ(document.status, 201) << document.response.body_text();
  auto const read = read_back(bytes_of(id, document));
  EXPECT_GT(read.page_count, 12);
  std::string second;
  for (auto const& line : read.pages.at(1).lines) {
    for (auto const& piece : line.pieces) second += piece.text + "\n";
  }
  EXPECT_THAT(second, AllOf(HasSubstr("Unit price"), HasSubstr("2 of " + std::to_string(read.page_count))));
}

TEST_P(Documents, AreRefusedToAStranger) {
  auto const id = order();
  auto const document = issued(id);
  auto const target = "/orders/" + id + "/documents";
  EXPECT_EQ(as("stranger").get(target).status, 403);
  EXPECT_EQ(as("stranger").get(target + "/" + document.text("/id") + "/content").status, 403);
  EXPECT_EQ(issued(id, "sales_contract", "en", "pdf", "stranger").status, 403);
  EXPECT_EQ(as("stranger").post(target + "/" + document.text("/id") + "/voiding", {{"reason", "x"}}).status, 403);
  // Another department's merchandiser reaches neither the order nor its documents.
  EXPECT_EQ(as("zhou_jie").get(target).status, 404);
  EXPECT_EQ(issued(id, "sales_contract", "en", "pdf", "zhou_jie").status, 404);
  // An auditor reads and changes nothing.
  EXPECT_EQ(as("liu_yang").get(target).status, 200);
  EXPECT_EQ(issued(id, "sales_contract", "en", "pdf", "liu_yang").status, 403);
}

TEST_P(Documents, OfAnotherOrderAreNotFound) {
  auto const id = order();
  auto const document = issued(id);
  EXPECT_EQ(as("li_na").get("/orders/" + order() + "/documents/" + document.text("/id")).status, 404);
}

}  // namespace
}  // namespace gendan::documents
