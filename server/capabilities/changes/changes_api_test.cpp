// A change from its asking to the order's next revision.
#include "testing/changed_order.hpp"

namespace gendan::changes {
namespace {

using boost::json::array;
using boost::json::object;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

class Changes : public testing::ChangedOrder {};
BOTH_DATABASES(Changes);

TEST_P(Changes, SayWhatBecomesOfWhichFieldAndWhatThatDoes) {
  auto const id = confirmed();
  auto proposed = content("1040");
  proposed["promised_on"] = "2026-04-30";
  proposed["lines"].as_array().push_back(line(30, "10"));
  auto const made = requested(id, proposed);
  ASSERT_EQ(made.status, 201) << made.response.body_text();
  EXPECT_EQ(made.text("/number"), "CR-2026-000001");
  EXPECT_EQ(made.text("/state"), "draft");
  EXPECT_EQ(made.text("/parts/0/part"), "terms");
  EXPECT_EQ(made.text("/parts/0/fields/0/path"), "/promised_on");
  EXPECT_EQ(made.text("/parts/1/fields/0/before"), "1000");
  EXPECT_EQ(made.text("/parts/1/fields/0/after"), "1040");
  EXPECT_EQ(made.text("/parts/2/kind"), "line_added");
  EXPECT_EQ(made.text("/impact/price/total_before/amount"), "3000.00");
  EXPECT_EQ(made.text("/impact/price/difference/amount"), "100.00");
  EXPECT_EQ(made.at("/impact/price/basis_points").as_int64(), 333);
  EXPECT_EQ(made.at("/impact/dates/0/days").as_int64(), 6);
  EXPECT_EQ(made.text("/impact/checks/0/name"), "delivered");
  EXPECT_EQ(made.text("/impact/checks/0/state"), "checked");
  EXPECT_EQ(made.text("/impact/checks/2/name"), "produced");
  EXPECT_EQ(made.text("/impact/checks/2/state"), "not_checked");
  EXPECT_EQ(made.text("/approval_reasons/0"), "field/unit_price") << "of the line that comes";
  auto const preview = as("li_na").post("/orders/" + id + "/change-preview", {{"content", proposed}});
  EXPECT_EQ(preview.at("/parts"), made.at("/parts"));
  EXPECT_EQ(as("li_na").get("/orders/" + id).text("/lines/0/quantity"), "1000") << "nothing is changed by asking";
}

TEST_P(Changes, GoThroughWithoutApprovalWhereThePolicyAsksForNone) {
  auto const id = confirmed();
  auto const change = requested(id, content("1040")).text("/id");
  EXPECT_THAT(listed("li_na"), ElementsAre("finish_change"));
  EXPECT_EQ(act(change, "submission").text("/state"), "awaiting_customer");
  EXPECT_THAT(listed("li_na"), ElementsAre("await_change_answer"));
  EXPECT_EQ(act(change, "application").text("/code"), "change_not_accepted");
  auto const answer = answered(id, change, {{{"part", "lines/10"}, {"verdict", "accepted"}}});
  EXPECT_EQ(answer.text("/state"), "accepted");
  EXPECT_EQ(answer.text("/parts/0/answer/answered_by"), "Anna Schmidt");
  EXPECT_THAT(listed("li_na"), ElementsAre("apply_change"));
  auto const applied = act(change, "application");
  ASSERT_EQ(applied.status, 200) << applied.response.body_text();
  EXPECT_EQ(applied.at("/applied_revision").as_int64(), 2);
  EXPECT_EQ(as("li_na").get("/orders/" + id).text("/lines/0/quantity"), "1040");
  EXPECT_EQ(as("li_na").get("/orders/" + id + "/revisions").text("/items/0/reference_number"), "CR-2026-000001");
  EXPECT_EQ(act(change, "application").text("/code"), "change_not_accepted");
}

TEST_P(Changes, AreAgreedToBySomebodyElseWhereThePolicyAsks) {
  auto const id = confirmed();
  auto const change = requested(id, content("1200")).text("/id");
  auto const submitted = act(change, "submission");
  EXPECT_EQ(submitted.text("/state"), "awaiting_approval");
  EXPECT_EQ(submitted.text("/approval_reasons/0"), "value");
  EXPECT_EQ(approve(change, "li_na").status, 403);
  EXPECT_EQ(approve(change).status, 200);
  EXPECT_EQ(state(change), "awaiting_customer");
}

TEST_P(Changes, AreNotAgreedToByWhoWroteThem) {
  auto const id = confirmed();
  auto const change = requested(id, content("1200"), 1, "zhang_wei").text("/id");
  act(change, "submission");
  EXPECT_EQ(approve(change).text("/code"), "author_of_content");
}

TEST_P(Changes, AreAskedAnewOnceTheirContentIsAnother) {
  auto const id = confirmed();
  auto const change = requested(id, content("1200")).text("/id");
  act(change, "submission");
  approve(change);
  auto edit = asking(content("1300"));
  edit["revision"] = as("li_na").get("/changes/" + change).at("/revision");
  EXPECT_EQ(as("li_na").put("/changes/" + change, edit).text("/state"), "draft");
  EXPECT_EQ(act(change, "submission").text("/state"), "awaiting_approval");
  auto back = asking(content("1200"));
  back["revision"] = as("li_na").get("/changes/" + change).at("/revision");
  EXPECT_EQ(as("li_na").put("/changes/" + change, back).text("/state"), "draft");
  EXPECT_EQ(as("zhang_wei").get("/approvals?kind=change&state=open").at("/items").as_array().size(), 0U);
  EXPECT_EQ(act(change, "submission").text("/state"), "awaiting_customer") << "this very content was agreed to";
}

TEST_P(Changes, ThatAreRefusedAmongUsAreWrittenAnewOrWithdrawn) {
  auto const id = confirmed();
  auto const change = requested(id, content("1200")).text("/id");
  act(change, "submission");
  EXPECT_EQ(approve(change, "zhang_wei", "reject").status, 200);
  EXPECT_EQ(state(change), "refused");
  EXPECT_THAT(listed("li_na"), ElementsAre("finish_change"));
  EXPECT_EQ(as("li_na").post("/changes/" + change + "/withdrawal", {{"reason", "客户放弃"}}).text("/state"),
            "withdrawn");
  EXPECT_EQ(act(change, "submission").text("/code"), "change_already_submitted");
  EXPECT_THAT(listed("li_na"), IsEmpty());
}

TEST_P(Changes, KeepWhatTheCustomerAcceptedWhenTheRestIsWrittenAnew) {
  auto const id = confirmed();
  auto proposed = content("1040");
  proposed["lines"].as_array()[1].as_object()["quantity"] = "520";
  auto const change = requested(id, proposed).text("/id");
  act(change, "submission");
  EXPECT_EQ(answered(id, change, {{{"part", "lines/20"}, {"verdict", "rejected"}}}).problems(),
            "missing /parts/0/reason");
  auto const answer = answered(id, change,
                               {{{"part", "lines/10"}, {"verdict", "accepted"}},
                                {{"part", "lines/20"}, {"verdict", "rejected"}, {"reason", "不需要"}}});
  EXPECT_EQ(answer.text("/state"), "contested");
  EXPECT_THAT(listed("li_na"), ElementsAre("answer_contested_change"));
  auto edit = asking(content("1040"));
  edit["revision"] = answer.at("/revision");
  EXPECT_EQ(as("li_na").put("/changes/" + change, edit).text("/parts/0/answer/verdict"), "accepted");
  EXPECT_EQ(act(change, "submission").text("/state"), "accepted");
}

TEST_P(Changes, AgainstARevisionThatNoLongerStandsAreBroughtUpToDateFirst) {
  auto const id = confirmed();
  auto other = content();
  other["payment_term"] = "L/C at sight";
  other["promised_on"] = "2026-04-25";
  auto const later = requested(id, other).text("/id");
  auto const conflicting = requested(id, content("990")).text("/id");
  act(later, "submission");
  act(accepted(id, content("1040")), "application");
  auto const refused = act(later, "submission");
  EXPECT_EQ(refused.text("/code"), "change_already_submitted");
  EXPECT_FALSE(as("li_na").get("/changes/" + later).at("/is_base_current").as_bool());
  EXPECT_EQ(act(conflicting, "submission").problems(), "change_base_moved_on /lines/10/quantity");
  EXPECT_EQ(act(conflicting, "rebase").problems(), "changed_otherwise /lines/10/quantity");
  auto const rebased = act(later, "rebase");
  ASSERT_EQ(rebased.status, 200) << rebased.response.body_text();
  EXPECT_EQ(rebased.at("/base_revision").as_int64(), 2);
  EXPECT_EQ(rebased.text("/proposed/lines/0/quantity"), "1040");
  EXPECT_EQ(rebased.at("/parts").as_array().size(), 1U);
  EXPECT_EQ(requested(id, content("1100")).text("/code"), "change_base_moved_on");
}

TEST_P(Changes, NeverTakeBackWhatWasDelivered) {
  auto const id = confirmed();
  as("li_na").post("/orders/" + id + "/lines/10/deliveries", {{"delivered_on", "2026-03-01"}, {"quantity", "600"}});
  auto const refused = requested(id, content("599"));
  EXPECT_EQ(refused.status, 409);
  EXPECT_EQ(refused.problems(), "below_delivered /content/lines/0/quantity");
  auto dropped = content();
  dropped["lines"].as_array().erase(dropped["lines"].as_array().begin());
  EXPECT_EQ(requested(id, dropped).problems(), "line_is_delivered /content/lines");
  auto const change = accepted(id, content("970"));
  as("li_na").post("/orders/" + id + "/lines/10/deliveries", {{"delivered_on", "2026-03-01"}, {"quantity", "380"}});
  EXPECT_EQ(act(change, "application").problems(), "below_delivered /content/lines/0/quantity")
      << "it was possible when it was agreed to";
}

TEST_P(Changes, AreAskedOfOrdersUnderWayOnly) {
  auto const draft = as("li_na").post("/orders", content()).text("/id");
  EXPECT_EQ(requested(draft, content("1040")).text("/code"), "order_takes_no_changes");
  auto const id = confirmed();
  EXPECT_EQ(requested(id, content()).problems(), "change_changes_nothing /content");
  auto broken = content("0");
  EXPECT_EQ(requested(id, broken).problems(), "not_positive /content/lines/0/quantity");
  auto const change = requested(id, content("1040")).text("/id");
  as("li_na").post("/orders/" + id + "/cancellation", {{"reason", "客户破产"}});
  app().run_due_jobs();
  EXPECT_EQ(state(change), "withdrawn");
}

TEST_P(Changes, MayBeSignedByTheLinkAndThenCoverTheNewRevision) {
  auto const id = confirmed();
  auto const change = requested(id, content("1040")).text("/id");
  act(change, "submission");
  auto const link = as("li_na").post("/changes/" + change + "/links", {{"recipient_name", "Anna"}, {"language", "en"}});
  ASSERT_EQ(link.status, 201) << link.response.body_text();
  auto const page = "/public/signoffs/" + link.text("/token");
  auto const shown = as("").get(page);
  EXPECT_EQ(shown.text("/change/number"), "CR-2026-000001");
  EXPECT_EQ(shown.text("/change/parts/0/fields/0/before"), "1000");
  EXPECT_EQ(shown.text("/lines/0/quantity"), "1040");
  EXPECT_TRUE(shown.at("/fault").is_null());
  auto const signed_page = as("").post(
      page + "/signature",
      {{"content_hash", shown.at("/content_hash")}, {"name", "Anna"}, {"has_consented", true}, {"language", "en"}});
  ASSERT_EQ(signed_page.status, 200) << signed_page.response.body_text();
  EXPECT_EQ(state(change), "accepted");
  EXPECT_EQ(as("li_na").get("/orders/" + id + "/signoff").text("/state"), "signed_off") << "of what still stands";
  act(change, "application");
  EXPECT_EQ(as("li_na").get("/orders/" + id + "/signoff").text("/state"), "signed_off") << "of the new content";
  EXPECT_EQ(gate(id), "fails change_not_verified");
}

TEST_P(Changes, AreAnsweredPartByPartByTheLink) {
  auto const id = confirmed();
  auto proposed = content("1040");
  proposed["promised_on"] = "2026-04-30";
  auto const change = requested(id, proposed).text("/id");
  act(change, "submission");
  auto const link = as("li_na").post("/changes/" + change + "/links", {{"recipient_name", "Anna"}, {"language", "en"}});
  auto const page = "/public/signoffs/" + link.text("/token");
  auto const hash = as("").get(page).at("/content_hash");
  object input{{"content_hash", hash}, {"name", "Anna"}, {"parts", {{{"part", "terms"}, {"verdict", "accepted"}}}}};
  EXPECT_EQ(as("").post(page + "/change-answer", input).problems(), "missing /parts");
  input["parts"] = {{{"part", "terms"}, {"verdict", "accepted"}}, {{"part", "lines/10"}, {"verdict", "accepted"}}};
  EXPECT_EQ(as("").post(page + "/change-answer", input).problems(), "whole_change_is_signed /parts");
  input["parts"] = {{{"part", "terms"}, {"verdict", "accepted"}},
                    {{"part", "lines/10"}, {"verdict", "countered"}, {"reason", "1020 pieces"}}};
  auto const said = as("").post(page + "/change-answer", input);
  ASSERT_EQ(said.status, 200) << said.response.body_text();
  EXPECT_EQ(said.text("/change/parts/1/verdict"), "countered");
  EXPECT_EQ(state(change), "contested");
  EXPECT_EQ(as("").post(page + "/proposal", {{"name", "Anna"}, {"remark", "x"}}).text("/code"),
            "change_is_answered_by_part");
  EXPECT_EQ(as("li_na").post(page + "/change-answer", input).text("/code"), "answered_by_customer_only");
  auto edit = asking(content("1020"));
  edit["revision"] = as("li_na").get("/changes/" + change).at("/revision");
  as("li_na").put("/changes/" + change, edit);
  EXPECT_EQ(as("").get(page).text("/fault"), "version_outdated") << "the link is of what was proposed before";
  EXPECT_EQ(act(change, "submission").text("/state"), "awaiting_customer");
  EXPECT_EQ(as("").get(page).text("/fault"), "version_outdated") << "also while the customer is asked about another";
  EXPECT_TRUE(as("").get(page).at("/change").is_null());
}

TEST_P(Changes, StandInTheOrdersRecord) {
  auto const id = confirmed();
  act(accepted(id, content("1040")), "application");
  auto events = system([&](service::Call& call) { return events::history(call.tx, "orders/" + id, {}, 20); });
  std::vector<std::string> kinds;
  for (auto const& event : events) {
    if (event.kind.starts_with("change_") || event.kind == "order_edited" || event.kind == "order_revised")
      kinds.push_back(event.kind);
  }
  EXPECT_THAT(kinds, ElementsAre("change_applied", "order_revised", "order_edited", "change_answered",
                                 "change_put_to_customer", "change_submitted", "change_requested"));
}

TEST_P(Changes, AreRefusedToAStrangerAndToOthersOutOfReach) {
  auto const id = confirmed();
  auto const change = requested(id, content("1040")).text("/id");
  for (auto const* path : {"/changes", "/changes/totals", "/change-policy", "/exports/changes.csv"})
    EXPECT_EQ(as("stranger").get(path).status, 403) << path;
  EXPECT_EQ(as("stranger").get("/changes/" + change).status, 403);
  EXPECT_EQ(requested(id, content("1040"), 1, "stranger").status, 403);
  EXPECT_EQ(as("stranger").post("/orders/" + id + "/change-preview", {{"content", content()}}).status, 403);
  for (auto const* verb : {"submission", "rebase", "application"})
    EXPECT_EQ(act(change, verb, "stranger").status, 403) << verb;
  EXPECT_EQ(as("stranger").post("/changes/" + change + "/withdrawal", {{"reason", "x"}}).status, 403);
  EXPECT_EQ(as("stranger").post("/changes/" + change + "/links", object{}).status, 403);
  EXPECT_EQ(as("stranger").post("/changes/" + change + "/answers", object{}).status, 403);
  EXPECT_EQ(act(change, "submission", "zhou_jie").text("/code"), "no_such_change");
  EXPECT_TRUE(as("zhou_jie").get("/changes").at("/items").as_array().empty());
  EXPECT_EQ(requested(id, content("1040"), 1, "zhou_jie").text("/code"), "no_such_order");
  EXPECT_EQ(act(change, "submission", "wang_fang").status, 403);
  EXPECT_EQ(act(change, "application", "sun_li").status, 403);
}

TEST_P(Changes, AreListedCountedAndExported) {
  auto const id = confirmed();
  auto const first = requested(id, content("1040")).text("/id");
  clock().advance(std::chrono::seconds(1));
  auto const second = requested(id, content("1010")).text("/id");
  act(second, "submission");
  auto const ids = [&](std::string const& query) {
    std::vector<std::string> found;
    auto const list = as("li_na").get("/changes?" + query);
    for (auto const& item : list.at("/items").as_array()) found.emplace_back(item.at("id").as_string());
    return found;
  };
  EXPECT_THAT(ids("order_id=" + id), ElementsAre(second, first));
  EXPECT_THAT(ids("state=draft"), ElementsAre(first));
  EXPECT_THAT(ids("sort=number"), ElementsAre(first, second));
  EXPECT_THAT(ids("limit=1"), ElementsAre(second));
  EXPECT_THAT(ids("is_open=false"), IsEmpty());
  EXPECT_EQ(as("li_na").get("/changes/totals?is_open=true").at("/count").as_int64(), 2);
  auto const file = as("zhang_wei").get("/exports/changes.csv?language=en");
  EXPECT_EQ(file.status, 200);
}

TEST_P(Changes, FollowThePolicyThatTheAdministratorSets) {
  object policy{{"value_basis_points", 0},   {"days_moved", 0},          {"fields", {"remark"}},
                {"parties", {"supervisor"}}, {"answer_within_hours", 4}, {"revision", 1}};
  EXPECT_EQ(as("li_na").put("/change-policy", policy).status, 403);
  EXPECT_EQ(as("chen_min").put("/change-policy", policy).status, 200);
  EXPECT_EQ(as("chen_min").put("/change-policy", policy).text("/code"), "revision_moved_on");
  auto const id = confirmed();
  EXPECT_EQ(requested(id, content("1001")).text("/approval_reasons/0"), "value");
  policy["revision"] = 2;
  policy["fields"] = boost::json::array{"colour"};
  EXPECT_EQ(as("chen_min").put("/change-policy", policy).problems(), "no_such_field /fields/0");
}

}  // namespace
}  // namespace gendan::changes
