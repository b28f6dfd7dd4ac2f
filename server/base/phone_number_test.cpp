#include "base/phone_number.hpp"

#include <gtest/gtest.h>

namespace gendan {
namespace {

struct PhoneCase {
  char const* written;
  char const* compared;
  char const* national;
};

class PhoneSpelling : public ::testing::TestWithParam<PhoneCase> {};
TEST_P(PhoneSpelling, IsReducedToItsDigits) {
  auto const number = PhoneNumber::parsed(GetParam().written);
  ASSERT_TRUE(number.has_value());
  EXPECT_EQ(number->text(), GetParam().compared);
  EXPECT_EQ(number->national_digits(), GetParam().national);
}
INSTANTIATE_TEST_SUITE_P(
    Table, PhoneSpelling,
    ::testing::Values(PhoneCase{"+49 40 123456", "+4940123456", "40123456"},
                      PhoneCase{"+49 (0)40 123-456", "+4940123456", "40123456"},
                      PhoneCase{"0049-40-123456", "+4940123456", "40123456"},
                      PhoneCase{"040 / 123456", "040123456", "40123456"},
                      PhoneCase{"+86 139 0574 1234", "+8613905741234", "13905741234"},
                      PhoneCase{"13905741234", "13905741234", "13905741234"},
                      PhoneCase{"0574 8765 4321 转 808", "057487654321", "57487654321"},
                      PhoneCase{"＋８６（０５７４）８７６５４３２１", "+8657487654321", "57487654321"},
                      PhoneCase{"+1.212.555.0100 ext. 7", "+12125550100", "2125550100"},
                      PhoneCase{"+1 212 555 0100x7", "+12125550100", "2125550100"},
                      PhoneCase{"+7 495 123 45 67", "+74951234567", "4951234567"},
                      PhoneCase{"+852 2345 6789", "+85223456789", "23456789"},
                      PhoneCase{"+39 02 1234567", "+3921234567", "21234567"}, PhoneCase{"12345", "12345", "12345"}));

TEST(PhoneNumber, RefusesWhatCannotBeDialled) {
  for (auto const text : {"", "1234", "+", "+49 0000", "+ ext 12345", "1234567890123456", "+0 123 456", "call me",
                          "12345a", "++4940123456", "040;123456", "一二三四五", "anna@acme.de"})
    EXPECT_EQ(PhoneNumber::parsed(text), std::nullopt) << text;
}

}  // namespace
}  // namespace gendan
