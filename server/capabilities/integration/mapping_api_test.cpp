#include <gmock/gmock.h>

#include "testing/plain_imports.hpp"

namespace gendan::integration {
namespace {

class SavedMappings : public testing::PlainImports {
protected:
  std::string saved() {
    auto const created = as("zhang_wei").post("/import-mappings", plain_mapping());
    EXPECT_EQ(created.status, 201) << created.response.body_text();
    return "/import-mappings/" + created.text("/id");
  }
  std::string shipped() {
    auto const list = as("zhang_wei").get("/import-mappings");
    for (auto const& item : list.at("/items").as_array())
      if (item.at("is_shipped").as_bool()) return "/import-mappings/" + std::string(item.at("id").as_string());
    return {};
  }
  static object edited(std::int64_t revision, std::string_view name = "plain") {
    auto mapping = plain_mapping();
    mapping["name"] = name;
    mapping["source_system"] = "erp-2";
    mapping["revision"] = revision;
    return mapping;
  }
};
BOTH_DATABASES(SavedMappings);

TEST_P(SavedMappings, HaveANameOfTheirOwn) {
  saved();
  EXPECT_EQ(as("zhang_wei").post("/import-mappings", plain_mapping()).problems(), "already_taken /name");
}

TEST_P(SavedMappings, AreEditedByWhoeverMayImport) {
  auto const path = saved();
  auto const after = as("zhang_wei").put(path, edited(1, "renamed"));
  EXPECT_EQ(after.status, 200) << after.response.body_text();
  EXPECT_EQ(after.at("/revision").as_int64(), 2);
  auto const id = uploaded(book({{"A-1", 1}}));
  auto const chosen = as("zhang_wei").put("/imports/" + id + "/mapping", {{"mapping_name", "renamed"}});
  EXPECT_EQ(chosen.text("/mapping/source_system"), "erp-2");
  EXPECT_EQ(as("stranger").put(path, edited(2)).status, 403);
}

TEST_P(SavedMappings, AreNotEditedOverAnothersEdit) {
  auto const path = saved();
  EXPECT_EQ(as("zhang_wei").put(path, edited(1)).status, 200);
  auto const late = as("li_na").put(path, edited(1));
  EXPECT_EQ(late.status, 409);
  EXPECT_EQ(late.text("/current/mapping/source_system"), "erp-2");
}

TEST_P(SavedMappings, AreNotEditedIntoWhatCannotBe) {
  auto const path = saved();
  EXPECT_EQ(as("zhang_wei").put(path, edited(1, "SCMS delivery history")).problems(), "already_taken /name");
  auto twice = edited(1);
  auto& rules = twice["rules"].as_array();
  rules.push_back(rules.front());
  EXPECT_EQ(as("zhang_wei").put(path, twice).problems(), "given_twice /rules/6/to");
}

TEST_P(SavedMappings, AreDeletedByWhoeverMayImport) {
  auto const path = saved();
  EXPECT_EQ(as("stranger").del(path).status, 403);
  EXPECT_EQ(as("li_na").del(path).status, 204);
  EXPECT_EQ(as("zhang_wei").put(path, edited(1)).text("/code"), "no_such_mapping");
}

TEST_P(SavedMappings, StayAsTheyAreWhereTheyWereShipped) {
  EXPECT_EQ(as("zhang_wei").put(shipped(), edited(1)).text("/code"), "mapping_is_shipped");
  EXPECT_EQ(as("zhang_wei").del(shipped()).text("/code"), "mapping_is_shipped");
}

}  // namespace
}  // namespace gendan::integration
