// Our data, pages and numbering over the API.
#include <gmock/gmock.h>

#include "testing/test_app.hpp"

namespace gendan::documents {
namespace {

using boost::json::array;
using boost::json::object;
using ::testing::AllOf;
using testing::Answer;
using ::testing::HasSubstr;

// One pixel each.
std::string const sample_png(
    "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\x1f\x15\xc4\x89\0\0\0\rIDATx\x9c"
    "c\xf8\xcf\xc0\xf0\x1f\0\x05\0\x01\xff\x89\x99=\x1d\0\0\0\0IEND\xae\x42`\x82",
    70);

class DocumentSettings : public testing::TestApp {
protected:
  Answer edited(std::string const& kind, std::string_view page, std::int64_t revision = 0) {
    return as("chen_min").put("/document-templates/" + kind, {{"page", page}, {"revision", revision}});
  }
  std::string order() {
    auto const made = as("li_na").post(
        "/orders", {{"kind", "regular"},
                    {"customer_id", id_of("acme_hamburg")},
                    {"currency", "EUR"},
                    {"lines", array{object{{"position", 10}, {"quantity", "2"}, {"unit_price", "3"}}}}});
    EXPECT_EQ(made.status, 201) << made.response.body_text();
    return made.text("/id");
  }
  std::string issued_number(std::string const& id, std::string_view language = "en") {
    auto const answer = as("li_na").post("/orders/" + id + "/documents",
                                         {{"kind", "proforma_invoice"}, {"language", language}, {"format", "pdf"}});
    EXPECT_EQ(answer.status, 201) << answer.response.body_text();
    return answer.status == 201 ? answer.text("/number") : answer.problems();
  }
};
BOTH_DATABASES(DocumentSettings);

TEST_P(DocumentSettings, KeepOurDataWithARevision) {
  object company{{"name_zh", "宁波示例"},
                 {"name_en", "Ningbo Example"},
                 {"address_zh", ""},
                 {"address_en", "Ningbo"},
                 {"phone", "+86 574"},
                 {"email", ""},
                 {"website", ""},
                 {"tax_number", ""},
                 {"signatory", "Li Na"},
                 {"revision", 1},
                 {"accounts", array{object{{"currency", "EUR"},
                                           {"bank_name", "Bank of Ningbo"},
                                           {"bank_address", ""},
                                           {"account_name", "Ningbo Example"},
                                           {"account_number", "42"},
                                           {"swift", "X"}}}}};
  auto const kept = as("chen_min").put("/document-company", company);
  ASSERT_EQ(kept.status, 200) << kept.response.body_text();
  EXPECT_EQ(kept.at("/revision").as_int64(), 2);
  EXPECT_EQ(as("chen_min").put("/document-company", company).problems(), "revision_moved_on");
  company["revision"] = 2;
  company["accounts"].as_array()[0].as_object()["account_number"] = "";
  EXPECT_EQ(as("chen_min").put("/document-company", company).problems(), "missing /accounts/0/account_number");
}

TEST_P(DocumentSettings, TakePicturesByTheirContentOnly) {
  auto admin = as("chen_min");
  auto const kept = admin.upload("/document-company/pictures?kind=logo", sample_png);
  ASSERT_EQ(kept.status, 200) << kept.response.body_text();
  EXPECT_FALSE(kept.at("/logo_hash").is_null());
  auto const shown = admin.get("/document-company/pictures/logo");
  EXPECT_EQ(shown.status, 200);
  EXPECT_EQ(admin.get("/document-company/pictures/seal").status, 404);
  EXPECT_EQ(
      admin.upload("/document-company/pictures?kind=seal", "<svg xmlns='http://www.w3.org/2000/svg'/>").problems(),
      "picture_type_unsupported");
  auto large = sample_png;
  large[18] = '\x7f';  // 32,513 pixels wide
  EXPECT_EQ(admin.upload("/document-company/pictures?kind=seal", large).problems(), "picture_too_large");
  EXPECT_EQ(admin.upload("/document-company/pictures?kind=seal", sample_png.substr(0, 60)).problems(),
            "picture_cut_off");
  EXPECT_EQ(admin.upload("/document-company/pictures?kind=seal", std::string(600'000, 'x')).status, 413);
  EXPECT_TRUE(admin.del("/document-company/pictures/logo").at("/logo_hash").is_null());
}

TEST_P(DocumentSettings, NameLineAndReasonOfEachFaultOfAPage) {
  EXPECT_EQ(edited("proforma_invoice", "<p>\n{{{buyer}}}\n{{#lines}}").problems(),
            "tag_not_allowed /page, section_not_closed /page");
  auto const unknown = edited("proforma_invoice", "<p>{{buyer}}</p>\n{{order.nummer}}");
  EXPECT_EQ(unknown.problems(), "name_not_known /page");
  EXPECT_EQ(unknown.text("/problems/0/limit"), "2 order.nummer");
  EXPECT_EQ(edited("letter", "x").status, 404);
}

TEST_P(DocumentSettings, UseAnOwnPageUntilTheShippedOneIsRestored) {
  auto const shipped = as("chen_min").get("/document-templates/proforma_invoice");
  EXPECT_TRUE(shipped.at("/is_shipped").as_bool());
  EXPECT_THAT(shipped.text("/page"), HasSubstr("{{words.proforma_title}}"));
  EXPECT_THAT(shipped.text("/page"), AllOf(HasSubstr("<head>"), HasSubstr("</head>")));
  auto const id = order();
  EXPECT_EQ(issued_number(id), "PI-2026-00001");
  auto const own = edited("proforma_invoice", "<h1>{{document.number}}</h1>");
  ASSERT_EQ(own.status, 200) << own.response.body_text();
  EXPECT_EQ(own.at("/revision").as_int64(), 1);
  EXPECT_EQ(edited("proforma_invoice", "<p>late</p>").problems(), "revision_moved_on");
  EXPECT_EQ(issued_number(id), "PI-2026-00001-R1");  // another page, another version
  auto const restored = as("chen_min").post("/document-templates/proforma_invoice/restoration", {{"revision", 1}});
  EXPECT_TRUE(restored.at("/is_shipped").as_bool());
  EXPECT_EQ(restored.text("/page"), shipped.text("/page"));
  auto const revisions = as("chen_min").get("/document-templates/proforma_invoice/revisions");
  EXPECT_EQ(revisions.at("/items").as_array().size(), 2U);
  EXPECT_EQ(revisions.text("/items/1/page"), "<h1>{{document.number}}</h1>");
}

TEST_P(DocumentSettings, ShowWhatAPageWouldLookLike) {
  auto const preview =
      as("chen_min")
          .post("/document-templates/sales_contract/preview", {{"page", "<h1>{{buyer}}</h1>"}, {"language", "en"}});
  ASSERT_EQ(preview.status, 200) << preview.response.body_text();
  EXPECT_EQ(preview.at("/page_count").as_int64(), 1);
  EXPECT_TRUE(as("chen_min").get("/document-templates/sales_contract").at("/is_shipped").as_bool());
}

TEST_P(DocumentSettings, BoundWhatAPageMayGrowTo) {
  std::string page;
  for (int turn = 0; turn < 400; ++turn) page += "{{#lines}}" + std::string(100, 'x') + "{{/lines}}";
  EXPECT_EQ(edited("proforma_invoice", page).status, 200);
  EXPECT_EQ(edited("proforma_invoice", std::string(60'001, 'x'), 1).problems(), "too_long /page");
}

TEST_P(DocumentSettings, NumberEachKindByItsOwnPattern) {
  auto const set = [&](std::string const& kind, std::string_view pattern, std::int64_t revision) {
    return as("chen_min").put("/document-numbering/" + kind, {{"pattern", pattern}, {"revision", revision}});
  };
  auto const kept = set("proforma_invoice", "ND{yy}{month}-{counter:3}", 0);
  ASSERT_EQ(kept.status, 200) << kept.response.body_text();
  EXPECT_EQ(kept.text("/next_number"), "ND2603-001");
  EXPECT_EQ(issued_number(order()), "ND2603-001");
  EXPECT_EQ(issued_number(order()), "ND2603-002");
  EXPECT_EQ(set("proforma_invoice", "X", 1).problems(), "counter_missing /pattern");
  EXPECT_EQ(set("proforma_invoice", "SC-{year}-{counter}", 1).problems(), "used_by_another_kind /pattern");
  EXPECT_EQ(set("proforma_invoice", "X{counter}", 0).problems(), "revision_moved_on");
}

TEST_P(DocumentSettings, AreRefusedToAStrangerAndToWhoOnlyIssues) {
  for (auto const* person : {"stranger", "li_na"}) {
    for (auto const* target : {"/document-company", "/document-templates", "/document-numbering",
                               "/document-templates/proforma_invoice", "/document-company/pictures/logo"})
      EXPECT_EQ(as(person).get(target).status, 403) << person << target;
    EXPECT_EQ(as(person).upload("/document-company/pictures?kind=logo", sample_png).status, 403);
    EXPECT_EQ(
        as(person).put("/document-numbering/proforma_invoice", {{"pattern", "X{counter}"}, {"revision", 0}}).status,
        403);
  }
}

}  // namespace
}  // namespace gendan::documents
