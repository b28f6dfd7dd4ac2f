// Everything by which people agree to an order before it is confirmed, done through the API.
#include "testing/test_app.hpp"

namespace gendan::testing {
namespace {

using boost::json::object;

bool fails(Answer const& gates, std::string_view condition) {
  for (auto const& gate : gates.at("/items").as_array()) {
    for (auto const& found : gate.at("conditions").as_array()) {
      if (found.at("name").as_string() == condition && found.at("state").as_string() == "fails") return true;
    }
  }
  return false;
}

void review(TestApp& app, std::string const& order_id) {
  auto const asked = app.as("zhang_wei").post("/orders/" + order_id + "/contract-review", object{});
  ASSERT_EQ(asked.status, 201) << asked.response.body_text();
  auto const decisions = "/approvals/" + asked.text("/id") + "/decisions";
  std::map<std::string, char const*> const people = {
      {"production", "zhao_lei"}, {"purchasing", "qian_fei"}, {"finance", "wu_min"}};
  for (auto const& party : asked.at("/parties").as_array()) {
    std::string const code(party.at("party").as_string());
    auto const made = app.as(people.at(code)).post(decisions, {{"party", code}, {"decision", "approve"}});
    ASSERT_EQ(made.status, 200) << made.response.body_text();
  }
}

}  // namespace

void TestApp::agree_on(std::string const& order_id) {
  if (fails(as("zhang_wei").get("/orders/" + order_id + "/gates"), "feasibility_reviewed")) review(*this, order_id);
}

}  // namespace gendan::testing
