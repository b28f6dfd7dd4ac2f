#include <gmock/gmock.h>

#include "capabilities/catalog/catalog.hpp"
#include "platform/events/record.hpp"
#include "testing/test_app.hpp"

namespace gendan::catalog {
namespace {

using boost::json::array;
using boost::json::object;
using testing::Answer;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

object content(std::string_view name) { return {{"name", name}, {"description", ""}, {"is_active", true}}; }

object edit_of(Answer const& shown) {
  auto edit = shown.body.as_object();
  for (auto const* key : {"id", "owner_id", "department_id", "created_at"}) edit.erase(key);
  for (auto& entry : edit["customer_codes"].as_array()) entry.as_object().erase("customer_name");
  return edit;
}

std::vector<std::string> codes(Answer const& list) {
  std::vector<std::string> found;
  for (auto const& item : list.at("/items").as_array()) found.emplace_back(item.at("code").as_string());
  return found;
}

class Products : public testing::TestApp {
protected:
  std::string lamp() const { return "/products/" + id_of("LAMP-01"); }
  std::vector<events::Event> history(std::string const& id) {
    return database().read([&](sql::Transaction& tx) { return events::history(tx, "products/" + id, {}, 50); });
  }
};
BOTH_DATABASES(Products);

TEST_P(Products, AreShownWithAllThatWasWritten) {
  auto const shown = as("li_na").get(lamp());
  ASSERT_EQ(shown.status, 200);
  EXPECT_EQ(shown.text("/code"), "LAMP-01");
  EXPECT_EQ(shown.text("/hs_code"), "94052100");
  EXPECT_EQ(shown.text("/attributes/0/value"), "RAL 7016");
  EXPECT_EQ(shown.text("/customer_codes/0/code"), "4711-L");
  EXPECT_EQ(shown.text("/customer_codes/0/customer_name"), "ACME Handels GmbH");
}

TEST_P(Products, AreNumberedUnlessTheyHaveACode) {
  auto taken = content("灯罩");
  taken["code"] = "P-00001";
  EXPECT_EQ(as("li_na").post("/products", taken).status, 201);
  EXPECT_EQ(as("li_na").post("/products", content("灯泡")).text("/code"), "P-00002");
  EXPECT_EQ(as("li_na").post("/products", taken).problems(), "already_taken /code");
}

TEST_P(Products, NameEveryProblemAtOnce) {
  auto broken = content("X");
  broken["code"] = "LAMP-01";
  broken["hs_code"] = "9405";
  broken["customer_codes"] = array{object{{"customer_id", id_of("acme_hamburg")}, {"code", "4711-L"}},
                                   object{{"customer_id", id_of("LAMP-01")}, {"code", "1"}}};
  EXPECT_EQ(as("li_na").post("/products", broken).problems(),
            "not_an_hs_code /hs_code, already_taken /code, already_taken /customer_codes/0/code, no_such_customer "
            "/customer_codes/1/customer_id");
  EXPECT_EQ(as("li_na").post("/products", {{"name", ""}, {"colour", 1}}).problems(),
            "too_short /name, missing /description, missing /is_active, unknown_field /colour");
}

TEST_P(Products, AreRefusedToAStranger) {
  for (auto const& target : {std::string("/products"), std::string("/products/totals"), lamp()}) {
    EXPECT_EQ(as("stranger").get(target).problems(), "permission_needed ") << target;
  }
  EXPECT_EQ(as("stranger").post("/products", content("X")).status, 403);
  EXPECT_EQ(as("wang_fang").post("/products", content("X")).status, 403);
  EXPECT_EQ(as("wang_fang").put(lamp(), edit_of(as("li_na").get(lamp()))).status, 403);
}

TEST_P(Products, AreFoundByWhatACustomerCallsThem) {
  auto const of_acme = "/products?customer_id=" + id_of("acme_hamburg");
  EXPECT_THAT(codes(as("li_na").get(of_acme)), ElementsAre("LAMP-01"));
  EXPECT_THAT(codes(as("li_na").get(of_acme + "&customer_code=4711-L")), ElementsAre("LAMP-01"));
  EXPECT_THAT(codes(as("li_na").get(of_acme + "&customer_code=4711")), IsEmpty());
  EXPECT_THAT(codes(as("li_na").get("/products?customer_id=" + id_of("sakura_osaka"))), IsEmpty());
  EXPECT_EQ(as("li_na").get("/products?customer_code=4711-L").problems(), "missing ?customer_id");
  auto const by_code = [&](std::string_view customer, std::string_view code) {
    return database().read([&](sql::Transaction& tx) { return product_by_customer_code(tx, id_of(customer), code); });
  };
  EXPECT_EQ(by_code("acme_hamburg", "4711-L")->name, "台灯");
  EXPECT_EQ(by_code("sakura_osaka", "4711-L"), std::nullopt);
}

TEST_P(Products, AreListedFilteredSortedAndPaged) {
  clock().advance(std::chrono::seconds(1));
  auto old = content("A retired one");
  old["is_active"] = false;
  ASSERT_EQ(as("li_na").post("/products", old).status, 201);
  EXPECT_THAT(codes(as("li_na").get("/products")), ElementsAre("CORD-02", "LAMP-01", "P-00001"));
  EXPECT_THAT(codes(as("li_na").get("/products?is_active=true&sort=-code")), ElementsAre("LAMP-01", "CORD-02"));
  EXPECT_THAT(codes(as("li_na").get("/products?sort=name&limit=1")), ElementsAre("P-00001"));
  EXPECT_THAT(codes(as("li_na").get("/products?sort=-created_at&limit=1")), ElementsAre("P-00001"));
  auto const first = as("li_na").get("/products?limit=2");
  EXPECT_THAT(codes(as("li_na").get("/products?limit=2&after=" + first.text("/next"))), ElementsAre("P-00001"));
  EXPECT_EQ(as("li_na").get("/products/totals?is_active=false").at("/count").as_int64(), 1);
}

TEST_P(Products, RecordWhatChangedFieldByField) {
  auto edit = edit_of(as("li_na").get(lamp()));
  edit["unit"] = "SET";
  edit["customer_codes"] = array{object{{"customer_id", id_of("sakura_osaka")}, {"code", "77"}}};
  auto const edited = as("li_na").put(lamp(), edit);
  ASSERT_EQ(edited.status, 200);
  EXPECT_EQ(edited.at("/revision").as_int64(), 2);
  EXPECT_EQ(edited.text("/customer_codes/0/customer_name"), "桜商事株式会社");
  EXPECT_EQ(as("li_na").get(lamp()).body, edited.body);
  auto const events = history(id_of("LAMP-01"));
  ASSERT_EQ(events.size(), 2U);
  auto const changes = boost::json::parse(events[0].body.text).at("changes").as_array();
  ASSERT_EQ(changes.size(), 2U);
  EXPECT_EQ(changes[0], (object{{"path", "/unit"}, {"before", "C62"}, {"after", "SET"}}));
  EXPECT_EQ(changes[1].at("path").as_string(), "/customer_codes");

  auto const stale = as("li_na").put(lamp(), edit);
  EXPECT_EQ(stale.status, 409);
  EXPECT_EQ(stale.text("/current/unit"), "SET");
  EXPECT_EQ(as("li_na").put(lamp(), edit_of(edited)).at("/revision").as_int64(), 2);
}

TEST_P(Products, AreFoundByPartsOfWhatPeopleRemember) {
  auto const found = [&](std::string_view text) {
    return codes(as("li_na").get("/products?text=" + std::string(text)));
  };
  for (auto const* text : {"lam", "LAMP-01", "01", "4711-L", "7016", "94052100", "%E5%8F%B0%E7%81%AF"}) {  // 台灯
    EXPECT_THAT(found(text), ElementsAre("LAMP-01")) << text;
  }
  EXPECT_THAT(found("screw"), IsEmpty());
  auto const hit = as("li_na").get("/search?text=LAMP").at("/items/0").as_object();
  EXPECT_EQ(
      hit,
      (object{
          {"kind", "product"}, {"id", id_of("LAMP-01")}, {"number", "LAMP-01"}, {"title", "台灯"}, {"hint", "C62"}}));
}

TEST_P(Products, AreFoundOrMadeByCodeOnImport) {
  auto const by_code = [&](std::string_view code, std::string_view name) {
    return system([&](service::Call& call) {
      return product_by_code_or_new(call, *Code::parsed(code), *Name::parsed(name), "SCMS");
    });
  };
  EXPECT_EQ(by_code("LAMP-01", "another name").name, "台灯");
  auto const made = by_code("HRDT-7", "HIV rapid test");
  EXPECT_EQ(by_code("HRDT-7", "HIV rapid test").id, made.id);
  auto const events = history(made.id.text());
  ASSERT_EQ(events.size(), 1U);
  EXPECT_EQ(boost::json::parse(events[0].body.text).at("source").as_string(), "SCMS");
  EXPECT_EQ(as("li_na").get("/products/" + made.id.text()).text("/name"), "HIV rapid test");
}

}  // namespace
}  // namespace gendan::catalog
