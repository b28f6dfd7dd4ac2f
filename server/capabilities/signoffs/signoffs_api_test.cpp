// Signing off over the API: versions, links, signatures, evidence, proposals.
#include <gmock/gmock.h>

#include "capabilities/signoffs/signoff_store.hpp"
#include "testing/test_app.hpp"

namespace gendan::signoffs {
namespace {

using boost::json::array;
using boost::json::object;
using testing::Answer;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

class Signoffs : public testing::TestApp {
protected:
  object content() {
    return {{"kind", "regular"},
            {"customer_id", id_of("acme_hamburg")},
            {"customer_reference", "PO-77"},
            {"currency", "USD"},
            {"requested_on", "2026-05-01"},
            {"incoterm", "FOB"},
            {"incoterm_place", "Ningbo"},
            {"payment_term", "30 % T/T"},
            {"delivery_address", {{"lines", "Am Sandtorkai 1"}}},
            {"facts", {{"Margin", "31 %"}}},
            {"lines", array{object{{"position", 10},
                                   {"product_code", "LAMP-01"},
                                   {"quantity", "1000"},
                                   {"unit", "piece"},
                                   {"unit_price", "6.85"},
                                   {"supplier_id", id_of("hengda")},
                                   {"forecast_on", "2026-06-30"},
                                   {"facts", {{"Factory", "secret works"}}}}}}};
  }
  std::string order_at(std::string_view status) {
    auto const made = as("li_na").post("/orders", content());
    EXPECT_EQ(made.status, 201) << made.response.body_text();
    auto const id = made.text("/id");
    agree_among_us(id);
    for (auto const* step : {"under_review", "awaiting_customer"}) {
      if (as("li_na").get("/orders/" + id).text("/status") != status) advance(id, step);
    }
    return id;
  }
  Answer advance(std::string const& id, std::string_view status) {
    auto const revision = as("li_na").get("/orders/" + id).at("/revision");
    return as("li_na").post("/orders/" + id + "/status", {{"status", status}, {"revision", revision}});
  }
  Answer sent(std::string const& id, std::string_view person = "li_na") {
    return as(person).post("/orders/" + id + "/signoff-links",
                           {{"recipient_name", "Anna Schmidt"}, {"language", "de"}});
  }
  Answer opened(std::string const& token) { return as("").get("/public/signoffs/" + token); }
  Answer signed_by(std::string const& token, std::string_view name = "Anna Schmidt") {
    auto const shown = opened(token);
    if (shown.status != 200) return shown;
    return as("").post(
        "/public/signoffs/" + token + "/signature",
        {{"content_hash", shown.at("/content_hash")}, {"name", name}, {"has_consented", true}, {"language", "en"}});
  }
  Answer proposed(std::string const& token, array const& changes) {
    return as("").post("/public/signoffs/" + token + "/proposal", {{"name", "Anna Schmidt"}, {"changes", changes}});
  }
  void repriced(std::string const& id, std::string_view price) {
    auto edit = content();
    edit["lines"].as_array()[0].as_object()["unit_price"] = price;
    edit["revision"] = as("li_na").get("/orders/" + id).at("/revision");
    EXPECT_EQ(as("li_na").put("/orders/" + id, edit).status, 200);
  }
  std::string state(std::string const& id) { return as("li_na").get("/orders/" + id + "/signoff").text("/state"); }
  std::string gate(std::string const& id) {
    auto const gates = as("li_na").get("/orders/" + id + "/gates");
    for (auto const& entry : gates.at("/items/2/conditions").as_array()) {
      if (entry.at("name").as_string() != "customer_signed_off") continue;
      auto const& missing = entry.at("missing").as_array();
      return std::string(entry.at("state").as_string()) +
             (missing.empty() ? "" : " " + std::string(missing[0].as_string()));
    }
    return "none";
  }
  std::string kept_words(std::string const& id) {
    auto const kept = as("li_na").post(
        "/orders/" + id + "/requirements",
        {{"channel", "email"}, {"received_at", "2026-03-01T08:00:00Z"}, {"text", "we agree, please go ahead"}});
    EXPECT_EQ(kept.status, 201) << kept.response.body_text();
    return kept.text("/id");
  }
  Answer evidenced(std::string const& id, std::string const& document, std::string_view kind = "requirement") {
    return as("li_na").post("/orders/" + id + "/signoff-evidence", {{"document_kind", kind},
                                                                    {"document_id", document},
                                                                    {"agreed_by", "Anna Schmidt"},
                                                                    {"agreed_at", "2026-03-01T08:00:00Z"},
                                                                    {"channel", "email"}});
  }
  // What the customers' answers put on the person's list: "title too-late-instant".
  std::vector<std::string> listed(std::string_view person) {
    std::vector<std::string> lines;
    auto const answer = as(person).get("/work");
    for (auto const& item : answer.at("/items").as_array()) {
      if (item.at("source").as_string() != "signoffs") continue;
      lines.push_back(std::string(item.at("title_code").as_string()) + " " +
                      std::string(item.at("too_late_at").as_string()));
    }
    return lines;
  }
  // Of the order's events, from the first version on.
  std::vector<std::string> kinds_of(std::string const& id) {
    auto events = system([&](service::Call& call) { return events::history(call.tx, "orders/" + id, {}, 50); });
    std::vector<std::string> kinds;
    for (auto event = events.rbegin(); event != events.rend(); ++event) {
      if (!kinds.empty() || event->kind == "version_made") kinds.push_back(event->kind);
    }
    return kinds;
  }
};
BOTH_DATABASES(Signoffs);

TEST_P(Signoffs, ShowTheCustomerTheExactVersionAndNothingOfOurs) {
  auto const id = order_at("awaiting_customer");
  auto const link = sent(id);
  ASSERT_EQ(link.status, 201) << link.response.body_text();
  EXPECT_EQ(link.text("/token").size(), 43U);
  auto const shown = opened(link.text("/token"));
  ASSERT_EQ(shown.status, 200) << shown.response.body_text();
  EXPECT_EQ(shown.text("/order_number"), "SO-2026-000001");
  EXPECT_EQ(shown.at("/version").as_int64(), 1);
  EXPECT_EQ(shown.text("/organisation_name"), "宁波示例进出口有限公司");
  EXPECT_EQ(shown.text("/customer_name"), "ACME Handels GmbH");
  EXPECT_EQ(shown.text("/recipient_name"), "Anna Schmidt");
  EXPECT_EQ(shown.text("/language"), "de");
  EXPECT_EQ(shown.text("/terms/customer_reference"), "PO-77");
  EXPECT_EQ(shown.text("/lines/0/quantity"), "1000");
  EXPECT_EQ(shown.text("/lines/0/amount/amount"), "6850.00");
  EXPECT_EQ(shown.text("/total/amount"), "6850.00");
  EXPECT_TRUE(shown.at("/fault").is_null());
  std::string const text(shown.response.body_text());
  for (auto const* ours : {"supplier", "forecast", "facts", "secret works", "31 %", "product_id", "missing"})
    EXPECT_THAT(text, Not(HasSubstr(ours)));
  EXPECT_THAT(text, Not(HasSubstr(id_of("hengda"))));
}

TEST_P(Signoffs, ConfirmTheOrderThatWasSigned) {
  auto const id = order_at("awaiting_customer");
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
  EXPECT_EQ(advance(id, "confirmed").status, 200);
  EXPECT_THAT(kinds_of(id), ElementsAre("version_made", "signoff_link_sent", "signoff_link_opened", "signoff_signed",
                                        "order_status_changed"));
}

TEST_P(Signoffs, AreAlteredByNobodyUnnoticed) {
  auto const id = order_at("awaiting_customer");
  signed_by(sent(id).text("/token"));
  system([](service::Call& call) {
    call.tx.run("update signoff_signature set statement = replace(statement, 'Anna Schmidt', 'Bert Schmidt')");
  });
  EXPECT_FALSE(as("li_na").get("/orders/" + id + "/signoff").at("/signatures/0/is_intact").as_bool());
}

TEST_P(Signoffs, AreNumberedAndTheSameContentIsTheSameVersion) {
  auto const id = order_at("awaiting_customer");
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
  auto const id = order_at("awaiting_customer");
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
  auto const id = order_at("awaiting_customer");
  signed_by(sent(id).text("/token"));
  repriced(id, "9.99");
  EXPECT_EQ(gate(id), "fails changed_since_signed");
  EXPECT_EQ(advance(id, "confirmed").text("/code"), "gate_shut");
  auto const second = sent(id);
  EXPECT_EQ(second.at("/version").as_int64(), 2);
  EXPECT_EQ(gate(id), "fails awaiting_customer");
  signed_by(second.text("/token"));
  EXPECT_EQ(gate(id), "holds");
  repriced(id, "6.85");  // what was signed first
  EXPECT_EQ(gate(id), "holds");
}

TEST_P(Signoffs, AreSignedOnceAndAReplayAnswersWhatWasSigned) {
  auto const id = order_at("awaiting_customer");
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
  auto const token = sent(order_at("awaiting_customer")).text("/token");
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
  auto const id = order_at("awaiting_customer");
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
  sent(order_at("awaiting_customer"));
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
  auto const id = order_at("awaiting_customer");
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
  auto const id = order_at("awaiting_customer");
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
  auto const id = order_at("awaiting_customer");
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

TEST_P(Signoffs, MakeAProposalWorkOfTheOrdersOwner) {
  auto const id = order_at("awaiting_customer");
  auto const token = sent(id).text("/token");
  auto const answer = proposed(
      token, {{{"field", "lines/10/quantity"}, {"text", "900 instead"}}, {{"field", ""}, {"text", "Please by air"}}});
  ASSERT_EQ(answer.status, 200) << answer.response.body_text();
  EXPECT_EQ(answer.text("/proposal/changes/0/text"), "900 instead");
  EXPECT_EQ(gate(id), "fails change_proposed");
  EXPECT_THAT(listed("li_na"), ElementsAre("answer_proposal 2026-03-03T01:00:00.000Z"));
  auto const proof = as("li_na").get("/orders/" + id + "/signoff");
  auto const closing = "/orders/" + id + "/signoff-proposals/" + proof.text("/proposals/0/id") + "/closing";
  EXPECT_EQ(as("li_na").post(closing, {{"note", "Told Anna by phone: 1000 is the minimum"}}).status, 200);
  EXPECT_EQ(as("li_na").post(closing, {{"note", "again"}}).text("/code"), "proposal_is_closed");
  EXPECT_THAT(listed("li_na"), IsEmpty());
  EXPECT_EQ(gate(id), "fails awaiting_customer");
}

TEST_P(Signoffs, AnswerAProposalByAnotherVersionOrBySigningAnyway) {
  auto const id = order_at("awaiting_customer");
  auto const first = sent(id).text("/token");
  array const cheaper{object{{"field", "lines/10/unit_price"}, {"text", "6.50"}}};
  proposed(first, cheaper);
  repriced(id, "6.50");
  auto const second = sent(id).text("/token");
  auto const outcome = [&](int index) {
    auto const proof = as("li_na").get("/orders/" + id + "/signoff");
    auto const& value = proof.at("/proposals/" + std::to_string(index) + "/outcome");
    return value.is_null() ? std::string("open") : std::string(value.as_string());
  };
  EXPECT_EQ(outcome(0), "new_version");
  EXPECT_THAT(listed("li_na"), IsEmpty());
  clock().advance(std::chrono::seconds(1));
  proposed(second, cheaper);
  clock().advance(std::chrono::seconds(1));
  proposed(second, {{{"field", "lines/10"}, {"text", "never mind"}}});
  EXPECT_EQ(outcome(1), "replaced");
  EXPECT_EQ(outcome(2), "open");
  EXPECT_EQ(signed_by(second).status, 200);
  EXPECT_EQ(outcome(2), "signed_anyway");
  EXPECT_EQ(gate(id), "holds");
}

TEST_P(Signoffs, MoveTheWorkOfAProposalToTheNewOwner) {
  auto const id = order_at("awaiting_customer");
  proposed(sent(id).text("/token"), {{{"field", ""}, {"text", "by air"}}});
  as("zhang_wei").put("/orders/" + id + "/owner", {{"owner_id", id_of("zhou_jie")}});
  app().run_due_jobs();
  EXPECT_THAT(listed("li_na"), IsEmpty());
  EXPECT_THAT(listed("zhou_jie"), ElementsAre("answer_proposal 2026-03-03T01:00:00.000Z"));
}

TEST_P(Signoffs, AreProvenByADocumentOfTheOrderToo) {
  auto const id = order_at("awaiting_customer");
  EXPECT_EQ(evidenced(id, "01m802ccza0xfmqjc6nk2ppgcp").problems(), "no_such_document /document_id");
  auto const other = order_at("awaiting_customer");
  EXPECT_EQ(evidenced(id, kept_words(other)).problems(), "no_such_document /document_id");
  auto const words = kept_words(id);
  auto const recorded = evidenced(id, words);
  ASSERT_EQ(recorded.status, 201) << recorded.response.body_text();
  EXPECT_EQ(recorded.text("/recorded_by_name"), "李娜");
  EXPECT_EQ(evidenced(id, words).text("/code"), "evidence_already_recorded");
  EXPECT_EQ(gate(id), "holds");
  EXPECT_EQ(
      as("li_na").post("/orders/" + id + "/requirements/" + words + "/voiding", {{"reason", "wrong mail"}}).status,
      200);
  EXPECT_EQ(gate(id), "fails not_sent");
  EXPECT_FALSE(as("li_na").get("/orders/" + id + "/signoff").at("/evidence/0/is_document_kept").as_bool());
}

TEST_P(Signoffs, AreRefusedToStrangersAuditorsAndOtherDepartments) {
  auto const id = order_at("awaiting_customer");
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
