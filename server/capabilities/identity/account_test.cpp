#include "capabilities/identity/account.hpp"

#include <gtest/gtest.h>

namespace gendan::identity {
namespace {

std::string first_code(std::string_view password, std::string_view account = "li.na") {
  auto const problems = password_problems("/password", password, account);
  return problems.empty() ? "" : problems.front().code;
}

TEST(Password, IsJudgedByLengthAndGuessabilityOnly) {
  EXPECT_EQ(first_code("short"), "too_short");
  EXPECT_EQ(first_code(std::string(129, 'x')), "too_long");
  EXPECT_EQ(first_code("aaaaaaaaaaaa"), "too_easy_to_guess");
  EXPECT_EQ(first_code("Qwertyuiop"), "too_easy_to_guess");
  EXPECT_EQ(first_code("Li.Na@ningbo", "li.na@ningbo"), "too_easy_to_guess");
  EXPECT_EQ(first_code("春江潮水连海平海上明月"), "");
  EXPECT_EQ(first_code("correct horse"), "");
  EXPECT_EQ(first_code("\xff\xfe\xfd\xfc\xff\xfe\xfd\xfc\xff\xfe"), "invalid_utf8");
}

TEST(Account, IsComparedWithoutCase) { EXPECT_EQ(normalised_account("  Li.Na "), "li.na"); }

struct DelayCase {
  std::int64_t failures;
  int seconds;
};
class SignInDelay : public testing::TestWithParam<DelayCase> {};
TEST_P(SignInDelay, DoublesAfterTheFreeAttempts) {
  EXPECT_EQ(sign_in_delay(GetParam().failures, 5), std::chrono::seconds(GetParam().seconds));
}
INSTANTIATE_TEST_SUITE_P(Table, SignInDelay,
                         testing::Values(DelayCase{0, 0}, DelayCase{4, 0}, DelayCase{5, 15}, DelayCase{6, 30},
                                         DelayCase{10, 480}, DelayCase{11, 900}, DelayCase{1000, 900}));

TEST(Session, EndsByIdlenessAndByAge) {
  SessionLimits const limits{std::chrono::hours(12), std::chrono::hours(48)};
  auto const start = *Instant::parsed("2026-03-02T00:00:00Z");
  EXPECT_FALSE(session_has_ended(start, start, start + std::chrono::hours(12) - Milliseconds(1), limits));
  EXPECT_TRUE(session_has_ended(start, start, start + std::chrono::hours(12), limits));
  EXPECT_TRUE(session_has_ended(start, start + std::chrono::hours(47), start + std::chrono::hours(48), limits));
}

}  // namespace
}  // namespace gendan::identity
