#include <gmock/gmock.h>

#include "capabilities/identity/identity.hpp"
#include "testing/sample_world.hpp"
#include "testing/test_app.hpp"

namespace gendan::identity {
namespace {

using boost::json::object;
using testing::Answer;

class Identity : public testing::TestApp {
protected:
  Answer sign_in(std::string_view account, std::string_view password) {
    return as("").post("/session", {{"account", account}, {"password", password}});
  }
  static std::string cookie_of(Answer const& answer) {
    std::string const cookie(answer.response.header("Set-Cookie"));
    return cookie.substr(0, cookie.find(';'));
  }
  Answer with_cookie(http::Method method, std::string_view target, std::string const& cookie,
                     std::string const& csrf = {}, std::string body = {}) {
    return as("").send(method, target, std::move(body), {{"cookie", cookie}, {"x-csrf-token", csrf}});
  }
  // "no_such_person 0" of each access that was refused, the newest first: why, and how many were left out before it.
  std::vector<std::string> refusals_of(std::string const& who) {
    std::vector<std::string> found;
    auto const events = system([&](service::Call& call) { return events::history(call.tx, "access/" + who, {}, 100); });
    for (auto const& event : events) {
      if (event.kind != "access_refused") continue;
      auto const body = boost::json::parse(event.body.text);
      found.push_back(std::string(body.at("code").as_string()) + " " + std::to_string(body.at("left_out").as_int64()));
    }
    return found;
  }
};
BOTH_DATABASES(Identity);

TEST_P(Identity, SignsInWithAnAccountInAnyCaseAndSetsAGuardedCookie) {
  auto const answer = sign_in("Li_Na", testing::sample_password);
  ASSERT_EQ(answer.status, 201);
  EXPECT_EQ(answer.text("/person/account"), "li_na");
  EXPECT_THAT(std::string(answer.response.header("Set-Cookie")),
              ::testing::AllOf(::testing::HasSubstr("HttpOnly"), ::testing::HasSubstr("SameSite=Strict"),
                               ::testing::Not(::testing::HasSubstr("Secure"))));
  EXPECT_EQ(with_cookie(http::Method::get, "/session", cookie_of(answer)).text("/person/name"), "李娜");
}

TEST_P(Identity, AnswersAlikeForAWrongPasswordAndAnUnknownAccount) {
  auto const wrong = sign_in("li_na", "not the password");
  auto const unknown = sign_in("nobody", "not the password");
  EXPECT_EQ(wrong.status, 401);
  EXPECT_EQ(wrong.response.body_text(), unknown.response.body_text());
}

TEST_P(Identity, SlowsDownGuessingAnAccountButForgetsAfterTheWait) {
  for (int attempt = 0; attempt < 5; ++attempt) EXPECT_EQ(sign_in("li_na", "wrong password").status, 401);
  auto const refused = sign_in("li_na", testing::sample_password);
  EXPECT_EQ(refused.status, 429);
  EXPECT_EQ(refused.response.header("Retry-After"), "16");
  EXPECT_EQ(sign_in("wang_fang", testing::sample_password).status, 201);
  clock().advance(std::chrono::seconds(16));
  EXPECT_EQ(sign_in("li_na", testing::sample_password).status, 201);
}

TEST_P(Identity, SlowsDownGuessingManyAccountsFromOneAddress) {
  auto const attempt = [&](std::string const& account, std::string_view password, std::string const& address) {
    return as("").from(address).post("/session", {{"account", account}, {"password", password}}).status;
  };
  for (int index = 0; index < 30; ++index)
    EXPECT_EQ(attempt("nobody_" + std::to_string(index), "wrong password", "192.0.2.7"), 401);
  EXPECT_EQ(attempt("li_na", testing::sample_password, "192.0.2.7"), 429);
  EXPECT_EQ(attempt("li_na", testing::sample_password, "192.0.2.8"), 201) << "others are not kept waiting";
}

TEST_P(Identity, SetsACookieThatNeverLeavesEncryptedLinesWhereItCameByOne) {
  auto const answer =
      as("").from("192.0.2.7", true).post("/session", {{"account", "li_na"}, {"password", testing::sample_password}});
  ASSERT_EQ(answer.status, 201);
  EXPECT_THAT(std::string(answer.response.header("Set-Cookie")), ::testing::HasSubstr("; Secure"));
}

TEST_P(Identity, RefusesAChangeFromAnotherPageWithoutTheCsrfToken) {
  auto const answer = sign_in("li_na", testing::sample_password);
  auto const cookie = cookie_of(answer);
  std::string const body = R"({"name":"李娜","language":"en","zone":"Europe/Berlin","revision":1})";
  EXPECT_EQ(with_cookie(http::Method::put, "/profile", cookie, "", body).problems(), "csrf_token_needed");
  EXPECT_EQ(with_cookie(http::Method::put, "/profile", cookie, answer.text("/csrf_token"), body).status, 200);
  auto const stale = with_cookie(http::Method::put, "/profile", cookie, answer.text("/csrf_token"), body);
  EXPECT_EQ(stale.status, 409);
  EXPECT_EQ(stale.text("/current/language"), "en");
}

TEST_P(Identity, LetsOnlyWhoKeepsPeopleChangeANameThatTheRecordShows) {
  object const body{{"name", "王芳"}, {"language", "zh-CN"}, {"zone", "Asia/Shanghai"}, {"revision", 1}};
  EXPECT_EQ(as("li_na").put("/profile", body).problems(), "permission_needed /name");
  EXPECT_EQ(as("chen_min").put("/profile", body).status, 200);
}

TEST_P(Identity, EndsASessionAtOnceWhenSignedOutIdleOrTooOld) {
  auto const first = sign_in("li_na", testing::sample_password);
  auto const cookie = cookie_of(first);
  EXPECT_EQ(with_cookie(http::Method::get, "/session", cookie).status, 200);
  EXPECT_EQ(with_cookie(http::Method::del, "/session", cookie, first.text("/csrf_token")).status, 204);
  EXPECT_EQ(with_cookie(http::Method::get, "/session", cookie).status, 401);

  auto const idle = cookie_of(sign_in("li_na", testing::sample_password));
  clock().advance(std::chrono::hours(12));
  EXPECT_EQ(with_cookie(http::Method::get, "/session", idle).status, 401);

  auto const used = cookie_of(sign_in("li_na", testing::sample_password));
  for (int step = 0; step < 33; ++step) {
    clock().advance(std::chrono::hours(10));
    EXPECT_EQ(with_cookie(http::Method::get, "/session", used).status, 200);
  }
  clock().advance(std::chrono::hours(10));
  EXPECT_EQ(with_cookie(http::Method::get, "/session", used).status, 401);
}

TEST_P(Identity, ListsOnesSessionsAndSignsOutTheOthers) {
  auto const first = sign_in("li_na", testing::sample_password);
  auto const second = sign_in("li_na", testing::sample_password);
  auto const list = with_cookie(http::Method::get, "/sessions", cookie_of(second));
  ASSERT_EQ(list.at("/items").as_array().size(), 2U);
  for (auto const& item : list.at("/items").as_array()) {
    if (item.at("is_current").as_bool()) continue;
    auto const target = "/sessions/" + std::string(item.at("id").as_string());
    EXPECT_EQ(with_cookie(http::Method::del, target, cookie_of(second), second.text("/csrf_token")).status, 204);
  }
  EXPECT_EQ(with_cookie(http::Method::get, "/session", cookie_of(first)).status, 401);
  EXPECT_EQ(with_cookie(http::Method::get, "/session", cookie_of(second)).status, 200);
}

TEST_P(Identity, ChangesAPasswordOnlyWithTheOldOneAndEndsOtherSessions) {
  auto const other = cookie_of(sign_in("li_na", testing::sample_password));
  EXPECT_EQ(as("li_na")
                .put("/profile/password", {{"current_password", "guess"}, {"new_password", "a much better one"}})
                .problems(),
            "wrong_password /current_password");
  EXPECT_EQ(as("li_na")
                .put("/profile/password", {{"current_password", testing::sample_password}, {"new_password", "short"}})
                .problems(),
            "too_short /new_password");
  EXPECT_EQ(as("li_na")
                .put("/profile/password",
                     {{"current_password", testing::sample_password}, {"new_password", "a much better one"}})
                .status,
            204);
  EXPECT_EQ(with_cookie(http::Method::get, "/session", other).status, 401);
  EXPECT_EQ(sign_in("li_na", "a much better one").status, 201);
}

TEST_P(Identity, LetsOnlyThoseWhoMayAdministerPeople) {
  object const person{{"account", "qian.duo"}, {"name", "钱多"},          {"role_ids", boost::json::array{}},
                      {"language", "zh-CN"},   {"zone", "Asia/Shanghai"}, {"password", "long enough now"}};
  for (auto const* somebody : {"stranger", "li_na", "liu_yang", "zhang_wei"}) {
    EXPECT_EQ(as(somebody).post("/people", person).problems(), "permission_needed ") << somebody;
    EXPECT_EQ(as(somebody).post("/roles", {{"code", "x"}, {"name", "x"}}).status, 403) << somebody;
    EXPECT_EQ(as(somebody).post("/departments", {{"name", "x"}}).status, 403) << somebody;
  }
  EXPECT_EQ(as("stranger").get("/people").status, 403);
  EXPECT_EQ(as("").get("/people").status, 401);
  EXPECT_EQ(as("liu_yang").get("/people").status, 200);
  auto const created = as("chen_min").post("/people", person);
  ASSERT_EQ(created.status, 201);
  EXPECT_EQ(as("chen_min").post("/people", person).problems(), "already_taken /account");
  EXPECT_EQ(sign_in("QIAN.DUO", "long enough now").status, 201);
}

TEST_P(Identity, AddsAPersonOnceHoweverOftenTheRequestIsSent) {
  std::string const body = R"({"account":"qian.duo","name":"钱多","language":"zh-CN","zone":"Asia/Shanghai",)"
                           R"("password":"long enough now"})";
  auto const send = [&] {
    return as("chen_min").send(http::Method::post, "/people", body, {{"idempotency-key", "k-1"}});
  };
  auto const first = send();
  auto const second = send();
  EXPECT_EQ(second.status, 201) << second.problems();
  EXPECT_EQ(second.text("/id"), first.text("/id"));
}

TEST_P(Identity, OpensASessionOfItsOwnEachTimeOneSignsIn) {
  auto const send = [&] {
    return as("").send(http::Method::post, "/session",
                       R"({"account":"li_na","password":")" + std::string(testing::sample_password) + "\"}",
                       {{"idempotency-key", "k-1"}});
  };
  auto const first = cookie_of(send());
  EXPECT_NE(cookie_of(send()), first);
}

TEST_P(Identity, ShowsPeopleAsFarAsThePermissionReaches) {
  auto const accounts = [&] {
    std::vector<std::string> found;
    auto const list = as("li_na").get("/people?sort=account");
    for (auto const& item : list.at("/items").as_array()) found.emplace_back(item.at("account").as_string());
    return found;
  };
  regrant("merchandiser", "people.read", service::Scope::department);
  EXPECT_THAT(accounts(), ::testing::ElementsAre("li_na", "wang_fang", "zhang_wei"));
  EXPECT_EQ(as("li_na").get("/people/totals").at("/count").as_int64(), 3);
  EXPECT_EQ(as("li_na").get("/people/totals?text=wang").at("/count").as_int64(), 1);
  EXPECT_EQ(as("stranger").get("/people/totals").status, 403);
  EXPECT_EQ(as("li_na").get("/people/" + person_id("wang_fang")).status, 200);
  EXPECT_EQ(as("li_na").get("/people/" + person_id("zhou_jie")).problems(), "no_such_person");
  regrant("merchandiser", "people.read", service::Scope::own);
  EXPECT_THAT(accounts(), ::testing::ElementsAre("li_na"));
  EXPECT_EQ(as("li_na").get("/people/" + person_id("li_na")).status, 200);
  EXPECT_EQ(as("li_na").get("/people/" + person_id("wang_fang")).problems(), "no_such_person");
}

TEST_P(Identity, NamesColleaguesToEverybodyWhoIsSignedIn) {
  auto const colleagues = as("stranger").get("/colleagues?text=%E6%9D%8E");
  ASSERT_EQ(colleagues.at("/items").as_array().size(), 1U);
  EXPECT_EQ(colleagues.text("/items/0/id"), person_id("li_na"));
  EXPECT_FALSE(colleagues.at("/items/0").as_object().contains("account"));
  EXPECT_EQ(as("").get("/colleagues").status, 401);
  auto const person = object{{"name", "Anna Berg"}, {"account", "anna"}, {"language", "en"}, {"zone", "Europe/Berlin"}};
  ASSERT_EQ(as("chen_min").post("/people", person).status, 201);
  EXPECT_EQ(as("li_na").get("/colleagues?text=anna").at("/items").as_array().size(), 1U);
  EXPECT_EQ(as("li_na").get("/colleagues?text=%25").at("/items").as_array().size(), 0U);
  auto const accented = object{{"name", "Élodie"}, {"account", "elodie"}, {"language", "en"}, {"zone", "Europe/Paris"}};
  ASSERT_EQ(as("chen_min").post("/people", accented).status, 201);
  EXPECT_EQ(as("li_na").get("/colleagues?text=%C3%89l").at("/items").as_array().size(), 1U);
  EXPECT_EQ(as("chen_min").get("/people?text=%C3%89l").at("/items").as_array().size(), 1U);
  auto li_na = as("chen_min").get("/people/" + person_id("li_na")).body.as_object();
  for (auto const* key : {"id", "created_at", "department_name"}) li_na.erase(key);
  li_na["is_active"] = false;
  ASSERT_EQ(as("chen_min").put("/people/" + person_id("li_na"), li_na).status, 200);
  EXPECT_EQ(as("chen_min").get("/colleagues?text=%E6%9D%8E").at("/items").as_array().size(), 0U);
}

TEST_P(Identity, RecordsARefusedAccess) {
  as("stranger").get("/people");
  auto const events =
      system([&](service::Call& call) { return events::history(call.tx, "access/" + person_id("stranger"), {}, 5); });
  ASSERT_EQ(events.size(), 1U);
  EXPECT_EQ(events[0].kind, "access_refused");
  EXPECT_THAT(events[0].body.text, ::testing::HasSubstr("people.read"));
}

TEST_P(Identity, RecordsThatSomethingBeyondReachWasAskedForAndAnswersAsIfItWereNotThere) {
  regrant("merchandiser", "people.read", service::Scope::own);
  auto const hidden = as("li_na").get("/people/" + person_id("wang_fang"));
  auto const absent = as("li_na").get("/people/" + std::string(26, '0'));
  EXPECT_EQ(hidden.status, 404);
  EXPECT_EQ(hidden.response.body_text(), absent.response.body_text());
  EXPECT_THAT(refusals_of(person_id("li_na")), ::testing::ElementsAre("no_such_person 0"));
}

TEST_P(Identity, RecordsTokensThatAreNotValid) {
  auto const token = [&] { return as("").send(http::Method::get, "/session", {}, {{"authorization", "Bearer lost"}}); };
  EXPECT_EQ(token().status, 401);
  EXPECT_THAT(refusals_of("unknown"), ::testing::ElementsAre("token_not_valid 0"));
}

TEST_P(Identity, RecordsASignInThatIsThrottled) {
  for (int attempt = 0; attempt < 5; ++attempt) sign_in("li_na", "wrong password");
  EXPECT_EQ(sign_in("li_na", testing::sample_password).status, 429);
  EXPECT_THAT(refusals_of("unknown"), ::testing::ElementsAre("too_many_sign_ins 0"));
}

TEST_P(Identity, RecordsAFloodOfRefusalsInPartAndSaysHowManyItLeftOut) {
  auto const ask = [&] { as("").send(http::Method::get, "/session", {}, {{"authorization", "Bearer lost"}}); };
  for (int attempt = 0; attempt < 25; ++attempt) ask();
  EXPECT_EQ(refusals_of("unknown").size(), 20U);
  clock().advance(std::chrono::minutes(1));
  ask();
  EXPECT_EQ(refusals_of("unknown").front(), "token_not_valid 5");
}

TEST_P(Identity, KeepsTheLastAdministratorIn) {
  auto const id = person_id("chen_min");
  auto person = as("chen_min").get("/people/" + id).body.as_object();
  for (auto const* key : {"id", "created_at", "department_name"}) person.erase(key);
  auto inactive = person;
  inactive["is_active"] = false;
  EXPECT_EQ(as("chen_min").put("/people/" + id, inactive).problems(), "last_administrator");
  auto powerless = person;
  powerless["role_ids"] = boost::json::array{};
  EXPECT_EQ(as("chen_min").put("/people/" + id, powerless).problems(), "last_administrator");
  EXPECT_EQ(as("chen_min").get("/people/" + id).at("/is_active").as_bool(), true);
}

TEST_P(Identity, EndsAPersonsAccessWhenDeactivated) {
  auto const id = person_id("li_na");
  auto const cookie = cookie_of(sign_in("li_na", testing::sample_password));
  auto person = as("chen_min").get("/people/" + id).body.as_object();
  for (auto const* key : {"id", "created_at", "department_name"}) person.erase(key);
  person["is_active"] = false;
  EXPECT_EQ(as("chen_min").put("/people/" + id, person).status, 200);
  EXPECT_EQ(with_cookie(http::Method::get, "/session", cookie).status, 401);
  EXPECT_EQ(as("li_na").get("/session").status, 401);
  EXPECT_EQ(sign_in("li_na", testing::sample_password).status, 401);
}

TEST_P(Identity, LimitsATokenToItsPermissionsAndItsTime) {
  EXPECT_EQ(in_browser("liu_yang").post("/tokens", {{"name", "bi"}, {"permissions", {"people.write"}}}).problems(),
            "not_ones_own /permissions/0");
  auto const expires = clock().now() + std::chrono::hours(1);
  auto const made =
      in_browser("chen_min")
          .post("/tokens", {{"name", "bi"}, {"permissions", {"people.read"}}, {"expires_at", expires.text()}});
  ASSERT_EQ(made.status, 201);
  auto const bearer = [&](http::Method method, std::string_view target, std::string body = {}) {
    return as("").send(method, target, std::move(body), {{"authorization", "Bearer " + made.text("/token")}}).status;
  };
  EXPECT_EQ(bearer(http::Method::get, "/people"), 200);
  EXPECT_EQ(bearer(http::Method::post, "/departments", R"({"name":"x"})"), 403);
  clock().advance(std::chrono::hours(1));
  EXPECT_EQ(bearer(http::Method::get, "/people"), 401);
  EXPECT_EQ(as("chen_min").get("/tokens").response.body.find(made.text("/token")), std::string::npos);
}

TEST_P(Identity, LetsNoTokenMakeFurtherTokens) {
  EXPECT_EQ(as("li_na").post("/tokens", {{"name", "more"}}).problems(), "token_cannot_make_tokens");
}

TEST_P(Identity, GivesNoTwoDepartmentsOneName) {
  auto const first = as("chen_min").post("/departments", {{"name", "样品部"}});
  auto const second = as("chen_min").post("/departments", {{"name", "单证部"}});
  EXPECT_EQ(as("chen_min").post("/departments", {{"name", "样品部"}}).problems(), "already_taken /name");
  auto const renamed = [&](std::string_view name, Answer const& department) {
    return as("chen_min").put("/departments/" + department.text("/id"), {{"name", name}, {"revision", 1}});
  };
  EXPECT_EQ(renamed("样品部", second).problems(), "already_taken /name");
  EXPECT_EQ(renamed("样品部", first).status, 200);
}

TEST_P(Identity, RevokesAToken) {
  auto const made = in_browser("li_na").post("/tokens", {{"name", "sheet"}});
  auto const target = "/tokens/" + made.text("/id");
  EXPECT_EQ(as("stranger").del(target).status, 404);
  EXPECT_EQ(as("li_na").del(target).status, 204);
  EXPECT_EQ(as("").send(http::Method::get, "/session", {}, {{"authorization", "Bearer " + made.text("/token")}}).status,
            401);
}

TEST_P(Identity, ReturnsEveryProblemOfABadPersonAtOnce) {
  auto const answer =
      as("chen_min").post("/people", {{"account", ""}, {"name", 5}, {"language", "fr"}, {"colour", "red"}});
  EXPECT_EQ(answer.status, 422);
  EXPECT_EQ(answer.problems(),
            "too_short /account, not_a_text /name, not_one_of /language, missing /zone, unknown_field /colour");
}

TEST_P(Identity, TakesOnlyAddressesThatMailReaches) {
  object person{{"account", "qian.duo"}, {"name", "钱多"}, {"language", "zh-CN"}, {"zone", "Asia/Shanghai"}};
  person["email"] = "钱多";
  EXPECT_EQ(as("chen_min").post("/people", person).problems(), "not_an_email_address /email");
  person["email"] = "钱多@例子.公司";
  EXPECT_EQ(as("chen_min").post("/people", person).problems(), "not_deliverable /email");
  person["email"] = "qian.duo@example.com";
  auto const created = as("chen_min").post("/people", person);
  ASSERT_EQ(created.status, 201);
  auto const target = "/people/" + created.text("/id");
  system([&](service::Call& call) {
    call.tx.run("update person set email = $2 where id = $1", created.text("/id"), "钱多@例子.公司");
  });
  // What was kept before may be read, and stays while something else is edited.
  EXPECT_EQ(as("chen_min").get(target).text("/email"), "钱多@例子.公司");
  person["email"] = "钱多@例子.公司";
  person["name"] = "钱多多";
  person["revision"] = 1;
  person["is_active"] = true;
  EXPECT_EQ(as("chen_min").put(target, person).status, 200);
  person["email"] = "钱@例子.公司";
  person["revision"] = 2;
  EXPECT_EQ(as("chen_min").put(target, person).problems(), "not_deliverable /email");
}

TEST_P(Identity, RepeatsTheFirstAnswerForTheSameIdempotencyKey) {
  auto const send = [&](std::string const& name) {
    return as("chen_min")
        .send(http::Method::post, "/departments", R"({"name":")" + name + "\"}", {{"idempotency-key", "k-1"}});
  };
  auto const first = send("样品部");
  auto const second = send("样品部");
  EXPECT_EQ(first.status, 201);
  EXPECT_EQ(second.status, 201);
  EXPECT_EQ(first.text("/id"), second.text("/id"));
  EXPECT_EQ(send("打样部").problems(), "idempotency_key_reused");
}

class FirstRun : public testing::TestApp {
protected:
  void SetUp() override { start_empty(); }
};
BOTH_DATABASES(FirstRun);

TEST_P(FirstRun, FoundsTheOrganisationOnceWithTheTokenOfTheLog) {
  auto const token = new_set_up_token(app().world());
  ASSERT_TRUE(token.has_value());
  object set_up{{"token", "guess"},    {"organisation_name", "宁波远洋"}, {"zone", "Asia/Shanghai"},
                {"language", "zh-CN"}, {"base_currency", "CNY"},          {"name", "陈敏"},
                {"account", "chen"},   {"password", "long enough now"}};
  EXPECT_EQ(as("").post("/setup", set_up).problems(), "set_up_token_wrong");
  EXPECT_TRUE(as("").get("/setup").at("/is_needed").as_bool());
  set_up["token"] = *token;
  EXPECT_EQ(as("").post("/setup", set_up).text("/person/account"), "chen");
  EXPECT_EQ(as("").post("/setup", set_up).problems(), "already_set_up");
  EXPECT_FALSE(new_set_up_token(app().world()).has_value());
  auto const signed_in = as("").post("/session", {{"account", "chen"}, {"password", "long enough now"}});
  EXPECT_EQ(signed_in.text("/organisation/name"), "宁波远洋");
  EXPECT_GT(signed_in.at("/permissions").as_array().size(), 1U);
}

}  // namespace
}  // namespace gendan::identity
