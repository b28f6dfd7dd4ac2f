#include "capabilities/verification/blind_reading.hpp"

#include <gtest/gtest.h>

namespace gendan::verification {
namespace {

Onlooker verifier() { return {2, true, false, false, false, true, false, false}; }
bool reads_first_but(void (*change)(Onlooker&)) {
  auto onlooker = verifier();
  change(onlooker);
  return must_read_first(onlooker);
}

TEST(Onlookers, ReadFirstWhereTheyCouldGiveTheBlindSecondLook) {
  EXPECT_TRUE(must_read_first(verifier()));
  EXPECT_FALSE(reads_first_but([](Onlooker& one) { one.required_level = 1; })) << "nothing is signed blind";
  EXPECT_FALSE(reads_first_but([](Onlooker& one) { one.may_enter = false; }));
  EXPECT_FALSE(reads_first_but([](Onlooker& one) { one.is_author = true; })) << "they know the order";
  EXPECT_FALSE(reads_first_but([](Onlooker& one) { one.has_read = true; }));
  EXPECT_FALSE(reads_first_but([](Onlooker& one) { one.is_second_signed = true; }));
  EXPECT_TRUE(reads_first_but([](Onlooker& one) { one.is_read_by_other = true; })) << "a second verifier";
  EXPECT_FALSE(reads_first_but([](Onlooker& one) {
    one.is_read_by_other = true;
    one.may_sign_second = false;
  }));
  EXPECT_TRUE(reads_first_but([](Onlooker& one) {
    one.is_read_by_other = true;
    one.may_sign_third = true;
  })) << "level 3 is not needed";
  EXPECT_FALSE(reads_first_but([](Onlooker& one) {
    one.is_read_by_other = true;
    one.may_sign_third = true;
    one.required_level = 3;
  })) << "the supervisor sees what they sign over";
  EXPECT_TRUE(reads_first_but([](Onlooker& one) {
    one.may_sign_third = true;
    one.required_level = 3;
  })) << "before anybody read, the supervisor may be who reads";
}

}  // namespace
}  // namespace gendan::verification
