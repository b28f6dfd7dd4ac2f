// Everything by which people agree to an order before it is confirmed, done through the API.
#include <algorithm>
#include <array>

#include "capabilities/orders/orders.hpp"
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

void expect(int status, Answer const& answer) { ASSERT_EQ(answer.status, status) << answer.response.body_text(); }

// The customer's words are kept, somebody else reads them, and level after level is signed.
void verify(TestApp& app, std::string const& order) {
  auto const target = "/orders/" + order;
  expect(201, app.as("zhang_wei")
                  .post(target + "/requirements", {{"channel", "email"},
                                                   {"received_at", app.clock().now().text()},
                                                   {"text", "We order as discussed."}}));
  auto const content = app.system([&](service::Call& call) {
    return describe::encoded(orders::order_content(call.tx, orders::OrderId::parsed(order).value()));
  });
  expect(200, app.as("wang_fang")
                  .post(target + "/readings", {{"content", boost::json::parse(content)}, {"reason", "read anew"}}));
  auto const checks = app.as("wang_fang").get(target + "/verification");
  for (auto const& check : checks.at("/checks").as_array()) {
    expect(200, app.as("wang_fang")
                    .post(target + "/verification/ticks",
                          {{"check_key", check.at("key")}, {"content_hash", checks.at("/content_hash")}}));
  }
  std::map<std::int64_t, char const*> const signers = {{1, "li_na"}, {2, "wang_fang"}, {3, "zhang_wei"}};
  auto const standing = app.as("wang_fang").get(target + "/verification");
  for (std::int64_t level = 1; level <= standing.at("/required_level").as_int64(); ++level) {
    expect(200, app.as(signers.at(level))
                    .post(target + "/verification/signatures", {{"level", level},
                                                                {"content_hash", standing.at("/content_hash")},
                                                                {"documents_hash", standing.at("/documents_hash")}}));
  }
}

// The customer's, by a message that is kept with the order.
void sign_off(TestApp& app, std::string const& order_id) {
  auto supervisor = app.as("zhang_wei");
  auto const message =
      supervisor.upload("/attachments?topic=orders&name=agreed.txt&id=" + order_id, "We agree to order " + order_id);
  expect(201, message);
  object const evidence{{"document_kind", "attachment"},
                        {"document_id", message.at("/id")},
                        {"content_hash", supervisor.get("/orders/" + order_id + "/signoff").at("/content_hash")},
                        {"agreed_by", "Anna Schmidt"},
                        {"agreed_at", app.clock().now().text()},
                        {"channel", "email"}};
  expect(201, supervisor.post("/orders/" + order_id + "/signoff-evidence", evidence));
}

}  // namespace

void TestApp::agree_among_us(std::string const& order_id) {
  auto const gates = as("zhang_wei").get("/orders/" + order_id + "/gates");
  if (fails(gates, "requirement_verified")) verify(*this, order_id);
  if (fails(gates, "feasibility_reviewed")) review(*this, order_id);
}

void TestApp::agree_on(std::string const& order_id) {
  agree_among_us(order_id);
  if (fails(as("zhang_wei").get("/orders/" + order_id + "/gates"), "customer_signed_off")) sign_off(*this, order_id);
}

Answer TestApp::step(std::string const& order_id, std::string_view status, std::string_view person) {
  auto const revision = as(person).get("/orders/" + order_id).at("/revision");
  return as(person).post("/orders/" + order_id + "/status", {{"status", status}, {"revision", revision}});
}

void TestApp::bring_to(std::string_view status, std::string const& order_id, std::string_view person) {
  constexpr std::array<std::string_view, 5> statuses{"draft", "under_review", "awaiting_customer", "confirmed",
                                                     "in_production"};
  auto const last = std::ranges::find(statuses, status);
  ASSERT_NE(last, statuses.end()) << status;
  if (last > std::ranges::find(statuses, "awaiting_customer")) {
    agree_on(order_id);
  } else {
    agree_among_us(order_id);
  }
  for (auto next = statuses.begin(); next != last;) expect(200, step(order_id, *++next, person));
}

}  // namespace gendan::testing
