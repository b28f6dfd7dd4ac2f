// An order under way, and the people who change it.
#pragma once

#include <gmock/gmock.h>

#include "capabilities/orders/orders.hpp"
#include "testing/test_app.hpp"

namespace gendan::testing {

using boost::json::array;
using boost::json::object;

class ChangedOrder : public TestApp {
protected:
  object content(std::string_view quantity = "1000") {
    return {{"kind", "regular"},
            {"customer_id", id_of("acme_hamburg")},
            {"currency", "USD"},
            {"requested_on", "2026-05-01"},
            {"promised_on", "2026-04-24"},
            {"incoterm", "FOB"},
            {"incoterm_place", "Ningbo"},
            {"payment_term", "30 % T/T"},
            {"delivery_address", {{"lines", "Am Sandtorkai 1"}}},
            {"lines", array{line(10, quantity), line(20, "500")}}};
  }
  static object line(int position, std::string_view quantity) {
    return {{"position", position},
            {"product_code", position == 10 ? "LAMP-01" : "CORD-02"},
            {"quantity", quantity},
            {"unit", "piece"},
            {"unit_price", "2"}};
  }
  std::string confirmed() {
    auto const id = as("li_na").post("/orders", content()).text("/id");
    bring_to("confirmed", id);
    return id;
  }
  static object asking(object content, int base = 1) {
    return {{"asked_by", "customer"}, {"asked_by_name", "Anna"}, {"channel", "email"},
            {"reason", "市场好"},     {"base_revision", base},   {"content", std::move(content)}};
  }
  Answer requested(std::string const& id, object content, int base = 1, std::string_view person = "li_na") {
    return as(person).post("/orders/" + id + "/changes", asking(std::move(content), base));
  }
  Answer act(std::string const& change, std::string_view verb, std::string_view person = "li_na") {
    auto const revision = as("li_na").get("/changes/" + change).at("/revision");
    return as(person).post("/changes/" + change + "/" + std::string(verb), {{"revision", revision}});
  }
  std::string state(std::string const& change) { return as("li_na").get("/changes/" + change).text("/state"); }
  std::string kept_words(std::string const& id) {
    auto const kept = as("li_na").post("/orders/" + id + "/requirements",
                                       {{"channel", "email"}, {"received_at", clock().now().text()}, {"text", "ok"}});
    EXPECT_EQ(kept.status, 201) << kept.response.body_text();
    return kept.text("/id");
  }
  // By whoever has seen the change as it is now, or as it was with another content.
  Answer answered(std::string const& id, std::string const& change, array parts, std::string seen = {}) {
    if (seen.empty()) seen = as("li_na").get("/changes/" + change).text("/content_hash");
    return as("li_na").post("/changes/" + change + "/answers", {{"content_hash", seen},
                                                                {"answered_by", "Anna Schmidt"},
                                                                {"answered_at", clock().now().text()},
                                                                {"channel", "email"},
                                                                {"requirement_id", kept_words(id)},
                                                                {"parts", std::move(parts)}});
  }
  Answer approve(std::string const& change, std::string_view person = "zhang_wei", std::string_view what = "approve") {
    auto const list = as("zhang_wei").get("/approvals?kind=change&state=open");
    for (auto const& item : list.at("/items").as_array()) {
      if (item.at("reference").as_string() != change) continue;
      return as(person).post("/approvals/" + std::string(item.at("id").as_string()) + "/decisions",
                             {{"party", "supervisor"}, {"decision", what}, {"reason", "已核"}});
    }
    ADD_FAILURE() << "nothing to decide about " << change;
    return {};
  }
  std::string accepted(std::string const& id, object content, int base = 1) {
    auto const change = requested(id, std::move(content), base).text("/id");
    EXPECT_EQ(act(change, "submission").status, 200);
    if (state(change) == "awaiting_approval") approve(change);
    array parts;
    auto const shown = as("li_na").get("/changes/" + change);
    for (auto const& part : shown.at("/parts").as_array())
      parts.push_back({{"part", part.at("part")}, {"verdict", "accepted"}});
    EXPECT_EQ(answered(id, change, parts).status, 200);
    EXPECT_EQ(state(change), "accepted");
    return change;
  }
  // "fails change_not_verified,change_not_signed"
  std::string gate(std::string const& id, std::string_view before = "in_production") {
    auto const gates = as("li_na").get("/orders/" + id + "/gates");
    for (auto const& one : gates.at("/items").as_array()) {
      if (std::string_view(one.at("before").as_string()) != before) continue;
      for (auto const& entry : one.at("conditions").as_array()) {
        if (entry.at("name").as_string() != "changes_settled") continue;
        std::string text(entry.at("state").as_string());
        char separator = ' ';
        for (auto const& code : entry.at("missing").as_array()) {
          text += separator + std::string(code.as_string());
          separator = ',';
        }
        return text;
      }
    }
    return "none";
  }
  // What changes put on the person's list: titles.
  std::vector<std::string> listed(std::string_view person) {
    std::vector<std::string> titles;
    auto const answer = as(person).get("/work");
    for (auto const& item : answer.at("/items").as_array()) {
      if (item.at("source").as_string() == "changes") titles.emplace_back(item.at("title_code").as_string());
    }
    return titles;
  }
};

}  // namespace gendan::testing
