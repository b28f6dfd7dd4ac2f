#include <gmock/gmock.h>

#include "testing/test_app.hpp"

namespace gendan::orders {
namespace {

using boost::json::array;
using boost::json::object;
using ::testing::Contains;
using ::testing::Not;

class CompletenessRules : public testing::TestApp {
protected:
  testing::Answer put(std::string_view person, array const& rules, int revision) {
    return as(person).put("/orders/completeness-policy", object{{"rules", rules}, {"revision", revision}});
  }
  std::string ordered(char const* kind, char const* customer) {
    return as("li_na").post("/orders", {{"kind", kind}, {"customer_id", id_of(customer)}}).text("/id");
  }
  std::vector<std::string> missing(std::string const& id) {
    std::vector<std::string> fields;
    auto const order = as("li_na").get("/orders/" + id);
    for (auto const& entry : order.at("/completeness/missing").as_array())
      fields.emplace_back(entry.at("field").as_string());
    return fields;
  }
  object const asks_for_ports_{{"kind", "custom"}, {"field", "port_of_loading"}, {"need", "critical"}};
};
BOTH_DATABASES(CompletenessRules);

TEST_P(CompletenessRules, AreReadByWhoReadsOrdersAndSetByTheAdministrator) {
  EXPECT_EQ(as("li_na").get("/orders/completeness-policy").at("/usual").as_array().size(), 19U);
  EXPECT_EQ(put("zhang_wei", {asks_for_ports_}, 0).status, 403);
  EXPECT_EQ(put("chen_min", {asks_for_ports_}, 3).text("/code"), "revision_moved_on");
  EXPECT_EQ(put("chen_min", {asks_for_ports_, asks_for_ports_}, 0).problems(), "given_twice /rules/1/field");
  object const strangers{{"customer_id", "01hzy3v7k2m4n6p8q0r2s4t6v8"}, {"field", "unit"}, {"need", "required"}};
  EXPECT_EQ(put("chen_min", {strangers}, 0).problems(), "no_such_customer /rules/0/customer_id");
  object const of_acme{{"customer_id", id_of("acme_hamburg")}, {"field", "unit"}, {"need", "not_required"}};
  auto const set = put("chen_min", {asks_for_ports_, of_acme}, 0);
  EXPECT_EQ(set.status, 200);
  EXPECT_EQ(set.at("/revision").as_int64(), 1);
  EXPECT_EQ(set.text("/rules/1/customer_name"), as("li_na").get("/customers/" + id_of("acme_hamburg")).text("/name"));
  EXPECT_EQ(put("chen_min", {}, 1).at("/rules").as_array().size(), 0U);
}

TEST_P(CompletenessRules, HoldForOrdersOfTheirKindAndCustomerAtOnce) {
  auto const custom = ordered("custom", "acme_hamburg");
  auto const regular = ordered("regular", "acme_hamburg");
  EXPECT_THAT(missing(custom), Not(Contains("port_of_loading")));
  put("chen_min", {asks_for_ports_}, 0);
  EXPECT_THAT(missing(custom), Contains("port_of_loading")) << "not the answer that was kept";
  EXPECT_THAT(missing(regular), Not(Contains("port_of_loading")));
  EXPECT_THAT(missing(ordered("custom", "sakura_osaka")), Contains("port_of_loading"));
}

TEST_P(CompletenessRules, ReachTheOrdersUnderWayTheirListAndTheWorkOnThem) {
  auto const id = ordered("custom", "acme_hamburg");
  auto const percent = [&] { return as("li_na").get("/orders").at("/items/0/completeness_percent").as_int64(); };
  auto const asked = [&] { return as("li_na").get("/work").text("/items/0/title_arguments/fields"); };
  auto const before = percent();
  EXPECT_THAT(asked(), Not(::testing::HasSubstr("port_of_loading")));
  put("chen_min", {asks_for_ports_}, 0);
  app().run_due_jobs();
  EXPECT_LT(percent(), before);
  EXPECT_THAT(asked(), ::testing::HasSubstr("port_of_loading"));
}

TEST_P(CompletenessRules, OpenAGateForWhatTheyDoNotNeed) {
  auto const id = ordered("regular", "acme_hamburg");
  auto const gate = [&] {
    auto const gates = as("li_na").get("/orders/" + id + "/gates");
    return boost::json::serialize(gates.at("/items/0/conditions/0/missing"));
  };
  EXPECT_THAT(gate(), ::testing::HasSubstr("incoterm_place"));
  put("chen_min", {object{{"field", "incoterm_place"}, {"need", "not_required"}}}, 0);
  EXPECT_THAT(gate(), Not(::testing::HasSubstr("incoterm_place")));
}

}  // namespace
}  // namespace gendan::orders
