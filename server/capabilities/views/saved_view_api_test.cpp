#include <gmock/gmock.h>

#include "testing/test_app.hpp"

namespace gendan::views {
namespace {

using boost::json::array;
using boost::json::object;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

class SavedViews : public testing::TestApp {
protected:
  static object late(std::string_view name = "Late") {
    return {{"page", "orders"},
            {"name", name},
            {"is_shared", false},
            {"query", "is_late=true&sort=promised_on"},
            {"columns", array{"number", "customer"}}};
  }
  static object shared(std::string_view name = "Late") {
    auto content = late(name);
    content["is_shared"] = true;
    return content;
  }
  static object edit_of(testing::Answer const& shown) {
    object edit;
    for (auto const* name : {"name", "is_shared", "query", "columns", "revision"}) edit[name] = shown.body.at(name);
    return edit;
  }
  std::string saved(std::string_view person, object const& content) {
    auto const answer = as(person).post("/views", content);
    EXPECT_EQ(answer.status, 201) << answer.response.body_text();
    return answer.text("/id");
  }
  // "Late by 张伟, default"
  std::vector<std::string> seen_by(std::string_view person, std::string_view page = "orders") {
    std::vector<std::string> names;
    auto const list = as(person).get("/views?page=" + std::string(page));
    for (auto const& item : list.at("/items").as_array()) {
      names.push_back(std::string(item.at("name").as_string()) + " by " +
                      std::string(item.at("owner_name").as_string()) +
                      (item.at("is_default").as_bool() ? ", default" : ""));
    }
    return names;
  }
};
BOTH_DATABASES(SavedViews);

TEST_P(SavedViews, AreOnesOwnUntilShared) {
  auto const id = saved("li_na", late());
  EXPECT_THAT(seen_by("li_na"), ElementsAre("Late by 李娜"));
  EXPECT_THAT(seen_by("li_na", "customers"), IsEmpty());
  EXPECT_THAT(seen_by("zhang_wei"), IsEmpty());
  EXPECT_EQ(as("zhang_wei").put("/views/" + id + "/default", object{}).status, 404);
  saved("zhang_wei", shared("Hot"));
  EXPECT_THAT(seen_by("li_na"), ElementsAre("Hot by 张伟", "Late by 李娜"));
  auto const list = as("li_na").get("/views?page=orders");
  EXPECT_EQ(list.text("/items/0/query"), "is_late=true&sort=promised_on");
  EXPECT_EQ(list.at("/items/0/columns"), (array{"number", "customer"}));
  EXPECT_FALSE(list.at("/items/0/is_own").as_bool());
}

TEST_P(SavedViews, AreSharedOnlyByThoseWhoMay) {
  EXPECT_EQ(as("li_na").post("/views", shared()).status, 403);
  auto const mine = as("li_na").post("/views", late());
  auto edit = edit_of(mine);
  edit["is_shared"] = true;
  EXPECT_EQ(as("li_na").put("/views/" + mine.text("/id"), edit).status, 403);
  EXPECT_EQ(as("").get("/views?page=orders").status, 401);
  EXPECT_EQ(as("").post("/views", late()).status, 401);
}

TEST_P(SavedViews, HaveOneNameForEachPersonAndPage) {
  saved("li_na", late());
  EXPECT_EQ(as("li_na").post("/views", late()).problems(), "already_taken /name");
  auto elsewhere = late();
  elsewhere["page"] = "customers";
  saved("li_na", elsewhere);
  saved("zhou_jie", late());
  auto const other = as("li_na").post("/views", late("Other"));
  auto edit = edit_of(other);
  edit["name"] = "Late";
  EXPECT_EQ(as("li_na").put("/views/" + other.text("/id"), edit).problems(), "already_taken /name");
}

TEST_P(SavedViews, NameEveryProblem) {
  auto content = late();
  content["columns"] = array{"number", "number"};
  content["name"] = "";
  EXPECT_EQ(as("li_na").post("/views", content).problems(), "too_short /name");
  content["name"] = "Late";
  EXPECT_EQ(as("li_na").post("/views", content).problems(), "given_twice /columns/1");
  EXPECT_EQ(as("li_na").get("/views").problems(), "missing ?page");
}

TEST_P(SavedViews, AreEditedByTheirOwnerWithoutLosingAChange) {
  auto const made = as("zhang_wei").post("/views", shared());
  auto edit = edit_of(made);
  edit["query"] = "kind=rush";
  EXPECT_EQ(as("he_ping").put("/views/" + made.text("/id"), edit).text("/code"), "not_ones_own_view");
  auto const edited = as("zhang_wei").put("/views/" + made.text("/id"), edit);
  EXPECT_EQ(edited.text("/query"), "kind=rush");
  EXPECT_EQ(edited.at("/revision").as_int64(), 2);
  auto const refused = as("zhang_wei").put("/views/" + made.text("/id"), edit_of(made));
  EXPECT_EQ(refused.status, 409);
  EXPECT_EQ(refused.text("/current/query"), "kind=rush");
}

TEST_P(SavedViews, AreRemovedByTheirOwnerAndWhoLooksAfterWhatIsShared) {
  auto const mine = saved("li_na", late());
  auto const hot = saved("zhang_wei", shared("Hot"));
  EXPECT_EQ(as("li_na").del("/views/" + hot).text("/code"), "not_ones_own_view");
  EXPECT_EQ(as("he_ping").del("/views/" + mine).status, 404);
  EXPECT_EQ(as("he_ping").del("/views/" + hot).status, 204);
  EXPECT_EQ(as("li_na").del("/views/" + mine).status, 204);
  EXPECT_THAT(seen_by("li_na"), IsEmpty());
}

TEST_P(SavedViews, AreSeenFirstByWhoeverChoseThem) {
  auto const hot = as("zhang_wei").post("/views", shared("Hot"));
  auto const mine = saved("li_na", late());
  EXPECT_EQ(as("li_na").put("/views/" + hot.text("/id") + "/default", object{}).status, 204);
  EXPECT_THAT(seen_by("li_na"), ElementsAre("Hot by 张伟, default", "Late by 李娜"));
  EXPECT_THAT(seen_by("zhang_wei"), ElementsAre("Hot by 张伟"));
  EXPECT_EQ(as("li_na").put("/views/" + mine + "/default", object{}).status, 204);
  EXPECT_THAT(seen_by("li_na"), ElementsAre("Hot by 张伟", "Late by 李娜, default"));
  EXPECT_EQ(as("li_na").del("/views/" + mine + "/default").status, 204);
  EXPECT_THAT(seen_by("li_na"), ElementsAre("Hot by 张伟", "Late by 李娜"));
}

TEST_P(SavedViews, AreNobodysFirstOnceTheyAreNoLongerShared) {
  auto const hot = as("zhang_wei").post("/views", shared("Hot"));
  for (auto const* person : {"li_na", "zhang_wei"}) {
    EXPECT_EQ(as(person).put("/views/" + hot.text("/id") + "/default", object{}).status, 204);
  }
  auto edit = edit_of(hot);
  edit["is_shared"] = false;
  ASSERT_EQ(as("zhang_wei").put("/views/" + hot.text("/id"), edit).status, 200);
  EXPECT_THAT(seen_by("li_na"), IsEmpty());
  EXPECT_THAT(seen_by("zhang_wei"), ElementsAre("Hot by 张伟, default"));
  edit["is_shared"] = true;
  edit["revision"] = 2;
  ASSERT_EQ(as("zhang_wei").put("/views/" + hot.text("/id"), edit).status, 200);
  EXPECT_THAT(seen_by("li_na"), ElementsAre("Hot by 张伟"));
}

}  // namespace
}  // namespace gendan::views
