#include <gmock/gmock.h>

#include "testing/order_verification.hpp"

namespace gendan::verification {
namespace {

using boost::json::array;
using boost::json::object;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

class VerificationPolicy : public testing::OrderVerificationWorld {
protected:
  std::int64_t level_of(std::string const& id) { return standing(id).at("/required_level").as_int64(); }
  std::string reasons_of(std::string const& id) {
    auto const shown = standing(id);
    std::string reasons;
    for (auto const& reason : shown.at("/reasons").as_array()) reasons += std::string(reason.as_string()) + " ";
    return reasons;
  }
  testing::Answer put(std::string_view person, object const& edit) {
    return as(person).put("/verification/policy", edit);
  }
};
BOTH_DATABASES(VerificationPolicy);

TEST_P(VerificationPolicy, NeedsOneLevelLessOfAnUnchangedRepeatAndTheBlindCheckOfWhatIsNew) {
  auto const first = confirmed_order();
  auto const id = order();
  EXPECT_EQ(level_of(id), 1);
  EXPECT_EQ(reasons_of(id), "profile_standard unchanged_repeat ");
  EXPECT_EQ(standing(id).text("/repeats_number"), as("li_na").get("/orders/" + first).text("/number"));
  EXPECT_EQ(sign("li_na", id, 1).problems(), "reading_missing /level");
  EXPECT_EQ(read("wang_fang", id, {{"kind", "regular"}, {"requested_on", "2026-05-02"}}).status, 200);
  EXPECT_THAT(open_paths(id), ElementsAre("/requested_on")) << "what is new is compared";
  EXPECT_EQ(read_again("wang_fang", id, {{"kind", "regular"}, {"requested_on", "2026-05-01"}}, "misread").status, 200);
  EXPECT_THAT(open_paths(id), IsEmpty()) << "the rest was read before";
  EXPECT_EQ(sign("li_na", id, 1).status, 200);
  EXPECT_TRUE(standing(id).at("/is_verified").as_bool());

  auto changed = content();
  changed["lines"].at(0).as_object()["unit_price"] = "0.98";
  EXPECT_EQ(edited("li_na", id, changed).status, 200);
  EXPECT_EQ(level_of(id), 2) << "a changed repeat is none";
  EXPECT_EQ(level_of(first), 3) << "an order does not repeat a later one";
}

TEST_P(VerificationPolicy, FollowsWhatTheAdministratorSets) {
  auto const id = order_of_two_levels();
  EXPECT_EQ(as("chen_min").get("/verification/policy").text("/profile"), "standard");
  EXPECT_EQ(put("zhang_wei", {{"profile", "strict"}, {"revision", 0}}).status, 403);
  EXPECT_EQ(put("chen_min", {{"profile", "strict"}, {"revision", 7}}).text("/code"), "revision_moved_on");
  EXPECT_EQ(put("chen_min", {{"profile", "strict"}, {"revision", 0}}).status, 200);
  EXPECT_EQ(level_of(id), 3);
  object const value{{"amount", "500"}, {"currency", "USD"}};
  EXPECT_EQ(put("chen_min", {{"profile", "standard"}, {"high_values", array{value}}, {"revision", 1}}).status, 200);
  EXPECT_EQ(level_of(id), 3);
  EXPECT_EQ(put("chen_min", {{"profile", "small"}, {"high_values", array{value, value}}, {"revision", 2}}).problems(),
            "given_twice /high_values/1/currency");
  EXPECT_EQ(put("chen_min", {{"profile", "standard"}, {"raising_kinds", array{"regular"}}, {"revision", 2}}).status,
            200);
  EXPECT_EQ(reasons_of(id), "profile_standard regular_order ");
}

TEST_P(VerificationPolicy, NeedsOneLevelMoreOfTheCustomersItNames) {
  auto edit = content();
  edit["customer_id"] = new_customer({{"name", "Initech"}, {"tier", "key"}});
  auto const id = as("li_na").post("/orders", edit).text("/id");
  EXPECT_EQ(reasons_of(id), "profile_standard first_of_customer first_of_product ");
  EXPECT_EQ(put("chen_min", {{"profile", "standard"}, {"raising_tiers", array{"key"}}, {"revision", 0}}).status, 200);
  EXPECT_EQ(reasons_of(id), "profile_standard key_customer first_of_customer first_of_product ");
}

}  // namespace
}  // namespace gendan::verification
