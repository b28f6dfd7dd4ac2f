// Asking, deciding, withdrawing and listing, along the contract review of a custom order.
#include <gmock/gmock.h>

#include "testing/test_app.hpp"

namespace gendan::approvals {
namespace {

using boost::json::array;
using boost::json::object;
using testing::Answer;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

class Approvals : public testing::TestApp {
protected:
  void SetUp() override {
    TestApp::SetUp();
    order_ = custom_order("li_na");
  }

  std::string custom_order(std::string_view person) {
    object const line{{"position", 10}, {"description", "礼品盒"}, {"quantity", "5000"}, {"unit", "piece"}};
    auto const made = as(person).post("/orders", {{"kind", "custom"},
                                                  {"customer_id", id_of("acme_hamburg")},
                                                  {"currency", "USD"},
                                                  {"promised_on", "2026-05-01"},
                                                  {"lines", array{line}}});
    EXPECT_EQ(made.status, 201) << made.response.body_text();
    return made.text("/id");
  }
  Answer ask(std::string_view person = "li_na", object request = {}) {
    return as(person).post("/orders/" + order_ + "/contract-review", request);
  }
  Answer decide(std::string_view person, std::string const& id, std::string_view party,
                std::string_view decision = "approve", std::string_view reason = "", std::string_view for_whom = "") {
    object body{{"party", party}, {"decision", decision}};
    if (!reason.empty()) body["reason"] = reason;
    if (!for_whom.empty()) body["in_place_of_id"] = id_of(for_whom);
    return as(person).post("/approvals/" + id + "/decisions", body);
  }
  Answer edit(std::string_view person, std::string_view field, boost::json::value const& value) {
    auto const shown = as(person).get("/orders/" + order_);
    object body{
        {"kind", shown.at("/kind")},
        {"customer_id", shown.at("/customer_id")},
        {"currency", shown.at("/currency")},
        {"promised_on", shown.at("/promised_on")},
        {"revision", shown.at("/revision")},
        {"lines", array{object{{"position", 10}, {"description", "礼品盒"}, {"quantity", "5000"}, {"unit", "piece"}}}}};
    body[field] = value;
    clock().advance(std::chrono::seconds(1));
    auto const edited = as(person).put("/orders/" + order_, body);
    EXPECT_EQ(edited.status, 200) << edited.response.body_text();
    return edited;
  }
  Answer name_deputy(std::string_view person, std::string_view deputy, std::string_view from = "2026-03-02",
                     std::string_view until = "2026-03-06") {
    return as(person).post("/people/" + id_of(person) + "/deputies",
                           {{"deputy_id", id_of(deputy)}, {"from_on", from}, {"until_on", until}});
  }
  std::vector<std::string> listed(std::string_view person, std::string_view query) {
    std::vector<std::string> ids;
    auto const page = as(person).get("/approvals?" + std::string(query));
    EXPECT_EQ(page.status, 200) << page.response.body_text();
    for (auto const& item : page.at("/items").as_array()) ids.emplace_back(item.at("id").as_string());
    return ids;
  }
  // "production for zhang_wei's name, …"
  std::string decidable(std::string_view person, std::string const& id) {
    std::string text;
    auto const shown = as(person).get("/approvals/" + id);
    for (auto const& entry : shown.at("/decidable").as_array()) {
      text += (text.empty() ? "" : ", ") + std::string(entry.at("party").as_string());
      if (entry.at("in_place_of_name").is_string())
        text += " for " + std::string(entry.at("in_place_of_name").as_string());
    }
    return text;
  }
  std::vector<std::string> kinds_of_events(std::string_view person) {
    std::vector<std::string> kinds;
    auto const timeline = as(person).get("/timeline/orders/" + order_);
    for (auto const& item : timeline.at("/items").as_array()) kinds.emplace_back(item.at("kind").as_string());
    return kinds;
  }
  std::vector<std::string> work(std::string_view person) {
    std::vector<std::string> items;
    auto const page = as(person).get("/work?source=approvals");
    for (auto const& item : page.at("/items").as_array())
      items.push_back(std::string(item.at("title_code").as_string()) + " " +
                      std::string(item.at("too_late_at").as_string()) + " " +
                      std::string(item.at("urgency").as_string()));
    return items;
  }

  std::string order_;
};
BOTH_DATABASES(Approvals);

TEST_P(Approvals, AreAskedAboutExactlyTheContentAsItIs) {
  auto const asked = ask("li_na", {{"reason", "印刷新工艺"}});
  ASSERT_EQ(asked.status, 201) << asked.response.body_text();
  EXPECT_EQ(asked.text("/state"), "open");
  EXPECT_EQ(asked.text("/kind"), "contract_review");
  EXPECT_EQ(asked.text("/reason"), "印刷新工艺");
  EXPECT_EQ(asked.text("/asked_by_name"), "李娜");
  EXPECT_EQ(asked.text("/deadline_at"), "2026-03-04T01:00:00.000Z");
  EXPECT_EQ(asked.text("/content_hash").size(), 64U);
  EXPECT_TRUE(asked.at("/covers_content").as_bool());
  EXPECT_EQ(asked.at("/parties").as_array().size(), 3U);
  EXPECT_EQ(asked.text("/order/lines/0/description"), "礼品盒");
  EXPECT_EQ(ask().text("/code"), "approval_already_open");
}

TEST_P(Approvals, AreSettledByTheLastYes) {
  auto const id = ask().text("/id");
  EXPECT_EQ(decide("zhao_lei", id, "production").text("/state"), "open");
  EXPECT_EQ(decide("qian_fei", id, "purchasing", "approve", "料已备").text("/state"), "open");
  auto const last = decide("wu_min", id, "finance");
  EXPECT_EQ(last.text("/state"), "approved");
  EXPECT_EQ(last.text("/parties/1/decision/decided_by_name"), "钱菲");
  EXPECT_EQ(last.text("/parties/1/decision/reason"), "料已备");
  EXPECT_EQ(decide("wu_min", id, "finance", "reject", "no").text("/code"), "approval_not_open");
  EXPECT_EQ(ask().text("/code"), "review_already_approved");
}

TEST_P(Approvals, AreSettledByOneNoWithItsReason) {
  auto const id = ask().text("/id");
  EXPECT_EQ(decide("zhao_lei", id, "production", "reject").problems(), "missing /reason");
  EXPECT_EQ(decide("zhao_lei", id, "production", "reject", "产能不足").text("/state"), "rejected");
  EXPECT_EQ(decide("qian_fei", id, "purchasing").text("/code"), "approval_not_open");
}

TEST_P(Approvals, AreNotDecidedByWhoAskedNorByAnAuthorNorTwiceByOne) {
  auto const asked_by_supervisor = ask("zhang_wei").text("/id");
  EXPECT_EQ(decide("zhang_wei", asked_by_supervisor, "finance").text("/code"), "asked_by_oneself");
  EXPECT_EQ(as("zhang_wei").post("/approvals/" + asked_by_supervisor + "/withdrawal", object{}).status, 200);
  clock().advance(std::chrono::seconds(1));
  auto const id = ask().text("/id");
  EXPECT_EQ(decide("zhang_wei", id, "finance").status, 200);
  EXPECT_EQ(decide("zhang_wei", id, "purchasing").text("/code"), "decided_another_party");
  edit("zhang_wei", "remark", "by the supervisor");
  clock().advance(std::chrono::seconds(1));
  auto const anew = ask().text("/id");
  EXPECT_EQ(decide("zhang_wei", anew, "finance").text("/code"), "author_of_content");
}

TEST_P(Approvals, AreRefusedToWhoHasNotThePartysPermission) {
  auto const id = ask().text("/id");
  EXPECT_EQ(decide("zhao_lei", id, "finance").status, 403);
  EXPECT_EQ(decide("he_ping", id, "production").status, 403);
  EXPECT_EQ(decide("zhao_lei", id, "warehouse").problems(), "no_such_party /party");
  for (auto const* party : {"production", "purchasing", "finance"}) {
    regrant("supervisor", "review." + std::string(party), std::nullopt);
    EXPECT_EQ(decide("zhang_wei", id, party).status, 403);
  }
}

TEST_P(Approvals, AreRefusedToAStranger) {
  auto const id = ask().text("/id");
  EXPECT_EQ(as("stranger").get("/approvals").status, 403);
  EXPECT_EQ(as("stranger").get("/approvals/totals").status, 403);
  EXPECT_EQ(as("stranger").get("/approvals/" + id).status, 403);
  EXPECT_EQ(as("stranger").post("/approvals/" + id + "/withdrawal", object{}).status, 403);
  EXPECT_EQ(decide("stranger", id, "finance").status, 403);
  EXPECT_EQ(ask("stranger").status, 403);
  EXPECT_EQ(as("stranger").get("/contract-review-policy").status, 403);
  EXPECT_EQ(as("li_na").put("/contract-review-policy", object{}).status, 403);
  EXPECT_EQ(as("zhao_lei").get("/exports/approvals.csv").status, 403);
  EXPECT_EQ(as("liu_yang").get("/approvals/" + id).status, 200);
  EXPECT_EQ(decide("liu_yang", id, "finance").status, 403);
}

TEST_P(Approvals, StayWithinTheReachOfTheOrder) {
  auto const id = ask().text("/id");
  EXPECT_EQ(as("zhou_jie").get("/approvals/" + id).text("/code"), "no_such_approval");
  EXPECT_THAT(listed("zhou_jie", ""), IsEmpty());
  EXPECT_EQ(ask("zhou_jie").status, 404);
  EXPECT_THAT(listed("wang_fang", ""), ElementsAre(id));
  EXPECT_EQ(as("li_na").put("/orders/" + order_ + "/owner", {{"owner_id", id_of("zhou_jie")}}).status, 200);
  app().run_due_jobs();
  EXPECT_THAT(listed("zhou_jie", ""), ElementsAre(id));
  EXPECT_EQ(as("zhou_jie").get("/approvals/" + id).status, 200);
}

TEST_P(Approvals, AreWithdrawnByWhoAsked) {
  auto const id = ask().text("/id");
  EXPECT_TRUE(as("li_na").get("/approvals/" + id).at("/is_withdrawable").as_bool());
  EXPECT_FALSE(as("zhang_wei").get("/approvals/" + id).at("/is_withdrawable").as_bool());
  EXPECT_EQ(as("zhang_wei").post("/approvals/" + id + "/withdrawal", object{}).text("/code"), "not_asked_by_oneself");
  EXPECT_EQ(as("li_na").post("/approvals/" + id + "/withdrawal", object{}).text("/state"), "withdrawn");
  EXPECT_EQ(as("li_na").post("/approvals/" + id + "/withdrawal", object{}).text("/code"), "approval_not_open");
  EXPECT_EQ(decide("zhao_lei", id, "production").text("/code"), "approval_not_open");
  EXPECT_THAT(work("zhao_lei"), IsEmpty());
}

TEST_P(Approvals, TakeNoDecisionOnceTheContentHasChanged) {
  auto const id = ask().text("/id");
  EXPECT_EQ(decide("zhao_lei", id, "production").status, 200);
  edit("li_na", "promised_on", "2026-04-01");
  EXPECT_EQ(decide("wu_min", id, "finance").text("/code"), "approval_outdated");
  app().run_due_jobs();
  auto const shown = as("wu_min").get("/approvals/" + id);
  EXPECT_EQ(shown.text("/state"), "outdated");
  EXPECT_FALSE(shown.at("/covers_content").as_bool());
  EXPECT_EQ(shown.text("/changes/0/path"), "/promised_on");
  EXPECT_EQ(shown.text("/changes/0/before"), "2026-05-01");
  EXPECT_EQ(shown.text("/changes/0/after"), "2026-04-01");
  EXPECT_THAT(work("wu_min"), IsEmpty());
}

TEST_P(Approvals, AreAskedAnewAboutChangedContentWithWhatChanged) {
  auto const first = ask().text("/id");
  edit("li_na", "promised_on", "2026-04-01");
  edit("li_na", "promised_on", "2026-04-08");
  clock().advance(std::chrono::seconds(1));
  auto const second = ask();
  EXPECT_EQ(second.status, 201);
  EXPECT_EQ(as("li_na").get("/approvals/" + first).text("/state"), "outdated");
  EXPECT_EQ(second.at("/changes").as_array().size(), 1U);
  EXPECT_EQ(second.text("/changes/0/before"), "2026-05-01");
  EXPECT_EQ(second.text("/changes/0/after"), "2026-04-08");
  EXPECT_THAT(listed("zhao_lei", "mine=to_decide"), ElementsAre(second.text("/id")));
}

TEST_P(Approvals, OfACancelledOrderAreOver) {
  auto const id = ask().text("/id");
  as("li_na").post("/orders/" + order_ + "/cancellation", {{"reason", "客户取消"}});
  app().run_due_jobs();
  EXPECT_EQ(as("li_na").get("/approvals/" + id).text("/state"), "outdated");
  EXPECT_THAT(work("zhao_lei"), IsEmpty());
}

TEST_P(Approvals, WaitOnTheListsOfThoseWhoMustDecide) {
  auto const id = ask("li_na", {{"deadline_at", "2026-03-02T03:00:00Z"}}).text("/id");
  EXPECT_THAT(work("zhao_lei"), ElementsAre("decide_contract_review 2026-03-02T03:00:00.000Z today"));
  EXPECT_THAT(work("li_na"), IsEmpty());
  clock().advance(std::chrono::hours(2));
  EXPECT_THAT(work("zhao_lei"), ElementsAre("decide_contract_review 2026-03-02T03:00:00.000Z overdue"));
  EXPECT_THAT(listed("zhao_lei", "is_overdue=true"), ElementsAre(id));
  EXPECT_TRUE(as("zhao_lei").get("/approvals/" + id).at("/is_overdue").as_bool());
  decide("zhao_lei", id, "production");
  EXPECT_THAT(work("zhao_lei"), IsEmpty());
  EXPECT_EQ(work("wu_min").size(), 1U);
}

TEST_P(Approvals, WantADeadlineAhead) {
  EXPECT_EQ(ask("li_na", {{"deadline_at", "2026-03-02T01:00:00Z"}}).problems(), "not_in_the_future /deadline_at");
}

TEST_P(Approvals, AreListedByWhatOneMayDo) {
  auto const id = ask().text("/id");
  EXPECT_THAT(listed("zhao_lei", "mine=to_decide"), ElementsAre(id));
  EXPECT_THAT(listed("zhang_wei", "mine=to_decide"), ElementsAre(id));
  EXPECT_THAT(listed("li_na", "mine=to_decide"), IsEmpty());
  EXPECT_THAT(listed("li_na", "mine=asked"), ElementsAre(id));
  EXPECT_THAT(listed("zhao_lei", "mine=asked"), IsEmpty());
  decide("zhang_wei", id, "finance");
  EXPECT_THAT(listed("zhang_wei", "mine=to_decide"), IsEmpty()) << "decided another party";
  EXPECT_THAT(listed("wu_min", "mine=to_decide"), IsEmpty()) << "the party is decided";
  EXPECT_THAT(listed("qian_fei", "mine=to_decide"), ElementsAre(id));
  EXPECT_THAT(listed("zhang_wei", "state=open&kind=contract_review&order_id=" + order_), ElementsAre(id));
  EXPECT_THAT(listed("zhang_wei", "state=approved&state=rejected"), IsEmpty());
  EXPECT_EQ(as("zhang_wei").get("/approvals/totals?state=open").at("/count").as_int64(), 1);
  regrant("purchasing", "review.purchasing", service::Scope::own);
  EXPECT_THAT(listed("qian_fei", "mine=to_decide"), IsEmpty()) << "within one's own orders alone";
}

TEST_P(Approvals, AreReadPageByPageInTheSameOrder) {
  std::vector<std::string> ids;
  for (int at = 0; at < 5; ++at) {
    clock().advance(std::chrono::minutes(1));
    order_ = custom_order("li_na");
    ids.push_back(ask("li_na", {{"deadline_at", "2026-03-0" + std::to_string(9 - at) + "T01:00:00Z"}}).text("/id"));
  }
  for (auto const* of : {"", "&mine=to_decide", "&state=open"}) {
    std::vector<std::string> read;
    std::string query = std::string("sort=deadline_at&limit=2") + of;
    for (auto page = as("zhang_wei").get("/approvals?" + query);;
         page = as("zhang_wei").get("/approvals?" + query + "&after=" + page.text("/next"))) {
      for (auto const& item : page.at("/items").as_array()) read.emplace_back(item.at("id").as_string());
      if (page.at("/next").is_null()) break;
    }
    EXPECT_THAT(read, ElementsAre(ids[4], ids[3], ids[2], ids[1], ids[0])) << of;
  }
  EXPECT_EQ(listed("zhang_wei", "sort=-asked_at").front(), ids[4]);
}

TEST_P(Approvals, StandInTheOrdersTimelineForThoseWhoMaySeeThem) {
  auto const id = ask().text("/id");
  decide("zhao_lei", id, "production", "reject", "产能不足");
  EXPECT_THAT(kinds_of_events("li_na"),
              ElementsAre("approval_closed", "approval_decided", "approval_asked", "order_created"));
  regrant("merchandiser", "approvals.read", std::nullopt);
  EXPECT_THAT(kinds_of_events("li_na"), ElementsAre("order_created"));
}

TEST_P(Approvals, AreDecidedByADeputyInSomebodysPlace) {
  auto const id = ask().text("/id");
  EXPECT_EQ(decide("wang_fang", id, "finance", "approve", "", "wu_min").text("/code"), "not_a_deputy");
  EXPECT_EQ(name_deputy("wu_min", "wang_fang").status, 201);
  EXPECT_EQ(decidable("wang_fang", id), "finance for 吴敏");
  EXPECT_THAT(listed("wang_fang", "mine=to_decide"), ElementsAre(id));
  EXPECT_EQ(decide("wang_fang", id, "finance").status, 403) << "not in one's own right";
  EXPECT_EQ(decide("wang_fang", id, "production", "approve", "", "wu_min").status, 403);
  auto const made = decide("wang_fang", id, "finance", "approve", "", "wu_min");
  EXPECT_EQ(made.text("/parties/2/decision/decided_by_name"), "王芳");
  EXPECT_EQ(made.text("/parties/2/decision/in_place_of_name"), "吴敏");
  EXPECT_EQ(decide("wu_min", id, "production").status, 403);
}

TEST_P(Approvals, AreNotDecidedInThePlaceOfWhoMayNotDecide) {
  name_deputy("zhang_wei", "wang_fang");
  auto const asked_by_supervisor = ask("zhang_wei").text("/id");
  EXPECT_EQ(decide("wang_fang", asked_by_supervisor, "finance", "approve", "", "zhang_wei").text("/code"),
            "asked_by_oneself");
  EXPECT_THAT(listed("wang_fang", "mine=to_decide"), IsEmpty());
  as("zhang_wei").post("/approvals/" + asked_by_supervisor + "/withdrawal", object{});
  clock().advance(std::chrono::seconds(1));
  auto const id = ask().text("/id");
  EXPECT_EQ(decide("zhang_wei", id, "production").status, 200);
  EXPECT_EQ(decide("wang_fang", id, "finance", "approve", "", "zhang_wei").text("/code"), "decided_another_party");
  EXPECT_THAT(listed("wang_fang", "mine=to_decide"), IsEmpty());
}

TEST_P(Approvals, AreSeenByADeputyWhoseOwnReachEndsBefore) {
  auto const id = ask().text("/id");
  EXPECT_EQ(as("zhou_jie").get("/approvals/" + id).status, 404);
  name_deputy("wu_min", "zhou_jie");
  EXPECT_EQ(decidable("zhou_jie", id), "finance for 吴敏");
  EXPECT_EQ(decide("zhou_jie", id, "finance", "approve", "", "wu_min").status, 200);
}

TEST_P(Approvals, AreHandedOutAsAFile) {
  auto const id = ask().text("/id");
  decide("zhao_lei", id, "production", "reject", "产能不足");
  auto const file = as("zhang_wei").get("/exports/approvals.csv?language=en");
  ASSERT_EQ(file.status, 200);
}

}  // namespace
}  // namespace gendan::approvals
