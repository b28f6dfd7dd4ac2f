#include <gmock/gmock.h>

#include "testing/order_verification.hpp"

namespace gendan::verification {
namespace {

using boost::json::array;
using boost::json::object;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

class BuyerOfTheDocument : public testing::OrderVerificationWorld {
protected:
  // An order of Globex, with words that name a buyer.
  std::string order_said_by(std::string const& buyer) {
    auto const id = order();
    keep(id, "Purchase order\nBuyer: " + buyer + "\nCurrency: USD\n");
    app().run_due_jobs();
    return id;
  }
};
BOTH_DATABASES(BuyerOfTheDocument);

TEST_P(BuyerOfTheDocument, IsTheOrdersCustomerOrADifferenceThatSomebodyResolves) {
  auto const id = order_said_by("ACME Handels GmbH");
  EXPECT_THAT(open_paths(id), ElementsAre("/buyer"));
  auto const shown = standing(id);
  EXPECT_EQ(shown.text("/discrepancies/0/left"), "ACME Handels GmbH");
  EXPECT_EQ(shown.text("/discrepancies/0/right"), "Globex");
  EXPECT_EQ(shown.text("/discrepancies/0/weight"), "critical");
  EXPECT_EQ(shown.text("/discrepancies/0/verdict"), "differs");
  EXPECT_FALSE(shown.at("/is_verified").as_bool());
  EXPECT_EQ(read("wang_fang", id, content()).status, 200);
  auto const named = array{object{{"id", shown.at("/discrepancies/0/id")}}};
  EXPECT_EQ(resolve("wang_fang", id, named).status, 200);
  EXPECT_THAT(open_paths(id), IsEmpty());
}

TEST_P(BuyerOfTheDocument, IsTheSameInAnotherSpelling) {
  for (auto const* buyer : {"GLOBEX LTD.", "Globex GmbH, Hamburg", "Ｇｌｏｂｅｘ"})
    EXPECT_THAT(open_paths(order_said_by(buyer)), IsEmpty()) << buyer;
}

TEST_P(BuyerOfTheDocument, IsNotTheirNumberOfUs) { EXPECT_THAT(open_paths(order_said_by("100-42")), IsEmpty()); }

TEST_P(BuyerOfTheDocument, OfALaterDocumentCounts) {
  auto const id = order_said_by("ACME Handels GmbH");
  clock().advance(std::chrono::hours(1));
  keep(id, "Buyer: Globex");
  app().run_due_jobs();
  EXPECT_THAT(open_paths(id), IsEmpty());
}

TEST_P(BuyerOfTheDocument, IsComparedWithTheCustomersNewName) {
  auto const id = order_said_by("ACME Handels GmbH");
  EXPECT_THAT(worked("li_na"), ElementsAre("resolve_discrepancies 1"));
  auto const before = as("li_na").get("/customers/" + customer());
  object const named{{"name", "Acme Handels"},
                     {"tier", "standard"},
                     {"remark", ""},
                     {"is_active", true},
                     {"revision", before.at("/revision")}};
  EXPECT_EQ(as("li_na").put("/customers/" + customer(), named).status, 200);
  app().run_due_jobs();
  EXPECT_THAT(open_paths(id), IsEmpty());
  EXPECT_THAT(worked("li_na"), IsEmpty());
}

}  // namespace
}  // namespace gendan::verification
