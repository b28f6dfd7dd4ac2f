#include <gmock/gmock.h>

#include "capabilities/identity/identity.hpp"
#include "capabilities/work/work.hpp"
#include "testing/test_app.hpp"

namespace gendan::work {
namespace {

using boost::json::object;
using testing::Answer;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

// The clock stands at Monday 2026-03-02, 10:00 in Shanghai.
class Work : public testing::TestApp {
protected:
  std::string department_of(std::string_view person) {
    return system([&](service::Call& call) {
      return identity::person_summary(call.tx, *identity::PersonId::parsed(id_of(person)))->department_id->text();
    });
  }
  static Item item(std::string key, std::string_view too_late_at, Assignee assignee) {
    Item item;
    item.key = std::move(key);
    item.assignee = std::move(assignee);
    item.title_code = "test";
    item.link = Link{"orders", "o1", "SO-1"};
    item.reason_code = "because";
    item.too_late_at = *Instant::parsed(too_late_at);
    return item;
  }
  void put(std::string key, std::string_view too_late_at, Assignee assignee) {
    system([&](service::Call& call) { put_item(call, {"test", "s1"}, item(key, too_late_at, std::move(assignee))); });
  }
  std::vector<std::string> subjects_of(Answer const& answer) {
    std::vector<std::string> reasons;
    for (auto const& one : answer.at("/items").as_array()) reasons.emplace_back(one.at("reason_code").as_string());
    return reasons;
  }
  // What stands in the list, by its urgency and time.
  std::vector<std::string> listed(std::string_view person, std::string const& query = "") {
    std::vector<std::string> lines;
    auto const answer = as(person).get("/work" + query);
    if (answer.status != 200) return {std::to_string(answer.status)};
    for (auto const& one : answer.at("/items").as_array()) {
      std::string const too_late_at(one.at("too_late_at").as_string());
      lines.push_back(std::string(one.at("urgency").as_string()) + " " + too_late_at.substr(0, 10));
    }
    return lines;
  }
  Assignee li_na() { return {id_of("li_na"), department_of("li_na"), {}}; }
};
BOTH_DATABASES(Work);

TEST_P(Work, IsListedByTheInstantAtWhichItBecomesTooLate) {
  put("c", "2026-03-20T16:00:00Z", li_na());
  put("a", "2026-03-01T16:00:00Z", li_na());
  put("b", "2026-03-02T16:00:00Z", li_na());
  put("d", "2026-03-08T16:00:00Z", li_na());
  EXPECT_THAT(listed("li_na"),
              ElementsAre("overdue 2026-03-01", "today 2026-03-02", "this_week 2026-03-08", "later 2026-03-20"));
  EXPECT_THAT(listed("li_na", "?is_overdue=true"), ElementsAre("overdue 2026-03-01"));
  EXPECT_THAT(listed("li_na", "?is_overdue=false&limit=1"), ElementsAre("today 2026-03-02"));
  EXPECT_THAT(listed("li_na", "?source=test&link_kind=orders&link_id=o1&limit=1"), ElementsAre("overdue 2026-03-01"));
  EXPECT_THAT(listed("li_na", "?source=other"), IsEmpty());
  auto const totals = as("li_na").get("/work/totals");
  EXPECT_EQ(boost::json::serialize(totals.body),
            R"({"count":4,"overdue":1,"today":1,"this_week":1,"later":1,"is_exact":true})");
}

TEST_P(Work, BecomesOverdueByTimePassingAlone) {
  put("a", "2026-03-02T16:00:00Z", li_na());
  EXPECT_THAT(listed("li_na"), ElementsAre("today 2026-03-02"));
  clock().set(*Instant::parsed("2026-03-02T16:00:00Z"));
  EXPECT_THAT(listed("li_na"), ElementsAre("overdue 2026-03-02"));
  EXPECT_EQ(as("li_na").get("/work/totals").at("/overdue").as_int64(), 1);
}

TEST_P(Work, IsPagedWithoutLossOrRepetitionWhereManyAreDueAtOnce) {
  auto const owner = li_na();
  system([&](service::Call& call) {
    for (int number = 0; number < 7; ++number) {
      auto one = item("same", "2026-03-04T16:00:00Z", owner);
      one.reason_code = "r" + std::to_string(number);
      put_item(call, {"test", "s" + std::to_string(number)}, one);
    }
  });
  std::set<std::string> seen;
  std::string after;
  for (int page = 0; page < 4; ++page) {
    auto const answer = as("li_na").get("/work?limit=2" + (after.empty() ? "" : "&after=" + after));
    for (auto const& reason : subjects_of(answer)) EXPECT_TRUE(seen.insert(reason).second) << reason;
    if (answer.at("/next").is_null()) break;
    after = answer.text("/next");
  }
  EXPECT_EQ(seen.size(), 7U);
}

TEST_P(Work, IsReplacedDoneAndReassignedByItsSource) {
  put("a", "2026-03-04T16:00:00Z", li_na());
  auto const before = as("li_na").get("/work").text("/items/0/id");
  put("a", "2026-03-05T16:00:00Z", li_na());
  EXPECT_EQ(as("li_na").get("/work").text("/items/0/id"), before);
  EXPECT_THAT(listed("li_na"), ElementsAre("this_week 2026-03-05"));
  put("b", "2026-03-06T16:00:00Z", li_na());
  system([&](service::Call& call) { reassign(call, {"test", "s1"}, {id_of("zhou_jie"), {}, {}}); });
  EXPECT_THAT(listed("li_na"), IsEmpty());
  EXPECT_EQ(as("zhou_jie").get("/work").text("/items/0/link/number"), "SO-1");
  system([&](service::Call& call) { done_item(call, {"test", "s1"}, "a"); });
  EXPECT_THAT(listed("zhou_jie"), ElementsAre("this_week 2026-03-06"));
  system([&](service::Call& call) { done_all(call, {"test", "s1"}); });
  EXPECT_THAT(listed("zhou_jie"), IsEmpty());
}

TEST_P(Work, OfOneThingIsExactlyWhatItsSourceSays) {
  auto const first = item("a", "2026-03-04T16:00:00Z", li_na());
  auto const second = item("b", "2026-03-05T16:00:00Z", li_na());
  auto const third = item("c", "2026-03-06T16:00:00Z", li_na());
  system([&](service::Call& call) { keep_items(call, {"test", "s1"}, {first, second}); });
  system([&](service::Call& call) { keep_items(call, {"test", "s2"}, {first}); });
  system([&](service::Call& call) { keep_items(call, {"test", "s1"}, {second, third}); });
  EXPECT_THAT(listed("li_na"), ElementsAre("this_week 2026-03-04", "this_week 2026-03-05", "this_week 2026-03-06"));
}

TEST_P(Work, ReachesNobodyElseButThoseWhoseScopeItIs) {
  put("a", "2026-03-04T16:00:00Z", li_na());
  put("b", "2026-03-05T16:00:00Z", {id_of("zhou_jie"), {}, {}});
  EXPECT_THAT(listed("stranger"), ElementsAre("403"));
  EXPECT_EQ(as("stranger").get("/work/totals").status, 403);
  EXPECT_EQ(as("").get("/work").status, 401);
  EXPECT_THAT(listed("zhou_jie", "?owner=" + id_of("li_na")), IsEmpty());
  EXPECT_THAT(listed("zhou_jie", "?owner=all"), ElementsAre("this_week 2026-03-05"));
  EXPECT_THAT(listed("zhou_jie", "?link_kind=orders&link_id=o1"), ElementsAre("this_week 2026-03-05"));
  EXPECT_THAT(listed("zhou_jie", "?department_id=" + department_of("li_na")), IsEmpty());
  EXPECT_THAT(listed("zhang_wei"), IsEmpty());
  EXPECT_THAT(listed("zhang_wei", "?owner=all"), ElementsAre("this_week 2026-03-04", "this_week 2026-03-05"));
  EXPECT_THAT(listed("zhang_wei", "?owner=" + id_of("li_na")), ElementsAre("this_week 2026-03-04"));
  EXPECT_THAT(listed("zhang_wei", "?department_id=" + department_of("zhou_jie")), ElementsAre("this_week 2026-03-05"));
  EXPECT_EQ(as("zhang_wei").get("/work?owner=all").text("/items/0/owner_name"), "李娜");
  EXPECT_EQ(as("liu_yang").get("/work/totals?owner=all").at("/count").as_int64(), 2);
}

TEST_P(Work, OfARoleStandsInTheListOfEveryoneWhoHasIt) {
  put("a", "2026-03-04T16:00:00Z", {{}, department_of("li_na"), "merchandiser"});
  EXPECT_THAT(listed("li_na"), ElementsAre("this_week 2026-03-04"));
  EXPECT_THAT(listed("zhou_jie"), ElementsAre("this_week 2026-03-04"));
  EXPECT_THAT(listed("sun_li"), IsEmpty());
  EXPECT_THAT(listed("zhang_wei", "?owner=nobody"), ElementsAre("this_week 2026-03-04"));
}

TEST_P(Work, OfSomeoneWhoLeftWaitsInTheDepartmentUntilTheyAreBack) {
  put("a", "2026-03-04T16:00:00Z", li_na());
  auto const set_active = [&](bool is_active) {
    auto const shown = as("chen_min").get("/people/" + id_of("li_na"));
    object edit;
    for (auto const* name : {"account", "name", "email", "department_id", "role_ids", "language", "zone", "revision"})
      edit[name] = shown.body.at(name);
    edit["is_active"] = is_active;
    ASSERT_EQ(as("chen_min").put("/people/" + id_of("li_na"), edit).status, 200);
    app().run_due_jobs();
  };
  set_active(false);
  EXPECT_THAT(listed("zhang_wei", "?owner=nobody&department_id=" + department_of("zhang_wei")),
              ElementsAre("this_week 2026-03-04"));
  put("b", "2026-03-05T16:00:00Z", li_na());
  EXPECT_EQ(listed("zhang_wei", "?owner=nobody").size(), 2U);
  set_active(true);
  EXPECT_THAT(listed("zhang_wei", "?owner=nobody"), IsEmpty());
  EXPECT_EQ(listed("li_na").size(), 2U);
}

TEST_P(Work, NamesWhatIsWrongWithAQuestion) {
  EXPECT_EQ(as("li_na").get("/work?sort=colour").problems(), "not_one_of ?sort");
  EXPECT_EQ(as("li_na").get("/work?after=xyz").problems(), "not_a_cursor ?after");
  EXPECT_EQ(as("li_na").get("/work?is_overdue=maybe").problems(), "not_a_boolean ?is_overdue");
  EXPECT_EQ(as("li_na").get("/work?colour=red").problems(), "unknown_parameter ?colour");
  for (std::string const target : {"/work", "/work/totals"}) {
    EXPECT_EQ(as("li_na").get(target + "?link_id=o1").problems(), "missing ?link_kind");
    EXPECT_EQ(as("li_na").get(target + "?link_kind=orders").problems(), "missing ?link_id");
  }
}

}  // namespace
}  // namespace gendan::work
