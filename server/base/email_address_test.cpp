#include "base/email_address.hpp"

#include <gtest/gtest.h>

namespace gendan {
namespace {

TEST(EmailAddress, IsPlausibleInAnyScript) {
  for (auto const text : {"anna.schmidt@acme.de", "a@b.co", "first+tag@sub.example.co.uk", "o'brien@example.ie",
                          "li_na@163.com", "123456@qq.com", "用户@例子.公司", "x@xn--fiqs8s.cn", "a-b@c-d.example"})
    EXPECT_TRUE(EmailAddress::parsed(text).has_value()) << text;
}

TEST(EmailAddress, RefusesWhatNoMailCanReach) {
  for (auto const text : {"",
                          "anna",
                          "anna@",
                          "@acme.de",
                          "anna@acme",
                          "anna schmidt@acme.de",
                          "anna@acme..de",
                          "anna@.de",
                          "anna@acme.",
                          ".anna@acme.de",
                          "anna.@acme.de",
                          "an..na@acme.de",
                          "anna@acme.de, b@acme.de",
                          "Anna <anna@acme.de>",
                          "anna@-acme.de",
                          "anna@acme-.de",
                          "anna@acme.d",
                          "anna@10.0.0.1",
                          "an@na@acme.de",
                          "\"anna\"@acme.de",
                          "anna＠acme.de",
                          "anna@acme.de\nBcc: x@y.zz"})
    EXPECT_EQ(EmailAddress::parsed(text), std::nullopt) << text;
}

TEST(EmailAddress, IsBounded) {
  auto const domain = "@" + std::string(63, 'd') + ".de";
  EXPECT_TRUE(EmailAddress::parsed(std::string(64, 'a') + domain).has_value());
  EXPECT_EQ(EmailAddress::parsed(std::string(65, 'a') + domain), std::nullopt);
  EXPECT_EQ(EmailAddress::parsed("a@" + std::string(64, 'd') + ".de"), std::nullopt);
  std::string long_domain = "@";
  for (int label = 0; label < 4; ++label) long_domain += std::string(60, 'd') + ".";
  EXPECT_TRUE(EmailAddress::parsed("abcdefg" + long_domain + "de").has_value());
  EXPECT_EQ(EmailAddress::parsed("abcdefghi" + long_domain + "de"), std::nullopt);
}

TEST(EmailAddress, IsComparedWithoutCaseAndBlanksAround) {
  EXPECT_EQ(EmailAddress::parsed("  Anna.Schmidt@ACME.de ")->text(), "anna.schmidt@acme.de");
}

TEST(EmailAddress, IsDeliverableInAsciiAlone) {
  EXPECT_TRUE(EmailAddress::parsed("o'brien+tag@xn--fiqs8s.cn")->is_deliverable());
  for (auto const text : {"李娜@example.com", "lina@例子.公司", "jürgen@acme.de"})
    EXPECT_FALSE(EmailAddress::parsed(text)->is_deliverable()) << text;
}

TEST(EmailAddress, KnowsItsDomain) { EXPECT_EQ(EmailAddress::parsed("Anna@ACME.de")->domain(), "acme.de"); }

}  // namespace
}  // namespace gendan
