#include <gmock/gmock.h>

#include "capabilities/customers/customers.hpp"
#include "platform/events/record.hpp"
#include "testing/test_app.hpp"

namespace gendan::customers {
namespace {

using boost::json::array;
using boost::json::object;
using testing::Answer;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using testing::Person;

object content(std::string_view name) {
  return {{"name", name}, {"tier", "standard"}, {"remark", ""}, {"is_active", true}};
}

// What is sent back to edit a customer that was shown.
object edit_of(Answer const& shown) {
  auto edit = shown.body.as_object();
  for (auto const* key : {"id", "number", "department_id", "created_at", "owner_id", "merchandiser_name"})
    edit.erase(key);
  return edit;
}

std::vector<std::string> names(Answer const& list) {
  std::vector<std::string> found;
  for (auto const& item : list.at("/items").as_array()) found.emplace_back(item.at("name").as_string());
  return found;
}

class Customers : public testing::TestApp {
protected:
  std::string acme() const { return "/customers/" + id_of("acme_hamburg"); }
  // As `person`, limited to these permissions.
  Person limited(std::string_view person, array permissions) {
    auto const token = in_browser(person)
                           .post("/tokens", {{"name", "limited"}, {"permissions", std::move(permissions)}})
                           .text("/token");
    return {*this, {{"authorization", "Bearer " + token}}};
  }
  Person without_contacts() { return limited("li_na", {"customers.read", "customers.write"}); }
  std::vector<events::Event> history(std::string const& id) {
    return database().read([&](sql::Transaction& tx) { return events::history(tx, "customers/" + id, {}, 50); });
  }
};
BOTH_DATABASES(Customers);

TEST_P(Customers, AreShownWithAllThatWasWritten) {
  auto const shown = as("li_na").get(acme());
  ASSERT_EQ(shown.status, 200);
  EXPECT_EQ(shown.text("/number"), "C-00001");
  EXPECT_EQ(shown.text("/code"), "C-00001");
  EXPECT_EQ(shown.text("/merchandiser_name"), "李娜");
  EXPECT_EQ(shown.text("/owner_id"), id_of("li_na"));
  EXPECT_EQ(shown.text("/language"), "en");
  EXPECT_EQ(shown.text("/contacts/0/name"), "Anna Schmidt");
  EXPECT_EQ(shown.text("/contacts/0/email"), "Anna.Schmidt@acme-handels.example");
  EXPECT_FALSE(shown.at("/contacts/0/is_hidden").as_bool());
  EXPECT_EQ(shown.text("/addresses/0/city"), "Hamburg");
  EXPECT_EQ(shown.text("/special_requirements/0/dated_on"), "2026-01-12");
  EXPECT_EQ(shown.at("/revision").as_int64(), 1);
}

TEST_P(Customers, AreNumberedUnlessTheyHaveACodeAndPassOverTakenNumbers) {
  auto taken = content("Early Bird");
  taken["code"] = "C-00003";
  EXPECT_EQ(as("chen_min").post("/customers", taken).text("/number"), "C-00003");
  EXPECT_EQ(as("chen_min").post("/customers", content("Next")).text("/number"), "C-00004");
  EXPECT_EQ(as("chen_min").post("/customers", taken).problems(), "already_taken /code");
}

TEST_P(Customers, NameEveryProblemAtOnce) {
  auto broken = content("X");
  broken["zone"] = "Europe/Atlantis";
  broken["merchandiser_id"] = id_of("acme_hamburg");
  broken["code"] = "C-00001";
  broken["contacts"] = array{object{{"email", "anna"}, {"phone", "?"}}};
  broken["addresses"] = array{object{{"label", ""}, {"id", id_of("li_na")}}};
  EXPECT_EQ(
      as("chen_min").post("/customers", broken).problems(),
      "no_such_zone /zone, no_such_person /merchandiser_id, already_taken /code, missing /contacts/0/name, "
      "not_an_email_address /contacts/0/email, not_a_phone_number /contacts/0/phone, no_such_address /addresses/0/id");
  EXPECT_EQ(as("chen_min")
                .post("/customers", {{"name", ""},
                                     {"country", "UK"},
                                     {"language", "zh_CN"},
                                     {"currency", "RMB"},
                                     {"tier", "gold"},
                                     {"colour", 1}})
                .problems(),
            "too_short /name, not_a_country /country, not_a_language_tag /language, not_a_currency /currency, "
            "not_one_of /tier, "
            "missing /remark, missing /is_active, unknown_field /colour");
}

TEST_P(Customers, AreRefusedToAStranger) {
  for (auto const& target : {std::string("/customers"), std::string("/customers/totals"), acme()}) {
    EXPECT_EQ(as("stranger").get(target).problems(), "permission_needed ") << target;
  }
  EXPECT_EQ(as("stranger").post("/customers", content("X")).status, 403);
  EXPECT_EQ(as("liu_yang").post("/customers", content("X")).status, 403);
  EXPECT_EQ(as("stranger").put(acme(), edit_of(as("li_na").get(acme()))).status, 403);
  EXPECT_EQ(as("liu_yang").get(acme()).status, 200);
  EXPECT_EQ(as("").get(acme()).status, 401);
}

TEST_P(Customers, AreEditedByTheirMerchandiserOnly) {
  auto edit = edit_of(as("zhou_jie").get(acme()));
  edit["remark"] = "pays late";
  EXPECT_EQ(as("zhou_jie").put(acme(), edit).problems(), "not_within_scope ");
  edit = edit_of(as("li_na").get(acme()));
  edit["remark"] = "pays late";
  EXPECT_EQ(as("li_na").put(acme(), edit).text("/remark"), "pays late");
  EXPECT_EQ(as("zhang_wei").get(acme()).at("/revision").as_int64(), 2);
}

TEST_P(Customers, BelongToTheMerchandiserWhoAddsThem) {
  auto const own = as("zhou_jie").post("/customers", content("Baltic Import"));
  EXPECT_EQ(own.text("/merchandiser_id"), id_of("zhou_jie"));
  EXPECT_EQ(as("zhang_wei").post("/customers", content("Nobody's")).at("/merchandiser_id"), nullptr);
  auto others = content("Not mine");
  others["merchandiser_id"] = id_of("li_na");
  EXPECT_EQ(as("zhou_jie").post("/customers", others).problems(), "not_within_scope ");
}

TEST_P(Customers, ShowOnlyTheRowsThatOnesScopeReaches) {
  as("chen_min")
      .post("/roles", {{"code", "assistant"},
                       {"name", "助理"},
                       {"permissions", array{object{{"name", "customers.read"}, {"scope", "department"}}}}});
  auto const roles = as("chen_min").get("/roles");
  auto person = as("chen_min").get("/people/" + id_of("stranger")).body.as_object();
  for (auto const* key : {"id", "created_at", "department_name"}) person.erase(key);
  for (auto const& role : roles.at("/items").as_array()) {
    if (role.at("code").as_string() == "assistant") person["role_ids"] = array{role.at("id")};
  }
  person["department_id"] = as("chen_min").get("/people/" + id_of("li_na")).at("/department_id");
  ASSERT_EQ(as("chen_min").put("/people/" + id_of("stranger"), person).status, 200);

  EXPECT_THAT(names(as("stranger").get("/customers")), ElementsAre("ACME Handels GmbH"));
  EXPECT_EQ(as("stranger").get("/customers/totals").at("/count").as_int64(), 1);
  EXPECT_EQ(as("stranger").get(acme()).status, 200);
  EXPECT_EQ(as("stranger").get("/customers/" + id_of("sakura_osaka")).problems(), "no_such_customer");
  EXPECT_THAT(names(limited("zhou_jie", {"customers.read"}).get("/customers")),
              ElementsAre("ACME Handels GmbH", "桜商事株式会社"));
}

TEST_P(Customers, AreListedFilteredSortedAndPaged) {
  for (auto const* name : {"Beta", "Alpha", "Gamma"}) {
    clock().advance(std::chrono::seconds(1));
    auto customer = content(name);
    customer["country"] = "FR";
    customer["tier"] = std::string_view(name) == "Beta" ? "strategic" : "standard";
    customer["is_active"] = std::string_view(name) != "Gamma";
    ASSERT_EQ(as("chen_min").post("/customers", customer).status, 201);
  }
  auto const list = [&](std::string_view query) { return as("chen_min").get("/customers?" + std::string(query)); };
  EXPECT_THAT(names(list("")), ElementsAre("ACME Handels GmbH", "Alpha", "Beta", "Gamma", "桜商事株式会社"));
  EXPECT_THAT(names(list("sort=-created_at&country=FR")), ElementsAre("Gamma", "Alpha", "Beta"));
  EXPECT_THAT(names(list("sort=-number&country=FR")), ElementsAre("Gamma", "Alpha", "Beta"));
  EXPECT_THAT(names(list("country=FR&is_active=true")), ElementsAre("Alpha", "Beta"));
  EXPECT_THAT(names(list("tier=strategic")), ElementsAre("Beta"));
  EXPECT_THAT(names(list("merchandiser_id=" + id_of("zhou_jie"))), ElementsAre("桜商事株式会社"));
  EXPECT_EQ(list("").text("/items/0/merchandiser_name"), "李娜");
  EXPECT_EQ(list("").at("/items/1/merchandiser_name"), nullptr);

  std::vector<std::string> paged;
  std::string after;
  do {
    auto const page = list("limit=2&sort=-name" + after);
    for (auto const& name : names(page)) paged.push_back(name);
    after = page.at("/next").is_null() ? "" : "&after=" + page.text("/next");
  } while (!after.empty());
  EXPECT_THAT(paged, ElementsAre("桜商事株式会社", "Gamma", "Beta", "Alpha", "ACME Handels GmbH"));

  auto const totals = as("chen_min").get("/customers/totals?country=FR");
  EXPECT_EQ(totals.at("/count").as_int64(), 3);
  EXPECT_TRUE(totals.at("/is_exact").as_bool());
  EXPECT_EQ(list("sort=remark").problems(), "not_one_of ?sort");
  EXPECT_EQ(list("colour=red&tier=gold").problems(), "not_one_of ?tier, unknown_parameter ?colour");
}

TEST_P(Customers, AreFoundByAContactOnlyByThoseWhoMaySeeIt) {
  for (auto const* contact : {"anna.schmidt@ACME-handels.example", "040%20123456", "%2B4940123456"}) {
    EXPECT_THAT(names(as("li_na").get("/customers?contact=" + std::string(contact))), ElementsAre("ACME Handels GmbH"))
        << contact;
  }
  EXPECT_THAT(names(as("li_na").get("/customers?contact=eve@example.com")), IsEmpty());
  // 外贸二部 sees the contacts of its own customers alone.
  EXPECT_THAT(names(as("zhou_jie").get("/customers?contact=040%20123456")), IsEmpty());
  EXPECT_EQ(as("zhou_jie").get("/customers/totals?contact=040%20123456").at("/count").as_int64(), 0);
  EXPECT_EQ(as("wang_fang").get("/customers?contact=040%20123456").problems(), "permission_needed ");
  EXPECT_EQ(as("li_na").get("/customers?contact=anna").problems(), "not_an_email_address_or_phone_number ?contact");
}

TEST_P(Customers, HideTheirContactsFromThoseWhoMayNotSeeThem) {
  for (auto const* person : {"wang_fang", "zhou_jie"}) {
    auto const shown = as(person).get(acme());
    EXPECT_EQ(shown.at("/contacts/0/name"), nullptr);
    EXPECT_EQ(shown.at("/contacts/0/email"), nullptr);
    EXPECT_EQ(shown.text("/contacts/0/role"), "purchasing");
    EXPECT_TRUE(shown.at("/contacts/0/is_hidden").as_bool());
    EXPECT_THAT(std::string(shown.response.body_text()), Not(HasSubstr("123456")));
  }
}

TEST_P(Customers, KeepHiddenContactsThroughAnEditByWhoCannotSeeThem) {
  auto person = without_contacts();
  auto edit = edit_of(person.get(acme()));
  edit["remark"] = "by somebody without sight";
  ASSERT_EQ(person.put(acme(), edit).status, 200);
  EXPECT_EQ(as("li_na").get(acme()).text("/contacts/0/email"), "Anna.Schmidt@acme-handels.example");

  edit = edit_of(person.get(acme()));
  edit["contacts"] = array{object{{"name", "Bo"}, {"role", "logistics"}}};
  auto const added = person.put(acme(), edit);
  ASSERT_EQ(added.status, 200);
  EXPECT_TRUE(added.at("/contacts/0/is_hidden").as_bool());
  auto const shown = as("li_na").get(acme());
  EXPECT_EQ(shown.text("/contacts/0/name"), "Bo");
  EXPECT_EQ(shown.text("/contacts/1/name"), "Anna Schmidt");

  edit = edit_of(shown);
  edit["revision"] = 3;
  EXPECT_EQ(person.put(acme(), edit).problems(), "hidden /contacts/0, hidden /contacts/1");
}

TEST_P(Customers, AnswerAnEditOfAnOlderStateWithTheCurrentOneAsItsEditorMaySeeIt) {
  auto stale = edit_of(as("li_na").get(acme()));
  auto person = without_contacts();
  auto edit = edit_of(person.get(acme()));
  edit["name"] = "ACME Handels AG";
  ASSERT_EQ(person.put(acme(), edit).status, 200);
  auto const mine = as("li_na").put(acme(), stale);
  EXPECT_EQ(mine.status, 409);
  EXPECT_EQ(mine.problems(), "revision_moved_on");
  EXPECT_EQ(mine.text("/current/name"), "ACME Handels AG");
  EXPECT_EQ(mine.text("/current/contacts/0/name"), "Anna Schmidt");
  auto const theirs = person.put(acme(), edit);
  EXPECT_EQ(theirs.status, 409);
  EXPECT_EQ(theirs.at("/current/contacts/0/name"), nullptr);
}

TEST_P(Customers, RecordWhatChangedFieldByField) {
  auto edit = edit_of(as("li_na").get(acme()));
  edit["name"] = "ACME Handels AG";
  edit["special_requirements"].as_array()[0].as_object()["is_active"] = false;
  edit["contacts"].as_array()[0].as_object()["email"] = "anna@acme-handels.example";
  ASSERT_EQ(as("li_na").put(acme(), edit).status, 200);
  EXPECT_FALSE(as("li_na").get(acme()).at("/special_requirements/0/is_active").as_bool());
  auto const events = history(id_of("acme_hamburg"));
  ASSERT_EQ(events.size(), 2U);
  EXPECT_EQ(events[0].kind, "customer_edited");
  EXPECT_EQ(events[1].kind, "customer_created");
  auto const changes = boost::json::parse(events[0].body.text).at("changes").as_array();
  ASSERT_EQ(changes.size(), 3U);
  EXPECT_EQ(changes[0], (object{{"path", "/name"}, {"before", "ACME Handels GmbH"}, {"after", "ACME Handels AG"}}));
  EXPECT_THAT(std::string(changes[1].at("path").as_string()), ::testing::MatchesRegex("/contacts/[0-9a-z]{26}/email"));
  EXPECT_THAT(std::string(changes[2].at("path").as_string()),
              ::testing::MatchesRegex("/special_requirements/[0-9a-z]{26}/is_active"));
}

TEST_P(Customers, KeepTheirRevisionWhenAnEditChangesNothing) {
  auto const shown = as("li_na").get(acme());
  auto const again = as("li_na").put(acme(), edit_of(shown));
  EXPECT_EQ(again.status, 200);
  EXPECT_EQ(again.body, shown.body);
  EXPECT_EQ(history(id_of("acme_hamburg")).size(), 1U);
}

TEST_P(Customers, KeepTheOrderTheirListsWereGiven) {
  auto edit = edit_of(as("li_na").get(acme()));
  edit["contacts"].as_array().insert(edit["contacts"].as_array().begin(), object{{"name", "Bo"}});
  edit["addresses"].as_array().insert(edit["addresses"].as_array().begin(), object{{"label", "Büro"}});
  auto two = as("li_na").put(acme(), edit);
  ASSERT_EQ(two.text("/contacts/0/name"), "Bo");
  edit = edit_of(two);
  for (auto const* list : {"contacts", "addresses"}) std::swap(edit[list].as_array()[0], edit[list].as_array()[1]);
  ASSERT_EQ(as("li_na").put(acme(), edit).status, 200);
  auto const swapped = as("li_na").get(acme());
  EXPECT_EQ(swapped.text("/contacts/1/name"), "Bo");
  EXPECT_EQ(swapped.text("/addresses/1/label"), "Büro");
  EXPECT_EQ(swapped.at("/revision").as_int64(), 3);
}

TEST_P(Customers, AreHandedOverWithTheirDepartment) {
  auto edit = edit_of(as("li_na").get(acme()));
  edit["merchandiser_id"] = id_of("zhou_jie");
  ASSERT_EQ(as("li_na").put(acme(), edit).status, 200);
  edit["revision"] = 2;
  EXPECT_EQ(as("li_na").put(acme(), edit).problems(), "not_within_scope ");
  EXPECT_EQ(as("zhou_jie").get(acme()).text("/contacts/0/name"), "Anna Schmidt");
  EXPECT_EQ(as("li_na").get(acme()).at("/contacts/0/name"), nullptr);
}

TEST_P(Customers, AreFoundOrMadeByNameOnImport) {
  auto const by_name = [&](std::string_view name) {
    return system([&](service::Call& call) { return customer_by_name(call, *Name::parsed(name), "orders.xlsx"); });
  };
  EXPECT_EQ(by_name("  acme handels GMBH ").id.text(), id_of("acme_hamburg"));
  EXPECT_EQ(by_name("ＡＣＭＥ Handels GmbH").id.text(), id_of("acme_hamburg"));
  auto const made = by_name("Côte d'Ivoire");
  EXPECT_EQ(made.number, "C-00003");
  EXPECT_EQ(by_name("côte d'ivoire").id, made.id);
  auto const events = history(made.id.text());
  ASSERT_EQ(events.size(), 1U);
  EXPECT_EQ(boost::json::parse(events[0].body.text).at("source").as_string(), "orders.xlsx");
  EXPECT_EQ(as("chen_min").get("/customers/" + made.id.text()).at("/merchandiser_id"), nullptr);
}

TEST_P(Customers, AreFoundByPartsOfWhatPeopleRememberButNotByTheirContacts) {
  auto const found = [&](std::string_view person, std::string_view text) {
    return names(as(person).get("/customers?text=" + std::string(text)));
  };
  for (auto const* text : {"acm", "ACME", "hand", "c-00001", "00001", "Hamburg", "moisture"}) {
    EXPECT_THAT(found("li_na", text), ElementsAre("ACME Handels GmbH")) << text;
  }
  EXPECT_THAT(found("li_na", "%E5%95%86%E4%BA%8B"), ElementsAre("桜商事株式会社"));  // 商事
  EXPECT_THAT(found("li_na", "Schmidt"), IsEmpty());
  EXPECT_THAT(found("li_na", "123456"), IsEmpty());
  EXPECT_EQ(as("li_na").get("/customers/totals?text=acm").at("/count").as_int64(), 1);
  auto edit = edit_of(as("li_na").get(acme()));
  edit["name"] = "Zenith AG";
  ASSERT_EQ(as("li_na").put(acme(), edit).status, 200);
  EXPECT_THAT(found("li_na", "acm"), IsEmpty());
  EXPECT_THAT(found("li_na", "zen"), ElementsAre("Zenith AG"));
}

TEST_P(Customers, AreFoundInThePaletteByThoseWhoMayReadThem) {
  auto const found = [&](Person person) { return person.get("/search?text=acm").at("/items").as_array(); };
  auto const hits = found(as("li_na"));
  ASSERT_EQ(hits.size(), 1U);
  EXPECT_EQ(hits[0], (object{{"kind", "customer"},
                             {"id", id_of("acme_hamburg")},
                             {"number", "C-00001"},
                             {"title", "ACME Handels GmbH"},
                             {"hint", "DE"}}));
  EXPECT_THAT(found(as("stranger")), IsEmpty());
}

TEST_P(Customers, FollowTheirMerchandiserToAnotherDepartment) {
  auto person = as("chen_min").get("/people/" + id_of("li_na")).body.as_object();
  for (auto const* key : {"id", "created_at", "department_name"}) person.erase(key);
  auto const department = as("chen_min").get("/people/" + id_of("zhou_jie")).text("/department_id");
  person["department_id"] = department;
  ASSERT_EQ(as("chen_min").put("/people/" + id_of("li_na"), person).status, 200);
  system([&](service::Call& call) {
    auto const event = events::history(call.tx, "people/" + id_of("li_na"), {}, 1).at(0);
    app().app().reactions().at("customers.follow_merchandiser")(call, event);
  });
  EXPECT_EQ(as("chen_min").get(acme()).text("/department_id"), department);
  EXPECT_EQ(as("zhou_jie").get(acme()).text("/contacts/0/name"), "Anna Schmidt");
}

TEST_P(Customers, TellOthersWhatTheyMayKnow) {
  auto const summary = database().read(
      [&](sql::Transaction& tx) { return customer_summary(tx, *CustomerId::parsed(id_of("acme_hamburg"))); });
  ASSERT_TRUE(summary.has_value());
  EXPECT_EQ(summary->name, "ACME Handels GmbH");
  EXPECT_EQ(summary->merchandiser_id, id_of("li_na"));
  EXPECT_EQ(summary->department_id, as("chen_min").get("/people/" + id_of("li_na")).text("/department_id"));
  auto const requirements =
      database().read([&](sql::Transaction& tx) { return special_requirements(tx, summary->id); });
  ASSERT_EQ(requirements.size(), 1U);
  EXPECT_EQ(requirements[0].theme, "packaging");
}

}  // namespace
}  // namespace gendan::customers
