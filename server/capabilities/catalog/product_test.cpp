#include "capabilities/catalog/product.hpp"

#include <gmock/gmock.h>

namespace gendan::catalog {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(HsCode, IsSixToThirteenDigitsHoweverTheyArePunctuated) {
  struct Case {
    char const* written;
    char const* digits;
  };
  for (auto const& [written, digits] : {Case{"940521", "940521"},
                                        {"9405.21", "940521"},
                                        {"9405.21.00", "94052100"},
                                        {"8513 10 40 00", "8513104000"},
                                        {"9405.2100.00.999", "9405210000999"}})
    EXPECT_EQ(hs_code_digits(written), digits) << written;
  for (auto const* written : {"", "9405", "94052", "94052100009991", "9405-21", "9405.2x", "九四零五二一", "LAMP01"})
    EXPECT_EQ(hs_code_digits(written), std::nullopt) << written;
}

std::vector<std::string> problems(ProductContent const& content) {
  std::vector<std::string> names;
  for (auto const& problem : content_problems(content)) names.push_back(problem.path + " " + problem.code);
  return names;
}

Attribute attribute(std::string_view name) { return {*Name::parsed(name), Label()}; }
CustomerItemCode code(std::int64_t customer, std::string_view text) {
  return {customers::CustomerId::made(Instant::from_unix_milliseconds(customer), {}), *Code::parsed(text)};
}

TEST(Product, HasEachAttributeAndEachCustomersCodeOnce) {
  ProductContent content;
  content.attributes = {attribute("颜色"), attribute("尺寸")};
  content.customer_codes = {code(1, "4711"), code(1, "4712"), code(2, "4711")};
  EXPECT_THAT(problems(content), IsEmpty());
  content.attributes.push_back(attribute("颜色"));
  content.customer_codes.push_back(code(1, "4712"));
  content.hs_code = BoundedText<1, 40>::parsed("9405");
  EXPECT_THAT(problems(content), ElementsAre("/hs_code not_an_hs_code", "/attributes/2/name given_twice",
                                             "/customer_codes/3/code given_twice"));
}

TEST(Product, IsBounded) {
  ProductContent content;
  content.attributes.resize(most_attributes + 1);
  content.customer_codes.resize(most_customer_codes + 1);
  EXPECT_THAT(problems(content), ElementsAre("/attributes too_many_entries", "/customer_codes too_many_entries"));
}

}  // namespace
}  // namespace gendan::catalog
