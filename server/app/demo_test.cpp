#include "app/demo.hpp"

#include <gmock/gmock.h>

#include "testing/test_app.hpp"

namespace gendan {
namespace {

using ::testing::AllOf;
using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

class Demo : public testing::TestApp {
protected:
  void SetUp() override { start_empty(); }

  // The only column of the statement's rows.
  std::vector<std::string> texts(std::string_view statement) {
    return database().read([&](sql::Transaction& tx) {
      std::vector<std::string> found;
      for (auto rows = tx.query(statement); rows.next();) found.emplace_back(rows.text(0));
      return found;
    });
  }
};
BOTH_DATABASES(Demo);

// In Shanghai it is the next day already.
TEST_P(Demo, CountsItsDaysFromTheOrganisationsToday) {
  clock().set(*Instant::parsed("2026-11-22T17:00:00Z"));
  make_demo_organisation(app());
  EXPECT_THAT(texts("select missing from sales_order where missing like '%payment_term%'"),
              ElementsAre(HasSubstr("2026-11-23")));
  EXPECT_THAT(texts("select distinct valid_until from quotation"), ElementsAre("2026-12-14"));
}

TEST_P(Demo, GivesEveryAddressItsCountry) {
  make_demo_organisation(app());
  EXPECT_THAT(texts("select delivery_address from sales_order where delivery_address is not null"),
              AllOf(Not(IsEmpty()), Each(HasSubstr("\"country\":\"DE\""))));
  auto const company = texts("select address_zh from document_company").back();
  EXPECT_THAT(company, HasSubstr("中国浙江省"));
}

TEST_P(Demo, IsMadeOnce) {
  make_demo_organisation(app());
  auto const numbers = texts("select number from sales_order order by number");
  make_demo_organisation(app());
  EXPECT_THAT(numbers, SizeIs(6));
  EXPECT_EQ(texts("select number from sales_order order by number"), numbers);
}

}  // namespace
}  // namespace gendan
