#include <gmock/gmock.h>

#include <fstream>

#include "capabilities/orders/orders.hpp"
#include "testing/test_app.hpp"

namespace gendan::requirements {
namespace {

using boost::json::array;
using boost::json::object;
using testing::Answer;

constexpr char pdf[] = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n";
constexpr char pdf_hash[] = "fd3658488539b686d28a131d4d469ddfe40d6bc704d7b53d7bc9fef9d3e4d720";
constexpr char received_at[] = "2026-03-01T09:30:00Z";

std::string content_of(Answer const& answer) {
  std::ifstream file(answer.response.body_file.value(), std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

class Requirements : public testing::TestApp {
protected:
  void SetUp() override {
    TestApp::SetUp();
    auto line = object{{"position", 20}, {"description", "Lamp"}};
    order_ = as("li_na")
                 .post("/orders", {{"kind", "regular"}, {"customer_id", id_of("acme_hamburg")}, {"lines", array{line}}})
                 .text("/id");
    target_ = "/orders/" + order_ + "/requirements";
  }
  object words(std::string_view text, std::string_view at = received_at) {
    return {{"channel", "wechat"}, {"received_at", at}, {"text", text}};
  }
  Answer keep(std::string_view person, std::string_view text, std::string_view at = received_at) {
    return as(person).post(target_, words(text, at));
  }
  Answer keep_file(std::string_view person, std::string_view name, std::string_view content) {
    return as(person).upload(
        target_ + "/files?channel=email&received_at=2026-03-01T09:30:00Z&sender=Anna+Schmidt&name=" + std::string(name),
        content);
  }
  Answer link(std::string_view person, std::string const& id, array links, int revision = 1) {
    return as(person).put(target_ + "/" + id + "/links", {{"links", std::move(links)}, {"revision", revision}});
  }
  static object from(std::string_view field, object origin = {}) {
    return {{"field", field}, {"origin", std::move(origin)}};
  }
  std::string historical_order() {
    return system([&](service::Call& call) {
      orders::ImportedOrder order;
      order.source_system = "erp";
      order.source_reference = "A-1";
      order.content.customer_id = customers::CustomerId::parsed(id_of("acme_hamburg"));
      return orders::import_order(call, order).id.text();
    });
  }

  std::string order_;
  std::string target_;
};
BOTH_DATABASES(Requirements);

TEST_P(Requirements, KeepATypedTextToTheLetter) {
  auto const text = " 请改为 1200 只，\r\n\tRAL 7016 \r\n\r\n";
  auto const made = keep("li_na", text);
  ASSERT_EQ(made.status, 201) << made.response.body_text();
  EXPECT_EQ(made.text("/form"), "text");
  EXPECT_EQ(made.text("/text"), text);
  EXPECT_EQ(made.text("/hash"), "fc6522960f356415980ff57afbd968e427e37751735d1161c4cbf46f64ae66c6");
  EXPECT_EQ(made.at("/size").as_int64(), static_cast<std::int64_t>(std::string_view(text).size()));
  auto const got = as("zhang_wei").get(target_ + "/" + made.text("/id") + "/content");
  EXPECT_EQ(got.response.body_text(), text);
  EXPECT_THAT(std::string(got.response.header("Content-Disposition")),
              ::testing::StartsWith("attachment; filename=\"SO-"));
}

TEST_P(Requirements, KeepAFileToTheByte) {
  auto const made = keep_file("li_na", "%E8%AE%A2%E5%8D%95.pdf", pdf);
  ASSERT_EQ(made.status, 201) << made.response.body_text();
  EXPECT_EQ(made.text("/form"), "file");
  EXPECT_EQ(made.text("/name"), "订单.pdf");
  EXPECT_EQ(made.text("/hash"), pdf_hash);
  EXPECT_EQ(made.text("/media_type"), "application/pdf");
  EXPECT_EQ(made.text("/sender"), "Anna Schmidt");
  EXPECT_TRUE(made.at("/text").is_null());
  auto const target = target_ + "/" + made.text("/id");
  auto const got = as("zhang_wei").get(target + "/content");
  EXPECT_EQ(content_of(got), pdf);
  EXPECT_EQ(got.response.header("Content-Type"), "application/octet-stream");
  EXPECT_EQ(as("li_na").get(target + "/content?is_shown=true").response.header("Content-Type"), "application/pdf");
}

TEST_P(Requirements, AreListedTheLastReceivedFirst) {
  keep("li_na", "third", "2026-03-01T12:00:00Z");
  keep("li_na", "first", "2026-02-01T12:00:00Z");
  keep_file("li_na", "second.pdf", pdf);
  auto const first = as("li_na").get(target_ + "?limit=2");
  EXPECT_EQ(first.text("/items/0/received_at"), "2026-03-01T12:00:00.000Z");
  EXPECT_EQ(first.text("/items/1/name"), "second.pdf");
  EXPECT_EQ(std::string(first.response.body_text()).find("third"), std::string::npos);
  auto const second = as("li_na").get(target_ + "?limit=2&after=" + first.text("/next"));
  EXPECT_EQ(second.text("/items/0/received_at"), "2026-02-01T12:00:00.000Z");
  EXPECT_TRUE(second.at("/next").is_null());
}

TEST_P(Requirements, StandInTheOrdersTimeline) {
  auto const id = keep_file("li_na", "po.pdf", pdf).text("/id");
  link("li_na", id, {from("requested_on", {{"page", 1}})});
  as("li_na").post(target_ + "/" + id + "/voiding", {{"reason", "another customer's"}});
  auto const timeline = as("li_na").get("/timeline/orders/" + order_);
  EXPECT_EQ(timeline.text("/items/0/kind"), "requirement_voided");
  EXPECT_EQ(timeline.text("/items/0/body/reason"), "another customer's");
  EXPECT_EQ(timeline.text("/items/1/kind"), "requirement_linked");
  EXPECT_EQ(timeline.text("/items/1/body/links/0/field"), "requested_on");
  EXPECT_EQ(timeline.at("/items/1/body/links/0/after/page").as_int64(), 1);
  EXPECT_EQ(timeline.text("/items/2/kind"), "requirement_kept");
  EXPECT_EQ(timeline.text("/items/2/body/hash"), pdf_hash);
}

TEST_P(Requirements, StandInTheTimelineOfThoseAloneWhoMayReadThem) {
  keep("li_na", "FOB Ningbo");
  auto const kinds = [&](std::string_view person) {
    std::vector<std::string> kinds_of_items;
    auto const timeline = as(person).get("/timeline/orders/" + order_);
    for (auto const& item : timeline.at("/items").as_array()) kinds_of_items.emplace_back(item.at("kind").as_string());
    return kinds_of_items;
  };
  EXPECT_THAT(kinds("wang_fang"), ::testing::ElementsAre("requirement_kept", "order_created"));
  regrant("verifier", "requirements.read", service::Scope::own);
  EXPECT_THAT(kinds("wang_fang"), ::testing::ElementsAre("order_created"));
  regrant("verifier", "requirements.read", std::nullopt);
  EXPECT_THAT(kinds("wang_fang"), ::testing::ElementsAre("order_created"));
  EXPECT_THAT(kinds("li_na"), ::testing::ElementsAre("requirement_kept", "order_created"));
}

TEST_P(Requirements, AreRefusedWithEveryProblemNamed) {
  EXPECT_EQ(as("li_na").post(target_, {{"channel", "fax"}, {"colour", 1}}).problems(),
            "not_one_of /channel, missing /received_at, missing /text, unknown_field /colour");
  EXPECT_EQ(keep("li_na", " \r\n ", "2026-03-03T00:00:00Z").problems(), "in_the_future /received_at, too_short /text");
  EXPECT_EQ(keep("li_na", std::string("a\0b", 3)).problems(), "control_character /text");
  EXPECT_EQ(keep("li_na", std::string(100'001, 'a')).problems(), "too_long /text");
  auto const broken = R"({"channel":"phone","received_at":"2026-03-01T09:30:00Z","text":")"
                      "\xff\"}";
  EXPECT_EQ(as("li_na").send(http::Method::post, target_, broken).status, 400);
  EXPECT_EQ(
      as("li_na").upload(target_ + "/files?channel=email&received_at=2030-01-01T00:00:00Z&name=a.pdf", pdf).problems(),
      "in_the_future ?received_at");
  EXPECT_EQ(as("li_na").upload(target_ + "/files?name=a%0A.pdf", pdf).problems(),
            "missing ?channel, missing ?received_at, control_character ?name");
  EXPECT_TRUE(as("li_na").get(target_).at("/items").as_array().empty());
}

TEST_P(Requirements, AreRefusedByWhatTheFileContains) {
  EXPECT_EQ(keep_file("li_na", "po.pdf", std::string("MZ\x90\0\x03\0\0\0\x04\0", 10)).text("/code"),
            "file_type_unsupported");
  EXPECT_EQ(keep_file("li_na", "po.pdf", "<html><script>alert(1)</script></html>").status, 415);
  auto const rule = app().pipeline().body_rule(http::Method::post, "/api/v1" + target_ + "/files");
  EXPECT_TRUE(rule.is_spooled);
  EXPECT_EQ(rule.limit, 100U * 1024 * 1024);
  EXPECT_TRUE(as("li_na").get(target_).at("/items").as_array().empty());
}

TEST_P(Requirements, LeaveUnderASafeNameWhateverTheirsSays) {
  auto const id = keep_file("li_na", "..%5C%3Cimg%20onerror%3Dx%3E%22.pdf", pdf).text("/id");
  std::string const disposition(
      as("li_na").get(target_ + "/" + id + "/content").response.header("Content-Disposition"));
  EXPECT_THAT(disposition, ::testing::StartsWith("attachment; filename=\""));
  EXPECT_THAT(disposition, ::testing::Not(::testing::ContainsRegex("[<>/\\\\]")));
}

TEST_P(Requirements, KeepOneFileOnceAndTheSameWordsAgain) {
  EXPECT_EQ(keep_file("li_na", "po.pdf", pdf).status, 201);
  EXPECT_EQ(keep_file("zhang_wei", "po (1).pdf", pdf).text("/code"), "requirement_already_kept");
  EXPECT_EQ(keep("li_na", "OK").status, 201);
  EXPECT_EQ(keep("li_na", "OK").status, 201);
}

TEST_P(Requirements, AreMarkedVoidWithAReasonAndStayReadable) {
  auto const id = keep_file("li_na", "po.pdf", pdf).text("/id");
  auto const target = target_ + "/" + id;
  EXPECT_EQ(as("li_na").post(target + "/voiding", {{"reason", " "}}).problems(), "too_short /reason");
  auto const voided = as("li_na").post(target + "/voiding", {{"reason", "wrong order"}});
  ASSERT_EQ(voided.status, 200) << voided.response.body_text();
  EXPECT_EQ(voided.text("/void_reason"), "wrong order");
  EXPECT_EQ(voided.text("/voided_by_name"), "李娜");
  EXPECT_EQ(as("li_na").post(target + "/voiding", {{"reason", "again"}}).text("/code"), "requirement_is_void");
  EXPECT_EQ(link("li_na", id, {}, 2).text("/code"), "requirement_is_void");
  EXPECT_EQ(content_of(as("li_na").get(target + "/content")), pdf);
  EXPECT_EQ(as("li_na").get(target_).at("/items").as_array().size(), 1U);
  EXPECT_EQ(keep_file("li_na", "po.pdf", pdf).status, 201);
}

TEST_P(Requirements, CanNeitherBeAlteredNorDeleted) {
  auto const target = target_ + "/" + keep("li_na", "1200 pcs").text("/id");
  EXPECT_EQ(as("chen_min").put(target, words("1300 pcs")).status, 405);
  EXPECT_EQ(as("chen_min").del(target).status, 405);
}

TEST_P(Requirements, LinkFieldsOfTheOrderToWhereTheyStand) {
  auto const id = keep_file("li_na", "po.xlsx.pdf", pdf).text("/id");
  auto const linked = link("li_na", id,
                           {from("lines/20/unit_price", {{"sheet", "PO"}, {"cell", "F14"}}),
                            from("requested_on", {{"page", 2}, {"quote", "ship by 3 May"}}), from("facts")});
  ASSERT_EQ(linked.status, 200) << linked.response.body_text();
  EXPECT_EQ(linked.at("/revision").as_int64(), 2);
  EXPECT_EQ(linked.text("/links/0/field"), "lines/20/unit_price");
  EXPECT_EQ(linked.text("/links/0/origin/cell"), "F14");
  EXPECT_EQ(linked.text("/links/1/origin/quote"), "ship by 3 May");
  EXPECT_EQ(link("li_na", id, {from("incoterm")}, 2).at("/links").as_array().size(), 1U);
  EXPECT_EQ(as("li_na").get(target_ + "/" + id).text("/links/0/field"), "incoterm");
}

TEST_P(Requirements, LinkOnlyWhatTheOrderHas) {
  auto const id = keep("li_na", "1200 pcs\nby 3 May").text("/id");
  EXPECT_EQ(link("li_na", id,
                 {from("colour"), from("lines/30/unit_price"), from("incoterm", {{"line", 3}}), from("incoterm"),
                  from("requested_on", {{"quote", "by 4 May"}}), from("currency", {{"cell", "A1"}})})
                .problems(),
            "no_such_field /links/0/field, no_such_field /links/1/field, no_such_line /links/2/origin/line, "
            "given_twice /links/3/field, not_in_the_text /links/4/origin/quote, not_in_a_text /links/5/origin/cell");
  EXPECT_EQ(link("li_na", id, {object{{"field", ""}, {"origin", object{{"page", 0}, {"colour", 1}}}}}).problems(),
            "too_short /links/0/field, out_of_range /links/0/origin/page, unknown_field /links/0/origin/colour");
}

TEST_P(Requirements, AreSupersededFieldByFieldByWhatCameLater) {
  auto const first = keep("li_na", "FOB Ningbo, 3 May", "2026-02-01T00:00:00Z").text("/id");
  auto const later = keep("li_na", "make it 10 May", "2026-02-20T00:00:00Z").text("/id");
  link("li_na", first, {from("incoterm"), from("requested_on")});
  link("li_na", later, {from("requested_on")});
  auto view = as("li_na").get(target_ + "/" + first);
  EXPECT_TRUE(view.at("/links/0/superseded_by").is_null());
  EXPECT_EQ(view.text("/links/1/superseded_by"), later);
  EXPECT_TRUE(as("li_na").get(target_ + "/" + later).at("/links/0/superseded_by").is_null());
  as("li_na").post(target_ + "/" + later + "/voiding", {{"reason", "not theirs"}});
  view = as("li_na").get(target_ + "/" + first);
  EXPECT_TRUE(view.at("/links/1/superseded_by").is_null());
}

TEST_P(Requirements, LoseNobodysLinks) {
  auto const id = keep("li_na", "FOB").text("/id");
  EXPECT_EQ(link("li_na", id, {from("incoterm")}).status, 200);
  auto const late = link("zhang_wei", id, {from("currency")});
  EXPECT_EQ(late.text("/code"), "revision_moved_on");
  EXPECT_EQ(late.text("/current/links/0/field"), "incoterm");
  EXPECT_EQ(link("li_na", id, {from("incoterm")}, 2).at("/revision").as_int64(), 2);
}

TEST_P(Requirements, AreLockedWithAHistoricalOrder) {
  target_ = "/orders/" + historical_order() + "/requirements";
  EXPECT_EQ(keep("zhang_wei", "late").text("/code"), "order_is_historical");
  EXPECT_EQ(keep_file("zhang_wei", "po.pdf", pdf).text("/code"), "order_is_historical");
  EXPECT_EQ(as("zhang_wei").get(target_).status, 200);
}

TEST_P(Requirements, FollowTheReachOfTheirOrder) {
  auto const id = keep("li_na", "FOB").text("/id");
  auto const target = target_ + "/" + id;
  EXPECT_EQ(as("zhou_jie").get(target_).text("/code"), "no_such_order");
  EXPECT_EQ(as("zhou_jie").get(target).status, 404);
  EXPECT_EQ(as("zhou_jie").get(target + "/content").status, 404);
  EXPECT_EQ(keep("zhou_jie", "mine").status, 404);
  EXPECT_EQ(keep_file("zhou_jie", "po.pdf", pdf).status, 404);
  EXPECT_EQ(link("zhou_jie", id, {}).status, 404);
  EXPECT_EQ(as("zhou_jie").post(target + "/voiding", {{"reason", "x"}}).status, 404);
  EXPECT_EQ(as("wang_fang").get(target).status, 200);
  EXPECT_EQ(keep("wang_fang", "a verifier reads").status, 403);
  EXPECT_EQ(as("liu_yang").get(target).status, 200);
  EXPECT_EQ(keep_file("liu_yang", "po.pdf", pdf).status, 403);
  EXPECT_EQ(as("").get(target_).status, 401);
}

TEST_P(Requirements, AreReadAndWrittenWithinTheReachOfTheirOwnPermissions) {
  target_ = "/orders/" + as("zhou_jie").post("/orders", {{"kind", "regular"}}).text("/id") + "/requirements";
  EXPECT_EQ(keep("sun_li", "from the same department").status, 201);
  regrant("sales", "requirements.write", service::Scope::own);
  EXPECT_EQ(as("sun_li").get(target_).status, 200);
  EXPECT_EQ(keep("sun_li", "FOB").text("/code"), "not_within_scope");
  EXPECT_EQ(keep_file("sun_li", "po.pdf", pdf).text("/code"), "not_within_scope");
  regrant("sales", "requirements.read", service::Scope::own);
  EXPECT_EQ(as("sun_li").get(target_).text("/code"), "not_within_scope");
}

TEST_P(Requirements, AreNotAStrangersBusiness) {
  auto const target = target_ + "/" + keep("li_na", "FOB").text("/id");
  for (auto const& path : {target_, target, target + "/content"})
    EXPECT_EQ(as("stranger").get(path).text("/code"), "permission_needed") << path;
  EXPECT_EQ(keep("stranger", "x").text("/code"), "permission_needed");
  EXPECT_EQ(keep_file("stranger", "po.pdf", pdf).status, 403);
  EXPECT_EQ(as("stranger").put(target + "/links", {{"links", array{}}, {"revision", 1}}).status, 403);
  EXPECT_EQ(as("stranger").post(target + "/voiding", {{"reason", "x"}}).status, 403);
}

TEST_P(Requirements, AreFoundUnderTheirOwnOrderAlone) {
  auto const id = keep("li_na", "FOB").text("/id");
  auto const other = as("li_na").post("/orders", {{"kind", "regular"}}).text("/id");
  EXPECT_EQ(as("li_na").get("/orders/" + other + "/requirements/" + id).text("/code"), "no_such_requirement");
  EXPECT_EQ(as("li_na").get(target_ + "/nobody").status, 404);
}

}  // namespace
}  // namespace gendan::requirements
