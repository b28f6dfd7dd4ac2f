// Wherever two people exist, two different people sign; and only those exist whose permission reaches the order.
#include <gmock/gmock.h>

#include "testing/order_verification.hpp"

namespace gendan::verification {
namespace {

using boost::json::array;
using boost::json::object;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

class PeopleOfAVerification : public testing::OrderVerificationWorld {
protected:
  void take_from(std::initializer_list<char const*> roles, std::initializer_list<char const*> permissions) {
    for (auto const* role : roles) {
      for (auto const* permission : permissions) regrant(role, permission, std::nullopt);
    }
  }
};
BOTH_DATABASES(PeopleOfAVerification);

TEST_P(PeopleOfAVerification, LeaveALevelToWhoCanSignItAlone) {
  take_from({"supervisor", "administrator"}, {"verification.sign", "verification.sign_2"});
  auto const id = order();
  EXPECT_EQ(read("wang_fang", id, content()).status, 200);
  EXPECT_EQ(sign("wang_fang", id, 1).problems(), "needed_for_level_above /level");
  EXPECT_EQ(sign("li_na", id, 1).status, 200);
  EXPECT_EQ(sign("wang_fang", id, 2).status, 200);
  EXPECT_EQ(sign("zhang_wei", id, 3).status, 200);
}

TEST_P(PeopleOfAVerification, SignSeveralLevelsWhereThereIsNobodyElse) {
  take_from({"supervisor", "administrator", "merchandiser"}, {"verification.sign", "verification.sign_2"});
  take_from({"sales"}, {"verification.sign"});
  auto const id = order();
  EXPECT_EQ(read("wang_fang", id, content()).status, 200);
  EXPECT_EQ(sign("wang_fang", id, 1).status, 200);
  EXPECT_EQ(sign("wang_fang", id, 2).status, 200);
  EXPECT_FALSE(standing(id).at("/levels/1/signature/is_independent").as_bool());
}

TEST_P(PeopleOfAVerification, BeyondWhoseReachTheOrderIsDoNotCount) {
  take_from({"verifier", "supervisor", "administrator"}, {"verification.enter"});
  auto const id = order();  // zhou_jie of the other department may enter, but not this one
  auto seen = content();
  seen["currency"] = "EUR";
  EXPECT_EQ(read("li_na", id, seen).status, 200);
  EXPECT_THAT(open_paths(id), ElementsAre("/currency"));
  array const named{{{"reading_id", standing(id).at("/readings/0/id")}, {"path", "/currency"}}};
  EXPECT_EQ(resolve("li_na", id, named).status, 200) << "there is nobody else";
  EXPECT_THAT(open_paths(id), IsEmpty());
  regrant("merchandiser", "verification.sign_2", service::Scope::department);
  take_from({"verifier", "supervisor", "administrator"}, {"verification.sign_2"});
  EXPECT_EQ(sign("li_na", id, 1).problems(), "needed_for_level_above /level");
  EXPECT_EQ(sign("wang_fang", id, 1).status, 200);
  EXPECT_EQ(sign("li_na", id, 2).status, 200) << "nor is there anybody else to sign";
  EXPECT_FALSE(standing(id).at("/levels/1/signature/is_independent").as_bool());
}

TEST_P(PeopleOfAVerification, ReadForTheirColleagueAsSoonAsOneOfThemMay) {
  auto const id = order();
  EXPECT_EQ(read("li_na", id, content()).status, 200);
  take_from({"supervisor", "administrator"}, {"verification.sign_2", "verification.enter"});
  EXPECT_EQ(sign("li_na", id, 1).status, 200);
  EXPECT_EQ(sign("wang_fang", id, 2).problems(), "reading_missing /level") << "she could read it herself";
}

TEST_P(PeopleOfAVerification, ResolveSeveralDifferencesByOneReasonOrNone) {
  auto const id = order();
  auto seen = content();
  seen["currency"] = "EUR";
  seen["incoterm_place"] = "Shanghai";
  EXPECT_EQ(read("wang_fang", id, seen).status, 200);
  auto const reading = standing(id).at("/readings/0/id");
  auto const named = [&](char const* path) { return object{{"reading_id", reading}, {"path", path}}; };
  auto const refused = resolve("wang_fang", id, {named("/currency"), named("/remark"), named("/currency")});
  EXPECT_EQ(refused.text("/code"), "discrepancies_not_to_be_resolved");
  EXPECT_EQ(refused.problems(), "no_such_discrepancy /discrepancies/1, given_twice /discrepancies/2");
  EXPECT_EQ(resolve("wang_fang", id, array{}).problems(), "missing /discrepancies");
  EXPECT_THAT(open_paths(id), ElementsAre("/currency", "/incoterm_place")) << "all of them or nothing";
  auto const resolved = resolve("wang_fang", id, {named("/currency"), named("/incoterm_place")});
  EXPECT_EQ(resolved.status, 200);
  EXPECT_EQ(resolved.at("/open_discrepancies").as_int64(), 0);
  EXPECT_THAT(open_paths(id), IsEmpty());
  EXPECT_EQ(standing(id).text("/discrepancies/1/resolution/reason"), "misread");
}

TEST_P(PeopleOfAVerification, ResolveOnceWhatTwoOfThemReadTheSame) {
  auto const id = order();
  auto seen = content();
  seen["currency"] = "EUR";
  for (auto const* reader : {"wang_fang", "zhang_wei"}) EXPECT_EQ(read(reader, id, seen).status, 200) << reader;
  auto const shown = standing(id);
  array named;
  for (auto const& reading : shown.at("/readings").as_array())
    named.emplace_back(object{{"reading_id", reading.at("id")}, {"path", "/currency"}});
  ASSERT_EQ(named.size(), 2U);
  auto const resolved = resolve("wang_fang", id, named);
  EXPECT_EQ(resolved.status, 200) << resolved.response.body_text();
  EXPECT_EQ(resolved.at("/open_discrepancies").as_int64(), 0);
}

// Of two lines that stand for one of the customer's each may have another price than the customer said.
TEST_P(PeopleOfAVerification, ResolveTwoDifferencesUnderOnePathByTheirIds) {
  auto const id = order();
  auto split = content();
  auto& lines = split["lines"].as_array();
  lines.push_back(lines.at(0));
  lines.at(0).as_object()["quantity"] = "400";
  lines.at(0).as_object()["unit_price"] = "0.99";
  lines.at(1).as_object()["position"] = 20;
  lines.at(1).as_object()["quantity"] = "600";
  lines.at(1).as_object()["unit_price"] = "0.95";
  EXPECT_EQ(edited("li_na", id, split).status, 200);
  EXPECT_EQ(read("wang_fang", id, content()).status, 200);
  EXPECT_THAT(open_paths(id), ElementsAre("/lines/10/unit_price", "/lines/10/unit_price"));
  auto const shown = standing(id);
  object const by_path{{"reading_id", shown.at("/readings/0/id")}, {"path", "/lines/10/unit_price"}};
  EXPECT_EQ(resolve("wang_fang", id, {by_path}).problems(), "several_discrepancies /discrepancies/0");
  object const first{{"id", shown.at("/discrepancies/0/id")}};
  object const second{{"id", shown.at("/discrepancies/1/id")}};
  EXPECT_NE(first, second);
  EXPECT_EQ(standing(id).at("/discrepancies/1/id"), second.at("id")) << "it stays the same";
  EXPECT_EQ(resolve("wang_fang", id, {first, first}).problems(), "given_twice /discrepancies/1");
  EXPECT_EQ(resolve("wang_fang", id, {object{}}).text("/code"), "no_such_discrepancy");
  auto const resolved = resolve("wang_fang", id, {first, second});
  EXPECT_EQ(resolved.status, 200) << resolved.response.body_text();
  EXPECT_THAT(open_paths(id), IsEmpty());
  EXPECT_EQ(resolve("wang_fang", id, {second}).text("/code"), "discrepancy_already_resolved");
}

}  // namespace
}  // namespace gendan::verification
