// Signing off over the API: versions, links and signatures.
#include "capabilities/signoffs/signoff_store.hpp"
#include "testing/signoff_world.hpp"

namespace gendan::signoffs {
namespace {

using boost::json::array;
using boost::json::object;
using testing::Answer;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

class Signoffs : public testing::SignoffWorld {};
BOTH_DATABASES(Signoffs);

TEST_P(Signoffs, ShowTheCustomerTheExactVersionAndNothingOfOurs) {
  auto const id = order_before_the_customer();
  auto const link = sent(id);
  ASSERT_EQ(link.status, 201) << link.response.body_text();
  EXPECT_EQ(link.text("/token").size(), 43U);
  auto const shown = opened(link.text("/token"));
  ASSERT_EQ(shown.status, 200) << shown.response.body_text();
  EXPECT_EQ(shown.text("/order_number"), "SO-2026-000001");
  EXPECT_EQ(shown.at("/version").as_int64(), 1);
  EXPECT_EQ(shown.text("/organisation_name"), "宁波示例进出口有限公司");
  EXPECT_EQ(shown.text("/organisation_name_en"), "宁波示例进出口有限公司");
  EXPECT_EQ(shown.text("/customer_name"), "ACME Handels GmbH");
  EXPECT_EQ(shown.text("/recipient_name"), "Anna Schmidt");
  EXPECT_EQ(shown.text("/language"), "de");
  EXPECT_EQ(shown.text("/terms/customer_reference"), "PO-77");
  EXPECT_EQ(shown.text("/lines/0/quantity"), "1000");
  EXPECT_EQ(shown.text("/lines/0/unit"), "piece");
  EXPECT_EQ(shown.at("/units"), array({{{"unit", "piece"}, {"zh", "件"}, {"en_one", "pc"}, {"en_many", "pcs"}}}));
  EXPECT_EQ(shown.text("/lines/0/amount/amount"), "6850.00");
  EXPECT_EQ(shown.text("/total/amount"), "6850.00");
  EXPECT_TRUE(shown.at("/fault").is_null());
  std::string const text(shown.response.body_text());
  for (auto const* ours : {"supplier", "forecast", "facts", "secret works", "31 %", "product_id", "missing"})
    EXPECT_THAT(text, Not(HasSubstr(ours)));
  EXPECT_THAT(text, Not(HasSubstr(id_of("hengda"))));
}

TEST_P(Signoffs, NameUsAsOurPapersDo) {
  auto admin = as("chen_min");
  auto company = admin.get("/document-company").body.as_object();
  for (auto const* shown : {"id", "logo_hash", "seal_hash"}) company.erase(shown);
  company["name_en"] = "Ningbo Example Co., Ltd.";
  ASSERT_EQ(admin.put("/document-company", company).status, 200);
  auto const shown = opened(sent(order_before_the_customer()).text("/token"));
  EXPECT_EQ(shown.text("/organisation_name_en"), "Ningbo Example Co., Ltd.");
}

TEST_P(Signoffs, ConfirmTheOrderThatWasSigned) {
  auto const id = order_before_the_customer();
  EXPECT_EQ(gate(id), "fails not_sent");
  auto const token = sent(id).text("/token");
  EXPECT_EQ(gate(id), "fails awaiting_customer");
  auto const answer = signed_by(token);
  ASSERT_EQ(answer.status, 200) << answer.response.body_text();
  EXPECT_EQ(answer.text("/fault"), "already_signed");
  EXPECT_EQ(answer.text("/signature/name"), "Anna Schmidt");
  EXPECT_EQ(gate(id), "holds");
  auto const proof = as("li_na").get("/orders/" + id + "/signoff");
  EXPECT_EQ(proof.text("/state"), "signed_off");
  EXPECT_EQ(proof.text("/signatures/0/signature_hash"), answer.text("/signature/signature_hash"));
  EXPECT_EQ(proof.text("/signatures/0/statement/content_hash"), proof.text("/content_hash"));
  EXPECT_EQ(proof.text("/signatures/0/statement/address"), "127.0.0.1");
  EXPECT_TRUE(proof.at("/signatures/0/is_intact").as_bool());
  EXPECT_TRUE(proof.at("/signatures/0/is_current").as_bool());
  EXPECT_EQ(step(id, "confirmed", "li_na").status, 200);
  EXPECT_THAT(kinds_of(id), ElementsAre("version_made", "signoff_link_sent", "signoff_link_opened", "signoff_signed",
                                        "order_status_changed"));
}

TEST_P(Signoffs, AreAlteredByNobodyUnnoticed) {
  auto const id = order_before_the_customer();
  signed_by(sent(id).text("/token"));
  system([](service::Call& call) {
    call.tx.run("update signoff_signature set statement = replace(statement, 'Anna Schmidt', 'Bert Schmidt')");
  });
  EXPECT_FALSE(as("li_na").get("/orders/" + id + "/signoff").at("/signatures/0/is_intact").as_bool());
}

TEST_P(Signoffs, AreNumberedAndTheSameContentIsTheSameVersion) {
  auto const id = order_before_the_customer();
  auto const numbered = [&] {
    return as("li_na").send(http::Method::post, "/orders/" + id + "/versions", {}).at("/number").as_int64();
  };
  EXPECT_EQ(numbered(), 1);
  EXPECT_EQ(numbered(), 1);
  repriced(id, "6.50");
  EXPECT_EQ(numbered(), 2);
  repriced(id, "6.85");
  EXPECT_EQ(numbered(), 1);
  auto const list = as("li_na").get("/orders/" + id + "/versions");
  EXPECT_EQ(list.at("/items").as_array().size(), 2U);
  auto const first = as("li_na").get("/orders/" + id + "/versions/" + list.text("/items/1/id"));
  EXPECT_TRUE(first.at("/is_current").as_bool());
  EXPECT_EQ(first.text("/content/lines/0/unit_price"), "6.85");
}

TEST_P(Signoffs, OfAnOlderVersionCanBeReadButNotSigned) {
  auto const id = order_before_the_customer();
  auto const token = sent(id).text("/token");
  repriced(id, "9.99");
  auto const shown = opened(token);
  EXPECT_EQ(shown.text("/fault"), "version_outdated");
  EXPECT_EQ(shown.text("/lines/0/unit_price"), "6.85");
  EXPECT_EQ(signed_by(token).text("/code"), "version_outdated");
  EXPECT_EQ(proposed(token, {{{"field", "lines/10"}, {"text", "900"}}}).text("/code"), "version_outdated");
  EXPECT_EQ(gate(id), "fails not_sent");
}

TEST_P(Signoffs, NoLongerCoverAnOrderThatWasChanged) {
  auto const id = order_before_the_customer();
  signed_by(sent(id).text("/token"));
  repriced(id, "9.99");
  EXPECT_EQ(gate(id), "fails changed_since_signed");
  EXPECT_EQ(step(id, "confirmed", "li_na").text("/code"), "gate_shut");
  auto const second = sent(id);
  EXPECT_EQ(second.at("/version").as_int64(), 2);
  EXPECT_EQ(gate(id), "fails awaiting_customer");
  signed_by(second.text("/token"));
  EXPECT_EQ(gate(id), "holds");
  repriced(id, "6.85");  // what was signed first
  EXPECT_EQ(gate(id), "holds");
}

TEST_P(Signoffs, AreSignedOnceAndAReplayAnswersWhatWasSigned) {
  auto const id = order_before_the_customer();
  auto const token = sent(id).text("/token");
  auto const first = signed_by(token);
  auto const again = signed_by(token, "Somebody Else");
  EXPECT_EQ(again.status, 409);
  EXPECT_EQ(again.text("/code"), "already_signed");
  EXPECT_EQ(again.text("/current/name"), "Anna Schmidt");
  EXPECT_EQ(again.text("/current/signature_hash"), first.text("/signature/signature_hash"));
  EXPECT_EQ(as("li_na").get("/orders/" + id + "/signoff").at("/signatures").as_array().size(), 1U);
}

TEST_P(Signoffs, AreRefusedWithoutConsentOrForAnotherHash) {
  auto const token = sent(order_before_the_customer()).text("/token");
  auto const hash = opened(token).at("/content_hash");
  object input{{"content_hash", hash}, {"name", "Anna"}, {"has_consented", false}, {"language", "en"}};
  auto const target = "/public/signoffs/" + token + "/signature";
  EXPECT_EQ(as("").post(target, input).problems(), "consent_needed /has_consented");
  input["has_consented"] = true;
  input["content_hash"] = std::string(64, 'a');
  EXPECT_EQ(as("").post(target, input).problems(), "not_what_was_shown /content_hash");
  input["content_hash"] = hash;
  input["name"] = "  ";
  EXPECT_EQ(as("").post(target, input).problems(), "too_short /name");
}

TEST_P(Signoffs, EndWithTheirLinksTimeOrItsRevocation) {
  auto const id = order_before_the_customer();
  auto const expiring = sent(id).text("/token");
  auto const link = sent(id);
  auto const target = "/orders/" + id + "/signoff-links/" + link.text("/id");
  EXPECT_EQ(as("li_na").del(target).status, 204);
  EXPECT_EQ(as("li_na").del(target).text("/code"), "link_revoked");
  EXPECT_EQ(opened(link.text("/token")).text("/code"), "link_revoked");
  EXPECT_EQ(proposed(link.text("/token"), {{{"field", ""}, {"text", "x"}}}).text("/code"), "link_revoked");
  clock().advance(std::chrono::hours(24 * 14) - Milliseconds(1));
  EXPECT_EQ(opened(expiring).status, 200);
  clock().advance(Milliseconds(1));
  EXPECT_EQ(opened(expiring).text("/code"), "link_expired");
  EXPECT_EQ(signed_by(expiring).text("/code"), "link_expired");
  EXPECT_EQ(gate(id), "fails not_sent");
}

TEST_P(Signoffs, AnswerAnUnknownLinkAlwaysAlike) {
  sent(order_before_the_customer());
  object const input{
      {"content_hash", std::string(64, 'a')}, {"name", "A"}, {"has_consented", true}, {"language", "en"}};
  for (std::string const token : {"x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "%E6%9D%AF"}) {
    auto const shown = opened(token);
    EXPECT_EQ(shown.status, 404);
    EXPECT_EQ(shown.text("/code"), "no_such_link");
    EXPECT_EQ(as("").post("/public/signoffs/" + token + "/signature", input).text("/code"), "no_such_link");
    EXPECT_EQ(proposed(token, {{{"field", ""}, {"text", "x"}}}).text("/code"), "no_such_link");
  }
}

TEST_P(Signoffs, AreThrottledByLinkAndByAddress) {
  auto const id = order_before_the_customer();
  auto const token = sent(id).text("/token");
  for (int asked = 0; asked < 60; ++asked) ASSERT_EQ(opened(token).status, 200);
  auto const refused = opened(token);
  EXPECT_EQ(refused.status, 429);
  EXPECT_EQ(refused.response.header("Retry-After"), "60");
  EXPECT_EQ(opened(sent(id).text("/token")).status, 200);
  for (int asked = 0; asked < 300; ++asked) opened("unknown" + std::to_string(asked));
  EXPECT_EQ(opened("unknown").status, 429);
  clock().advance(std::chrono::minutes(1));
  EXPECT_EQ(opened(token).status, 200);
}

TEST_P(Signoffs, CountVisitsAMinuteApart) {
  auto const id = order_before_the_customer();
  auto const token = sent(id).text("/token");
  auto const views = [&] {
    return as("li_na").get("/orders/" + id + "/signoff-links").at("/items/0/views").as_int64();
  };
  EXPECT_EQ(views(), 0);
  opened(token);
  opened(token);
  EXPECT_EQ(views(), 1);
  clock().advance(std::chrono::minutes(1));
  opened(token);
  EXPECT_EQ(views(), 2);
}

TEST_P(Signoffs, KeepTheTokenNowhere) {
  auto const id = order_before_the_customer();
  auto const token = sent(id).text("/token");
  signed_by(token);
  auto const links = as("li_na").get("/orders/" + id + "/signoff-links");
  EXPECT_THAT(std::string(links.response.body_text()), Not(HasSubstr(token)));
  EXPECT_THAT(std::string(links.response.body_text()), Not(HasSubstr("token")));
  auto const record = system([](service::Call& call) {
    std::string text;
    auto rows = call.tx.query("select body from event");
    while (rows.next()) text += rows.text(0);
    return text;
  });
  EXPECT_THAT(record, Not(HasSubstr(token)));
  // A session's cookie without its token is refused, and the refusal recorded: without the link's token too.
  auto const cookie = in_browser("li_na");
  auto const session = as("").post("/session", {{"account", "li_na"}, {"password", "jiang-chao-shui-2026"}});
  std::string const text(session.response.header("Set-Cookie"));
  auto const refused = as("").send(http::Method::post, "/public/signoffs/" + token + "/signature", "{}",
                                   {{"cookie", text.substr(0, text.find(';'))}});
  EXPECT_EQ(refused.text("/code"), "csrf_token_needed");
  auto const access = system([](service::Call& call) {
    std::string bodies;
    auto rows = call.tx.query("select body from event where kind = 'access_refused'");
    while (rows.next()) bodies += rows.text(0);
    return bodies;
  });
  EXPECT_THAT(access, HasSubstr("/api/v1/public/signoffs/{token}/signature"));
  EXPECT_THAT(access, Not(HasSubstr(token)));
}

TEST_P(Signoffs, AreRefusedToStrangersAuditorsAndOtherDepartments) {
  auto const id = order_before_the_customer();
  auto const words = kept_words(id);
  for (auto const* person : {"stranger", "liu_yang", "wang_fang"}) {
    EXPECT_EQ(sent(id, person).status, 403) << person;
    EXPECT_EQ(as(person).send(http::Method::post, "/orders/" + id + "/versions", {}).status, 403) << person;
  }
  EXPECT_EQ(sent(id, "zhou_jie").status, 404);
  for (auto const* target : {"/signoff", "/signoff-links", "/versions"}) {
    EXPECT_EQ(as("stranger").get("/orders/" + id + target).status, 403) << target;
    EXPECT_EQ(as("zhou_jie").get("/orders/" + id + target).status, 404) << target;
    EXPECT_EQ(as("liu_yang").get("/orders/" + id + target).status, 200) << target;
  }
  regrant("merchandiser", "signoffs.send", std::nullopt);
  EXPECT_EQ(sent(id).status, 403);
  EXPECT_EQ(evidenced(id, words).status, 403);
}

}  // namespace
}  // namespace gendan::signoffs
