// On no way is somebody who is to read blind told what differs, or what others read.
#include <gmock/gmock.h>

#include <fstream>
#include <iterator>
#include <map>

#include "testing/order_verification.hpp"

namespace gendan::verification {
namespace {

using boost::json::array;
using boost::json::object;
using testing::Answer;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

class WaysRoundBlindReading : public testing::OrderVerificationWorld {
protected:
  object misread() {
    auto seen = content();
    seen["lines"].at(0).as_object()["quantity"] = "1234";
    return seen;
  }
  // One of which zhang_wei has the blind look still to give, though wang_fang gave hers, saw what she had misread and
  // read once more.
  std::string order_with_a_story() {
    auto const id = order_of_two_levels();
    auto seen = misread();
    seen["incoterm_place"] = "Qingdao";
    EXPECT_EQ(read("wang_fang", id, seen).status, 200);
    EXPECT_EQ(read_again("wang_fang", id, misread(), "no, not Qingdao").status, 200);
    array const named{{{"reading_id", standing(id).at("/readings/0/id")}, {"path", "/lines/10/quantity"}}};
    EXPECT_EQ(resolve("wang_fang", id, named).status, 200);
    EXPECT_TRUE(as("zhang_wei").get("/orders/" + id + "/verification").at("/must_read_first").as_bool());
    return id;
  }
  static std::string said(Answer const& answer) {
    EXPECT_EQ(answer.status, 200) << answer.response.body_text();
    return std::string(answer.response.body_text());
  }
  static std::string file_of(Answer const& answer) {
    EXPECT_EQ(answer.status, 200);
    std::ifstream file(answer.response.body_file.value());
    return {std::istreambuf_iterator<char>(file), {}};
  }
  static void expect_untold(std::string const& text) {
    EXPECT_THAT(text, Not(HasSubstr("1234")));
    EXPECT_THAT(text, Not(HasSubstr("Qingdao")));
  }
};
BOTH_DATABASES(WaysRoundBlindReading);

TEST_P(WaysRoundBlindReading, TheTimelineTellsThatItHappenedAndNoMore) {
  auto const id = order_with_a_story();
  auto const timeline = as("zhang_wei").get("/timeline/orders/" + id);
  expect_untold(said(timeline));
  EXPECT_EQ(timeline.text("/items/0/kind"), "discrepancy_resolved");
  EXPECT_EQ(timeline.text("/items/0/actor_name"), "王芳");
  EXPECT_TRUE(timeline.at("/items/0/is_withheld").as_bool());
  EXPECT_TRUE(timeline.at("/items/0/body").is_null());
  for (auto const* other : {"li_na", "wang_fang"})
    EXPECT_THAT(said(as(other).get("/timeline/orders/" + id)), HasSubstr("Qingdao")) << other;
  EXPECT_EQ(read("zhang_wei", id, other_quantity()).status, 200);
  EXPECT_THAT(said(as("zhang_wei").get("/timeline/orders/" + id)), HasSubstr("Qingdao"));
}

TEST_P(WaysRoundBlindReading, TheRecordOfChangesAndItsExportWithholdIt) {
  auto const id = order_with_a_story();
  for (auto const* permission : {"record.read", "record.export"})
    regrant("supervisor", permission, service::Scope::all);
  for (auto const& [kind, told] :
       std::map<std::string, std::string>{{"requirement_read", "Qingdao"}, {"discrepancy_resolved", "1234"}}) {
    auto const of_kind = "kind=" + kind;
    expect_untold(said(as("zhang_wei").get("/record?" + of_kind)));
    expect_untold(file_of(as("zhang_wei").get("/exports/record.csv?" + of_kind)));
    EXPECT_THAT(said(as("liu_yang").get("/record?" + of_kind)), HasSubstr(told)) << "who audits reads for nobody";
    EXPECT_THAT(file_of(as("liu_yang").get("/exports/record.csv?" + of_kind)), HasSubstr(told));
  }
}

TEST_P(WaysRoundBlindReading, NorWhySomebodyReadOnceMore) {
  auto const id = order_with_a_story();
  expect_untold(said(as("zhang_wei").get("/orders/" + id + "/verification")));
  EXPECT_EQ(standing(id).text("/readings/0/reason"), "no, not Qingdao");
}

TEST_P(WaysRoundBlindReading, ATokenWithFewerRightsOpensNone) {
  auto const id = order_with_a_story();
  auto const token = in_browser("zhang_wei")
                         .post("/tokens", {{"name", "narrow"}, {"permissions", {"orders.read", "requirements.read"}}});
  ASSERT_EQ(token.status, 201) << token.response.body_text();
  testing::Person narrowed(*this, {{"authorization", "Bearer " + token.text("/token")}});
  auto const shown = narrowed.get("/orders/" + id + "/verification");
  EXPECT_TRUE(shown.at("/must_read_first").as_bool());
  EXPECT_THAT(shown.at("/discrepancies").as_array(), IsEmpty());
  expect_untold(said(narrowed.get("/timeline/orders/" + id)));
}

TEST_P(WaysRoundBlindReading, TheChecksOfAnotherOrderTellNothingOfThisOne) {
  auto const id = order_of_two_levels();
  EXPECT_EQ(read("wang_fang", id, misread()).status, 200);
  auto const next = order();
  EXPECT_EQ(read("zhang_wei", next, content()).status, 200);
  auto const shown = as("zhang_wei").get("/orders/" + next + "/verification");
  ASSERT_EQ(shown.at("/checks").as_array().size(), 1U);
  EXPECT_TRUE(shown.at("/checks/0/is_withheld").as_bool());
  EXPECT_THAT(said(shown), Not(HasSubstr("1234")));
  EXPECT_THAT(said(shown), Not(HasSubstr(id)));
  object const sheet{{"kind", "verification_proof_sheet"}, {"language", "en"}, {"format", "pdf"}};
  regrant("supervisor", "documents.issue", service::Scope::all);
  EXPECT_EQ(as("zhang_wei").post("/orders/" + next + "/documents", sheet).text("/code"), "read_first_elsewhere");
  EXPECT_EQ(as("zhang_wei").post("/orders/" + id + "/readings", {{"content", other_quantity()}}).status, 200);
  EXPECT_EQ(as("zhang_wei").get("/orders/" + next + "/verification").text("/checks/0/left"), "1234");
}

}  // namespace
}  // namespace gendan::verification
