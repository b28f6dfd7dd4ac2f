#include <gmock/gmock.h>

#include "capabilities/identity/identity.hpp"
#include "testing/test_app.hpp"

namespace gendan::identity {
namespace {

using boost::json::array;
using boost::json::object;
using enum service::Scope;

// Li Na administers the people of her department, which is also Wang Fang's; Zhou Jie is of another.
class PeopleWithinReach : public testing::TestApp {
protected:
  void SetUp() override {
    TestApp::SetUp();
    regrant("merchandiser", "people.read", all);
    regrant("merchandiser", "people.write", department);
  }
  object content_of(std::string const& id) {
    auto person = as("chen_min").get("/people/" + id).body.as_object();
    for (auto const* key : {"id", "created_at", "department_name"}) person.erase(key);
    return person;
  }
  std::string edited(std::string_view by, std::string const& id, object const& content) {
    auto const answer = as(by).put("/people/" + id, content);
    return answer.status == 200 ? "edited" : answer.problems();
  }
  std::string edited(std::string_view by, std::string const& id, std::string_view field,
                     boost::json::value const& value) {
    auto content = content_of(id);
    content[field] = value;
    return edited(by, id, content);
  }
  std::string password_set(std::string_view by, std::string const& id) {
    auto const answer = as(by).put("/people/" + id + "/password", {{"new_password", "quite another one"}});
    return answer.status == 204 ? "set" : answer.problems();
  }
  std::string added(std::string_view by, std::string_view account, boost::json::value const& department_id,
                    array const& role_ids = {}) {
    auto const answer = as(by).post("/people", {{"account", account},
                                                {"name", "钱多"},
                                                {"department_id", department_id},
                                                {"role_ids", role_ids},
                                                {"language", "zh-CN"},
                                                {"zone", "Asia/Shanghai"}});
    return answer.status == 201 ? answer.text("/id") : answer.problems();
  }
  boost::json::value department_of(std::string_view person) {
    return as("chen_min").get("/people/" + person_id(person)).at("/department_id");
  }
  boost::json::value role_of(std::string_view person) {
    return as("chen_min").get("/people/" + person_id(person)).at("/role_ids/0");
  }
};
BOTH_DATABASES(PeopleWithinReach);

TEST_P(PeopleWithinReach, AreEditedAndOthersAreNot) {
  EXPECT_EQ(edited("li_na", person_id("wang_fang"), "name", "王芳芳"), "edited");
  EXPECT_EQ(edited("li_na", person_id("zhou_jie"), "name", "周小杰"), "not_within_scope ");
  EXPECT_EQ(edited("li_na", person_id("chen_min"), "is_active", false), "not_within_scope ");
  EXPECT_EQ(edited("chen_min", person_id("zhou_jie"), "name", "周小杰"), "edited");
}

TEST_P(PeopleWithinReach, ReadLikeNotThereWhereOneMayNotReadThem) {
  regrant("merchandiser", "people.read", department);
  EXPECT_EQ(edited("li_na", person_id("zhou_jie"), "is_active", false), "no_such_person");
  EXPECT_EQ(password_set("li_na", person_id("zhou_jie")), "no_such_person");
  EXPECT_EQ(edited("li_na", person_id("wang_fang"), "is_active", false), "edited");
}

TEST_P(PeopleWithinReach, AreOnlyOneselfWhenThePermissionReachesNoFurther) {
  regrant("merchandiser", "people.write", own);
  EXPECT_EQ(edited("li_na", person_id("li_na"), "name", "李娜娜"), "edited");
  EXPECT_EQ(edited("li_na", person_id("wang_fang"), "name", "王芳芳"), "not_within_scope ");
  EXPECT_EQ(edited("li_na", person_id("li_na"), "department_id", department_of("zhou_jie")), "not_within_scope ");
  EXPECT_EQ(added("li_na", "qian.duo", department_of("li_na")), "not_within_scope ");
}

TEST_P(PeopleWithinReach, AreAddedToOnesDepartmentAlone) {
  EXPECT_EQ(added("li_na", "one", department_of("zhou_jie")), "not_within_scope ");
  EXPECT_EQ(added("li_na", "two", nullptr), "not_within_scope ");
  EXPECT_THAT(added("li_na", "three", department_of("li_na")), ::testing::SizeIs(26));
  EXPECT_THAT(added("chen_min", "four", department_of("zhou_jie")), ::testing::SizeIs(26));
}

TEST_P(PeopleWithinReach, AreNotMovedOutOfItNorIsOneself) {
  for (std::string const person : {"wang_fang", "li_na"}) {
    EXPECT_EQ(edited("li_na", person_id(person), "department_id", department_of("zhou_jie")), "not_within_scope ");
    EXPECT_EQ(edited("li_na", person_id(person), "department_id", nullptr), "not_within_scope ");
  }
  EXPECT_EQ(edited("chen_min", person_id("wang_fang"), "department_id", department_of("zhou_jie")), "edited");
}

TEST_P(PeopleWithinReach, AreGivenNoRoleThatGrantsMoreThanOnesOwn) {
  auto const supervisor = role_of("zhang_wei");
  auto const merchandiser = role_of("li_na");
  EXPECT_EQ(edited("li_na", person_id("wang_fang"), "role_ids", array{merchandiser, supervisor}),
            "grants_more_than_own /role_ids/1");
  EXPECT_EQ(edited("li_na", person_id("li_na"), "role_ids", array{supervisor}), "grants_more_than_own /role_ids/0");
  EXPECT_EQ(added("li_na", "qian.duo", department_of("li_na"), {supervisor}), "grants_more_than_own /role_ids/0");
  EXPECT_THAT(added("li_na", "qian.duo", department_of("li_na"), {merchandiser}), ::testing::SizeIs(26));
  // What a person has already stays.
  EXPECT_EQ(edited("li_na", person_id("zhang_wei"), "role_ids", array{supervisor, merchandiser}), "edited");
  EXPECT_EQ(edited("chen_min", person_id("wang_fang"), "role_ids", array{supervisor}), "edited");
}

TEST_P(PeopleWithinReach, AreGivenNoRoleOfAWiderScope) {
  auto const narrow = in_browser("chen_min")
                          .post("/roles", {{"code", "narrow"},
                                           {"name", "窄"},
                                           {"permissions", array{object{{"name", "people.write"}, {"scope", "all"}}}}});
  ASSERT_EQ(narrow.status, 201);
  EXPECT_EQ(edited("li_na", person_id("wang_fang"), "role_ids", array{narrow.at("/id")}),
            "grants_more_than_own /role_ids/0");
}

TEST_P(PeopleWithinReach, GetPasswordsOnlyFromThoseWhoMayDoAsMuch) {
  auto const newcomer = added("chen_min", "qian.duo", department_of("li_na"), {role_of("li_na")});
  EXPECT_EQ(password_set("li_na", newcomer), "set");
  EXPECT_EQ(password_set("li_na", person_id("zhang_wei")), "grants_more_than_own ");
  EXPECT_EQ(password_set("li_na", person_id("zhou_jie")), "not_within_scope ");
  for (std::string const person : {"zhang_wei", "zhou_jie", "liu_yang"})
    EXPECT_EQ(password_set("chen_min", person_id(person)), "set") << person;
}

TEST_P(PeopleWithinReach, LoseTheirTokensAndOthersKeepThem) {
  auto const token_of = [&](std::string_view person) {
    return "/tokens/" + in_browser(person).post("/tokens", {{"name", "sheet"}}).text("/id");
  };
  EXPECT_EQ(as("li_na").del(token_of("wang_fang")).status, 204);
  auto const distant = token_of("zhou_jie");
  EXPECT_EQ(as("li_na").del(distant).problems(), "no_such_token");
  EXPECT_EQ(as("chen_min").del(distant).status, 204);
}

TEST_P(PeopleWithinReach, AreNotLeftToThoseWhoReachADepartmentAlone) {
  EXPECT_EQ(edited("chen_min", person_id("chen_min"), "is_active", false), "last_administrator");
  EXPECT_EQ(edited("chen_min", person_id("chen_min"), "role_ids", array{role_of("li_na")}), "last_administrator");
}

TEST_P(PeopleWithinReach, AreInDepartmentsThatOnesPermissionReaches) {
  regrant("merchandiser", "departments.write", department);
  auto const renamed = [&](boost::json::value const& id) {
    return as("li_na").put("/departments/" + std::string(id.as_string()), {{"name", "外贸三部"}, {"revision", 1}});
  };
  EXPECT_EQ(renamed(department_of("li_na")).status, 200);
  EXPECT_EQ(renamed(department_of("zhou_jie")).problems(), "not_within_scope ");
  EXPECT_EQ(as("li_na").post("/departments", {{"name", "样品部"}}).problems(), "not_within_scope ");
}

TEST_P(PeopleWithinReach, ShareRolesThatOnlyThoseOfTheWholeOrganisationChange) {
  regrant("merchandiser", "roles.write", department);
  auto const target = "/roles/" + std::string(role_of("wang_fang").as_string());
  EXPECT_EQ(as("li_na").put(target, {{"name", "x"}, {"permissions", array{}}, {"revision", 1}}).problems(),
            "not_within_scope ");
  EXPECT_EQ(as("li_na").post("/roles", {{"code", "x"}, {"name", "x"}, {"permissions", array{}}}).problems(),
            "not_within_scope ");
  EXPECT_EQ(as("li_na").del(target).problems(), "not_within_scope ");
}

}  // namespace
}  // namespace gendan::identity
