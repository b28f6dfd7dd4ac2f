// What tests of an order's verification do: an order of li_na's with its customer's words, read, signed and moved on.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "testing/test_app.hpp"

namespace gendan::testing {

class OrderVerificationWorld : public TestApp {
protected:
  boost::json::object content() {
    return {{"kind", "regular"},
            {"customer_id", customer()},
            {"currency", "USD"},
            {"requested_on", "2026-05-01"},
            {"incoterm", "FOB"},
            {"incoterm_place", "Ningbo"},
            {"payment_term", "30 % T/T"},
            {"delivery_address", {{"lines", "Am Sandtorkai 1"}, {"city", "Hamburg"}, {"country", "DE"}}},
            {"lines", boost::json::array{{{"position", 10},
                                          {"product_code", "LAMP-01"},
                                          {"quantity", "1000"},
                                          {"unit", "piece"},
                                          {"unit_price", "0.97"}}}}};
  }
  // One without wishes of its own.
  std::string customer() {
    if (customer_.empty()) customer_ = new_customer({{"name", "Globex"}});
    return customer_;
  }
  std::string new_customer(boost::json::object said) {
    boost::json::object content{{"tier", "standard"}, {"remark", ""}, {"is_active", true}};
    for (auto const& [field, value] : said) content[field] = value;
    auto const made = as("li_na").post("/customers", content);
    EXPECT_EQ(made.status, 201) << made.response.body_text();
    return made.text("/id");
  }
  // li_na's, with the customer's words.
  std::string order() {
    auto const made = as("li_na").post("/orders", content());
    EXPECT_EQ(made.status, 201) << made.response.body_text();
    auto const id = made.text("/id");
    words_ = keep(id, "1000 lamps at 0.97, FOB Ningbo, 1 May");
    return id;
  }
  Answer read(std::string_view person, std::string const& id, boost::json::object const& seen) {
    return as(person).post("/orders/" + id + "/readings", {{"requirement_id", words_}, {"content", seen}});
  }
  Answer read_again(std::string_view person, std::string const& id, boost::json::object const& seen,
                    std::string_view reason) {
    return as(person).post("/orders/" + id + "/readings",
                           {{"requirement_id", words_}, {"content", seen}, {"reason", reason}});
  }
  std::string keep(std::string const& id, std::string_view text) {
    auto const kept = as("li_na").post("/orders/" + id + "/requirements",
                                       {{"channel", "email"}, {"received_at", clock().now().text()}, {"text", text}});
    EXPECT_EQ(kept.status, 201) << kept.response.body_text();
    return kept.text("/id");
  }
  // As its author sees it, who knows the order.
  Answer standing(std::string const& id) { return as("li_na").get("/orders/" + id + "/verification"); }
  boost::json::object signature(std::string const& id, int level) {
    auto const shown = standing(id);
    return {
        {"level", level}, {"content_hash", shown.at("/content_hash")}, {"documents_hash", shown.at("/documents_hash")}};
  }
  Answer sign(std::string_view person, std::string const& id, int level) {
    return as(person).post("/orders/" + id + "/verification/signatures", signature(id, level));
  }
  Answer resolve(std::string_view person, std::string const& id, boost::json::array named,
                 boost::json::object said = {{"kind", "false_alarm"}, {"reason", "misread"}}) {
    said["discrepancies"] = std::move(named);
    return as(person).post("/orders/" + id + "/resolutions", said);
  }
  void verify(std::string const& id) {
    EXPECT_EQ(read("wang_fang", id, content()).status, 200);
    EXPECT_EQ(sign("li_na", id, 1).status, 200);
    EXPECT_EQ(sign("wang_fang", id, 2).status, 200);
    EXPECT_EQ(sign("zhang_wei", id, 3).status, 200);
  }
  // Verified, and confirmed an hour ago.
  std::string confirmed_order() {
    auto const id = order();
    bring_to("confirmed", id);
    clock().advance(std::chrono::hours(1));
    return id;
  }
  boost::json::object other_quantity() {
    auto other = content();
    other["lines"].at(0).as_object()["quantity"] = "900";
    return other;
  }
  // Neither its customer nor its goods are new, and it is no repeat: of other_quantity.
  std::string order_of_two_levels() {
    confirmed_order();
    auto const id = order();
    EXPECT_EQ(edited("li_na", id, other_quantity()).status, 200);
    EXPECT_EQ(standing(id).at("/required_level").as_int64(), 2);
    return id;
  }
  Answer edited(std::string_view person, std::string const& id, boost::json::object edit) {
    edit["revision"] = as("li_na").get("/orders/" + id).at("/revision");
    return as(person).put("/orders/" + id, edit);
  }
  std::vector<std::string> open_paths(std::string const& id) {
    std::vector<std::string> paths;
    auto const shown = standing(id);
    for (auto const& entry : shown.at("/discrepancies").as_array()) {
      if (entry.at("resolution").is_null()) paths.emplace_back(entry.at("path").as_string());
    }
    return paths;
  }
  std::vector<std::string> worked(std::string_view person) {
    std::vector<std::string> titles;
    auto const list = as(person).get("/work");
    for (auto const& item : list.at("/items").as_array()) {
      if (item.at("source").as_string() == "verification")
        titles.push_back(std::string(item.at("title_code").as_string()) + " " +
                         std::string(item.at("title_arguments").at("level").as_string()));
    }
    return titles;
  }
  std::string words_;
  std::string customer_;
};

}  // namespace gendan::testing
