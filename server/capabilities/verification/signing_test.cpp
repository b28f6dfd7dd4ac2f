#include "capabilities/verification/signing.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "capabilities/verification/level.hpp"

namespace gendan::verification {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

Signing second_level() {
  Signing signing;
  signing.level = 2;
  signing.required_level = 2;
  signing.signer_id = "wang";
  signing.has_requirement = true;
  signing.is_read = true;
  signing.has_read = true;
  signing.signatures = {{1, "li"}};
  return signing;
}

TEST(Signing, IsOpenToSomebodyElse) {
  EXPECT_THAT(signing_faults(second_level()), IsEmpty());
  EXPECT_TRUE(is_independent(second_level()));
}

TEST(Signing, IsRefusedWithEveryReason) {
  auto signing = second_level();
  signing.level = 3;
  signing.signer_id = "li";
  signing.is_author = true;
  signing.has_requirement = false;
  signing.is_read = false;
  signing.open_discrepancies = 2;
  EXPECT_THAT(signing_faults(signing),
              ElementsAre("level_not_needed", "level_before_missing", "signed_another_level", "own_entry",
                          "requirement_missing", "reading_missing", "discrepancies_open"));
  signing = second_level();
  signing.level = 1;
  EXPECT_THAT(signing_faults(signing), ElementsAre("level_already_signed"));
}

TEST(Signing, IsOnesOwnWhereThereIsNobodyElseAndSaysSo) {
  auto signing = second_level();
  signing.signer_id = "li";
  signing.is_author = true;
  EXPECT_THAT(signing_faults(signing), ElementsAre("signed_another_level", "own_entry"));
  signing.has_other_person = false;
  signing.is_read = false;
  EXPECT_THAT(signing_faults(signing), ElementsAre("reading_missing"));
  signing.is_read = true;
  EXPECT_THAT(signing_faults(signing), IsEmpty());
  EXPECT_FALSE(is_independent(signing));
}

TEST(Signing, OfTheFirstLevelIsTheAuthorsOwn) {
  auto signing = second_level();
  signing.level = 1;
  signing.signatures = {};
  signing.is_author = true;
  signing.is_read = false;
  EXPECT_THAT(signing_faults(signing), IsEmpty());
  EXPECT_TRUE(is_independent(signing));
}

TEST(Signing, OfTheSecondLevelTakesThatOneReadBlindOneself) {
  auto signing = second_level();
  signing.has_read = false;
  EXPECT_THAT(signing_faults(signing), ElementsAre("read_first"));
  signing.level = 3;
  signing.required_level = 3;
  signing.signatures = {{1, "li"}, {2, "zhao"}};
  EXPECT_THAT(signing_faults(signing), IsEmpty());
}

TEST(Signing, IsLeftToOthersByWhomALevelAboveNeeds) {
  using Signers = std::vector<std::vector<std::string>>;
  struct Row {
    Signers signers;
    int level;
    char const* person;
    bool leaves_fewer;
  };
  for (auto const& row : {
           Row{{{"li", "wang"}, {"wang"}}, 1, "wang", true},
           Row{{{"li", "wang"}, {"wang"}}, 1, "li", false},
           Row{{{"li", "wang"}, {"wang"}}, 2, "wang", false},
           Row{{{"wang"}, {"wang"}}, 1, "wang", false},  // there is nobody else
           Row{{{"wang"}, {"wang"}, {"wang"}}, 2, "wang", false},
           Row{{{"li", "wang"}, {"wang", "zhao"}}, 1, "wang", false},  // zhao signs above
           Row{{{"li"}, {"wang", "zhang"}, {"zhang"}}, 2, "zhang", true},
           Row{{{"li"}, {"wang", "zhang"}, {"zhang"}}, 2, "wang", false},
           Row{{{"li", "wang"}, {"wang", "zhang"}, {"wang", "zhang"}}, 1, "zhang", true},  // one for two levels
           Row{{{"wang", "zhang"}, {"wang", "zhang"}, {"wang", "zhang"}}, 1, "zhang", false},
           Row{{{"zhang", "wang"}, {}, {"zhang"}}, 1, "zhang", true},
       }) {
    std::vector<std::string> const people{row.person, row.person};
    EXPECT_EQ(leaves_fewer_signers(row.signers, row.level, people), row.leaves_fewer) << row.person << row.level;
  }
  auto signing = second_level();
  signing.is_needed_above = true;
  EXPECT_THAT(signing_faults(signing), ElementsAre("needed_for_level_above"));
}

struct LevelRow {
  Profile profile;
  orders::OrderKind kind;
  char const* total;
  bool is_first;
  int level;
};

TEST(RequiredLevel, FollowsProfileKindValueAndNovelty) {
  using enum Profile;
  using enum orders::OrderKind;
  for (auto const& row : {
           LevelRow{small, regular, "100", false, 2},
           LevelRow{small, custom, "900000", false, 2},
           LevelRow{small, regular, "100", true, 3},
           LevelRow{standard, regular, "100", false, 2},
           LevelRow{standard, custom, "100", false, 3},
           LevelRow{standard, regular, "50000", false, 3},
           LevelRow{standard, regular, "49999.99", false, 2},
           LevelRow{standard, regular, "100", true, 3},
           LevelRow{standard, custom, "90000", true, 3},
           LevelRow{strict, regular, "100", false, 3},
       }) {
    Policy const policy{row.profile, {*Money::parsed("50000", *Currency::parsed("USD"))}};
    Situation situation;
    situation.kind = row.kind;
    situation.total = Money::parsed(row.total, *Currency::parsed("USD"));
    situation.is_first_of_customer = row.is_first;
    EXPECT_EQ(required_level(policy, situation).level, row.level) << row.total;
  }
}

TEST(RequiredLevel, IsOneLessForAnUnchangedRepeatButNeverNone) {
  Situation situation;
  situation.is_unchanged_repeat = true;
  EXPECT_EQ(required_level({}, situation).level, 1);
  EXPECT_EQ(required_level({Profile::strict, {}, {}, {}}, situation).level, 2);
  EXPECT_THAT(required_level({}, situation).reasons, ElementsAre("profile_standard", "unchanged_repeat"));
}

TEST(Signing, OfARepeatNeedsABlindReadingAtLevelOne) {
  Signing signing;
  signing.required_level = 1;
  signing.has_requirement = true;
  signing.open_checks = 1;
  EXPECT_THAT(signing_faults(signing), ElementsAre("reading_missing", "checks_open"));
  signing.required_level = 2;
  EXPECT_THAT(signing_faults(signing), IsEmpty());
}

TEST(Signing, CountsADeputyAndWhoeverTheyStandInForAsOne) {
  auto signing = second_level();
  signing.in_place_of_id = "li";
  EXPECT_THAT(signing_faults(signing), ElementsAre("signed_another_level"));
  signing.in_place_of_id = "zhao";
  EXPECT_THAT(signing_faults(signing), IsEmpty());
  signing.signatures = {{1, "sun", "zhao"}};
  EXPECT_THAT(signing_faults(signing), ElementsAre("signed_another_level"));
}

TEST(RequiredLevel, SaysWhy) {
  Situation situation;
  situation.kind = orders::OrderKind::custom;
  situation.has_first_of_product = true;
  EXPECT_THAT(required_level({}, situation).reasons,
              ElementsAre("profile_standard", "custom_order", "first_of_product"));
}

}  // namespace
}  // namespace gendan::verification
