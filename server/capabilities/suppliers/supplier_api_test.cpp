#include <gmock/gmock.h>

#include "capabilities/suppliers/suppliers.hpp"
#include "platform/events/record.hpp"
#include "testing/test_app.hpp"

namespace gendan::suppliers {
namespace {

using boost::json::array;
using boost::json::object;
using testing::Answer;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

object content(std::string_view name) { return {{"name", name}, {"remark", ""}, {"is_active", true}}; }

object edit_of(Answer const& shown) {
  auto edit = shown.body.as_object();
  for (auto const* key : {"id", "number", "owner_id", "department_id", "created_at", "alternate_suppliers"})
    edit.erase(key);
  for (auto& entry : edit["products"].as_array()) {
    for (auto const* key : {"product_code", "product_name"}) entry.as_object().erase(key);
  }
  return edit;
}

std::vector<std::string> names(Answer const& list) {
  std::vector<std::string> found;
  for (auto const& item : list.at("/items").as_array()) found.emplace_back(item.at("name").as_string());
  return found;
}

class Suppliers : public testing::TestApp {
protected:
  std::string hengda() const { return "/suppliers/" + id_of("hengda"); }
  std::vector<events::Event> history(std::string const& id) {
    return database().read([&](sql::Transaction& tx) { return events::history(tx, "suppliers/" + id, {}, 50); });
  }
};
BOTH_DATABASES(Suppliers);

TEST_P(Suppliers, AreShownWithWhatTheyMake) {
  auto const shown = as("li_na").get(hengda());
  ASSERT_EQ(shown.status, 200);
  EXPECT_EQ(shown.text("/number"), "S-00001");
  EXPECT_EQ(shown.text("/products/0/product_code"), "LAMP-01");
  EXPECT_EQ(shown.text("/products/0/product_name"), "台灯");
  EXPECT_EQ(shown.text("/products/0/supplier_item_code"), "HD-77");
  EXPECT_EQ(shown.at("/products/0/lead_time_days").as_int64(), 30);
  EXPECT_TRUE(shown.at("/products/0/is_preferred").as_bool());
  EXPECT_EQ(shown.at("/products/1/supplier_item_code"), nullptr);
}

TEST_P(Suppliers, NameWhoStepsInForThem) {
  auto yongli = content("永利五金");
  yongli["alternates"] = array{id_of("hengda")};
  auto const made = as("chen_min").post("/suppliers", yongli);
  ASSERT_EQ(made.status, 201);
  EXPECT_EQ(made.text("/alternates/0"), id_of("hengda"));
  EXPECT_EQ(made.text("/alternate_suppliers/0/number"), "S-00001");
  EXPECT_EQ(made.text("/alternate_suppliers/0/name"), "宁波恒达五金厂");
  auto edit = edit_of(made);
  edit["alternates"] = array{};
  ASSERT_EQ(as("chen_min").put("/suppliers/" + made.text("/id"), edit).status, 200);
  EXPECT_THAT(as("chen_min").get("/suppliers/" + made.text("/id")).at("/alternates").as_array(), IsEmpty());
  edit["revision"] = 2;
  edit["alternates"] = array{made.text("/id")};
  EXPECT_EQ(as("chen_min").put("/suppliers/" + made.text("/id"), edit).problems(), "own_alternate /alternates/0");
}

TEST_P(Suppliers, NameEveryProblemAtOnce) {
  auto broken = content("X");
  broken["code"] = "S-00001";
  broken["contacts"] = array{object{{"email", "x@y.example"}}};
  broken["products"] = array{object{{"product_id", id_of("hengda")}, {"is_preferred", false}}};
  broken["alternates"] = array{id_of("LAMP-01")};
  EXPECT_EQ(as("chen_min").post("/suppliers", broken).problems(),
            "already_taken /code, missing /contacts/0/name, no_such_product /products/0/product_id, no_such_supplier "
            "/alternates/0");
  broken["products"] = array{object{{"product_id", id_of("LAMP-01")}, {"lead_time_days", 3651}}};
  broken["country"] = "XX";
  EXPECT_EQ(as("chen_min").post("/suppliers", broken).problems(),
            "not_a_country /country, out_of_range /products/0/lead_time_days, missing /products/0/is_preferred");
}

TEST_P(Suppliers, AreRefusedToAStrangerAndEditedByWhoAddedThem) {
  for (auto const& target : {std::string("/suppliers"), std::string("/suppliers/totals"), hengda()}) {
    EXPECT_EQ(as("stranger").get(target).problems(), "permission_needed ") << target;
  }
  EXPECT_EQ(as("stranger").post("/suppliers", content("X")).status, 403);
  EXPECT_EQ(as("sun_li").post("/suppliers", content("X")).status, 403);
  EXPECT_EQ(as("li_na").put(hengda(), edit_of(as("li_na").get(hengda()))).problems(), "not_within_scope ");
  auto const own = as("li_na").post("/suppliers", content("永利五金"));
  ASSERT_EQ(own.status, 201);
  auto edit = edit_of(own);
  edit["remark"] = "月结";
  EXPECT_EQ(as("li_na").put("/suppliers/" + own.text("/id"), edit).text("/remark"), "月结");
  EXPECT_EQ(as("zhou_jie").put("/suppliers/" + own.text("/id"), edit).problems(), "not_within_scope ");
}

TEST_P(Suppliers, ShowTheirContactsToThoseWhoMaySeeThem) {
  auto edit = edit_of(as("chen_min").get(hengda()));
  edit["contacts"] = array{object{{"name", "王工"}, {"phone", "0574 8765 4321"}, {"role", "厂长"}}};
  ASSERT_EQ(as("chen_min").put(hengda(), edit).status, 200);
  EXPECT_EQ(as("li_na").get(hengda()).text("/contacts/0/name"), "王工");
  EXPECT_EQ(as("wang_fang").get(hengda()).at("/contacts/0/name"), nullptr);
  EXPECT_EQ(as("wang_fang").get(hengda()).text("/contacts/0/role"), "厂长");
  EXPECT_THAT(names(as("li_na").get("/suppliers?contact=057487654321")), ElementsAre("宁波恒达五金厂"));
  EXPECT_EQ(as("wang_fang").get("/suppliers?contact=057487654321").problems(), "permission_needed ");
  EXPECT_THAT(names(as("li_na").get("/customers?contact=057487654321")), IsEmpty());
}

TEST_P(Suppliers, AreListedFilteredSortedAndPaged) {
  clock().advance(std::chrono::seconds(1));
  auto vietnamese = content("Lotus Lighting");
  vietnamese["country"] = "VN";
  vietnamese["is_active"] = false;
  vietnamese["products"] = array{object{{"product_id", id_of("LAMP-01")}, {"is_preferred", false}}};
  ASSERT_EQ(as("chen_min").post("/suppliers", vietnamese).status, 201);
  EXPECT_THAT(names(as("li_na").get("/suppliers")), ElementsAre("Lotus Lighting", "宁波恒达五金厂"));
  EXPECT_THAT(names(as("li_na").get("/suppliers?sort=number")), ElementsAre("宁波恒达五金厂", "Lotus Lighting"));
  EXPECT_THAT(names(as("li_na").get("/suppliers?sort=-created_at")), ElementsAre("Lotus Lighting", "宁波恒达五金厂"));
  EXPECT_THAT(names(as("li_na").get("/suppliers?country=CN")), ElementsAre("宁波恒达五金厂"));
  EXPECT_THAT(names(as("li_na").get("/suppliers?is_active=false")), ElementsAre("Lotus Lighting"));
  EXPECT_THAT(names(as("li_na").get("/suppliers?product_id=" + id_of("LAMP-01"))),
              ElementsAre("Lotus Lighting", "宁波恒达五金厂"));
  EXPECT_THAT(names(as("li_na").get("/suppliers?product_id=" + id_of("CORD-02"))), ElementsAre("宁波恒达五金厂"));
  auto const first = as("li_na").get("/suppliers?limit=1");
  EXPECT_THAT(names(as("li_na").get("/suppliers?limit=1&after=" + first.text("/next"))), ElementsAre("宁波恒达五金厂"));
  EXPECT_EQ(as("li_na").get("/suppliers/totals?country=VN").at("/count").as_int64(), 1);
}

TEST_P(Suppliers, RecordWhatChangedFieldByField) {
  auto edit = edit_of(as("chen_min").get(hengda()));
  edit["name"] = "宁波恒达五金有限公司";
  std::swap(edit["products"].as_array()[0], edit["products"].as_array()[1]);
  auto const edited = as("chen_min").put(hengda(), edit);
  ASSERT_EQ(edited.status, 200);
  EXPECT_EQ(edited.text("/products/0/product_code"), "CORD-02");
  EXPECT_EQ(as("chen_min").get(hengda()).body, edited.body);
  auto const changes = boost::json::parse(history(id_of("hengda")).at(0).body.text).at("changes").as_array();
  ASSERT_EQ(changes.size(), 2U);
  EXPECT_EQ(changes[0].at("path").as_string(), "/name");
  EXPECT_EQ(changes[1].at("path").as_string(), "/products");
  auto const stale = as("chen_min").put(hengda(), edit);
  EXPECT_EQ(stale.status, 409);
  EXPECT_EQ(stale.text("/current/name"), "宁波恒达五金有限公司");
}

TEST_P(Suppliers, AreFoundByPartsOfWhatPeopleRemember) {
  auto const found = [&](std::string_view text) {
    return names(as("li_na").get("/suppliers?text=" + std::string(text)));
  };
  for (auto const* text : {"S-00001", "HD-77", "%E6%81%92%E8%BE%BE", "%E4%BA%94%E9%87%91"}) {  // 恒达, 五金
    EXPECT_THAT(found(text), ElementsAre("宁波恒达五金厂")) << text;
  }
  EXPECT_THAT(found("lotus"), IsEmpty());
  auto const hit = as("li_na").get("/search?text=%E6%81%92%E8%BE%BE").at("/items/0").as_object();
  EXPECT_EQ(hit, (object{{"kind", "supplier"},
                         {"id", id_of("hengda")},
                         {"number", "S-00001"},
                         {"title", "宁波恒达五金厂"},
                         {"hint", "CN"}}));
}

TEST_P(Suppliers, FollowWhoAddedThemToAnotherDepartment) {
  auto const own = as("li_na").post("/suppliers", content("永利五金"));
  auto person = as("chen_min").get("/people/" + id_of("li_na")).body.as_object();
  for (auto const* key : {"id", "created_at", "department_name"}) person.erase(key);
  auto const department = as("chen_min").get("/people/" + id_of("zhou_jie")).text("/department_id");
  person["department_id"] = department;
  ASSERT_EQ(as("chen_min").put("/people/" + id_of("li_na"), person).status, 200);
  system([&](service::Call& call) {
    auto const event = events::history(call.tx, "people/" + id_of("li_na"), {}, 1).at(0);
    app().app().reactions().at("suppliers.follow_owner")(call, event);
  });
  EXPECT_EQ(as("chen_min").get("/suppliers/" + own.text("/id")).text("/department_id"), department);
}

TEST_P(Suppliers, AreFoundOrMadeByNameOnImport) {
  auto const by_name = [&](std::string_view name) {
    return system([&](service::Call& call) { return supplier_by_name(call, *Name::parsed(name), "SCMS"); });
  };
  EXPECT_EQ(by_name(" 宁波恒达五金厂 ").id.text(), id_of("hengda"));
  auto const made = by_name("Aurobindo Unit III, India");
  EXPECT_EQ(made.number, "S-00002");
  EXPECT_EQ(by_name("AUROBINDO Unit III, India").id, made.id);
  EXPECT_EQ(boost::json::parse(history(made.id.text()).at(0).body.text).at("source").as_string(), "SCMS");
  auto const summary = database().read([&](sql::Transaction& tx) { return supplier_summary(tx, made.id); });
  EXPECT_EQ(summary->name, "Aurobindo Unit III, India");
}

}  // namespace
}  // namespace gendan::suppliers
