#include <gmock/gmock.h>

#include "testing/order_verification.hpp"

namespace gendan::verification {
namespace {

using boost::json::object;
using testing::Answer;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

class VerificationDeputies : public testing::OrderVerificationWorld {
protected:
  void name_deputy(std::string_view person, std::string_view deputy) {
    auto const named =
        as(person).post("/people/" + id_of(person) + "/deputies",
                        {{"deputy_id", id_of(deputy)}, {"from_on", "2026-03-02"}, {"until_on", "2026-03-06"}});
    ASSERT_EQ(named.status, 201) << named.response.body_text();
  }
  Answer sign_for(std::string_view deputy, std::string_view person, std::string const& id, int level) {
    auto signing = signature(id, level);
    signing["in_place_of_id"] = id_of(person);
    return as(deputy).post("/orders/" + id + "/verification/signatures", signing);
  }
};
BOTH_DATABASES(VerificationDeputies);

TEST_P(VerificationDeputies, ReadAndSignInTheVerifiersPlaceAndTheRecordSaysSo) {
  auto const id = order();
  EXPECT_EQ(read("he_ping", id, content()).status, 403);
  EXPECT_EQ(sign_for("he_ping", "wang_fang", id, 2).text("/code"), "not_a_deputy");
  name_deputy("wang_fang", "he_ping");
  EXPECT_EQ(read("he_ping", id, content()).status, 200);
  EXPECT_EQ(sign("li_na", id, 1).status, 200);
  auto const shown = as("he_ping").get("/orders/" + id + "/verification");
  EXPECT_TRUE(shown.at("/may_enter").as_bool());
  EXPECT_FALSE(shown.at("/levels/1/may_sign").as_bool());
  EXPECT_EQ(shown.text("/levels/1/in_place_of/0/name"), "王芳");
  EXPECT_EQ(sign("he_ping", id, 2).status, 403) << "in one's own right one may no more than before";
  EXPECT_EQ(sign_for("he_ping", "wang_fang", id, 3).status, 403) << "nor more than the one in whose place";
  EXPECT_EQ(sign_for("he_ping", "wang_fang", id, 2).status, 200);
  auto const after = standing(id);
  EXPECT_EQ(after.text("/levels/1/signature/signed_by_name"), "何平");
  EXPECT_EQ(after.text("/levels/1/signature/in_place_of_name"), "王芳");
  EXPECT_EQ(sign("zhang_wei", id, 3).status, 200);
}

TEST_P(VerificationDeputies, AreNoneWhoOnlyReadNorNarrowedTokens) {
  auto const id = order();
  name_deputy("wang_fang", "liu_yang");
  name_deputy("wang_fang", "he_ping");
  EXPECT_EQ(read("liu_yang", id, content()).status, 403);
  EXPECT_EQ(read("he_ping", id, content()).status, 200);
  EXPECT_EQ(sign("li_na", id, 1).status, 200);
  EXPECT_EQ(sign_for("liu_yang", "wang_fang", id, 2).text("/code"), "not_a_deputy") << "an auditor changes nothing";
  auto const token = in_browser("he_ping").post(
      "/tokens", {{"name", "narrow"}, {"permissions", {"orders.read", "requirements.read", "approvals.decide"}}});
  ASSERT_EQ(token.status, 201) << token.response.body_text();
  auto signing = signature(id, 2);
  signing["in_place_of_id"] = id_of("wang_fang");
  EXPECT_EQ(as("")
                .send(http::Method::post, "/orders/" + id + "/verification/signatures", serialize(signing),
                      {{"authorization", "Bearer " + token.text("/token")}})
                .status,
            403);
  EXPECT_EQ(sign_for("he_ping", "wang_fang", id, 2).status, 200);
}

TEST_P(VerificationDeputies, DoNotSignTwoLevelsNorTheirOwnEntry) {
  auto const id = order();
  name_deputy("wang_fang", "li_na");
  name_deputy("zhang_wei", "wang_fang");
  EXPECT_EQ(sign("li_na", id, 1).status, 200);
  EXPECT_EQ(read("wang_fang", id, content()).status, 200);
  EXPECT_EQ(sign_for("li_na", "wang_fang", id, 2).problems(), "signed_another_level /level, own_entry /level");
  EXPECT_EQ(sign("wang_fang", id, 2).status, 200);
  EXPECT_EQ(sign_for("wang_fang", "zhang_wei", id, 3).problems(), "signed_another_level /level");
}

TEST_P(VerificationDeputies, SeeWhatWaitsForTheAbsentOne) {
  auto const id = order();
  EXPECT_EQ(step(id, "under_review").status, 200);
  app().run_due_jobs();
  EXPECT_EQ(sign("li_na", id, 1).status, 200);
  EXPECT_THAT(worked("he_ping"), IsEmpty());
  name_deputy("wang_fang", "he_ping");
  EXPECT_THAT(worked("he_ping"), ElementsAre("verify_order 2"));
  clock().advance(std::chrono::hours(24 * 5));
  EXPECT_THAT(worked("he_ping"), IsEmpty()) << "the days are over";
}

}  // namespace
}  // namespace gendan::verification
