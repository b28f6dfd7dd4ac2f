// An order that is put to its customer, and what both sides do about it.
#pragma once

#include <gmock/gmock.h>

#include "testing/test_app.hpp"

namespace gendan::testing {

using boost::json::array;
using boost::json::object;

class SignoffWorld : public TestApp {
protected:
  object content() {
    return {{"kind", "regular"},
            {"customer_id", id_of("acme_hamburg")},
            {"customer_reference", "PO-77"},
            {"currency", "USD"},
            {"requested_on", "2026-05-01"},
            {"incoterm", "FOB"},
            {"incoterm_place", "Ningbo"},
            {"payment_term", "30 % T/T"},
            {"delivery_address", {{"lines", "Am Sandtorkai 1"}}},
            {"facts", {{"Margin", "31 %"}}},
            {"lines", array{object{{"position", 10},
                                   {"product_code", "LAMP-01"},
                                   {"quantity", "1000"},
                                   {"unit", "piece"},
                                   {"unit_price", "6.85"},
                                   {"supplier_id", id_of("hengda")},
                                   {"forecast_on", "2026-06-30"},
                                   {"facts", {{"Factory", "secret works"}}}}}}};
  }
  std::string order_before_the_customer() {
    auto const made = as("li_na").post("/orders", content());
    EXPECT_EQ(made.status, 201) << made.response.body_text();
    auto const id = made.text("/id");
    bring_to("awaiting_customer", id, "li_na");
    return id;
  }
  Answer sent(std::string const& id, std::string_view person = "li_na") {
    return as(person).post("/orders/" + id + "/signoff-links",
                           {{"recipient_name", "Anna Schmidt"}, {"language", "de"}});
  }
  Answer opened(std::string const& token) { return as("").get("/public/signoffs/" + token); }
  Answer signed_by(std::string const& token, std::string_view name = "Anna Schmidt") {
    auto const shown = opened(token);
    if (shown.status != 200) return shown;
    return as("").post(
        "/public/signoffs/" + token + "/signature",
        {{"content_hash", shown.at("/content_hash")}, {"name", name}, {"has_consented", true}, {"language", "en"}});
  }
  Answer proposed(std::string const& token, array const& changes) {
    return as("").post("/public/signoffs/" + token + "/proposal", {{"name", "Anna Schmidt"}, {"changes", changes}});
  }
  void repriced(std::string const& id, std::string_view price) {
    auto edit = content();
    edit["lines"].as_array()[0].as_object()["unit_price"] = price;
    edit["revision"] = as("li_na").get("/orders/" + id).at("/revision");
    EXPECT_EQ(as("li_na").put("/orders/" + id, edit).status, 200);
  }
  std::string state(std::string const& id) { return as("li_na").get("/orders/" + id + "/signoff").text("/state"); }
  std::string gate(std::string const& id) {
    auto const gates = as("li_na").get("/orders/" + id + "/gates");
    for (auto const& entry : gates.at("/items/2/conditions").as_array()) {
      if (entry.at("name").as_string() != "customer_signed_off") continue;
      auto const& missing = entry.at("missing").as_array();
      return std::string(entry.at("state").as_string()) +
             (missing.empty() ? "" : " " + std::string(missing[0].as_string()));
    }
    return "none";
  }
  std::string kept_words(std::string const& id) {
    auto const kept = as("li_na").post(
        "/orders/" + id + "/requirements",
        {{"channel", "email"}, {"received_at", "2026-03-01T08:00:00Z"}, {"text", "we agree, please go ahead"}});
    EXPECT_EQ(kept.status, 201) << kept.response.body_text();
    return kept.text("/id");
  }
  // As whoever records it has seen the order: as it is now, or as another content.
  Answer evidenced(std::string const& id, std::string const& document, std::string seen = {}) {
    if (seen.empty()) seen = as("li_na").get("/orders/" + id + "/signoff").text("/content_hash");
    return as("li_na").post("/orders/" + id + "/signoff-evidence", {{"document_kind", "requirement"},
                                                                    {"document_id", document},
                                                                    {"content_hash", seen},
                                                                    {"agreed_by", "Anna Schmidt"},
                                                                    {"agreed_at", "2026-03-01T08:00:00Z"},
                                                                    {"channel", "email"}});
  }
  // What the customers' answers put on the person's list: "title too-late-instant".
  std::vector<std::string> listed(std::string_view person) {
    std::vector<std::string> lines;
    auto const answer = as(person).get("/work");
    for (auto const& item : answer.at("/items").as_array()) {
      if (item.at("source").as_string() != "signoffs") continue;
      lines.push_back(std::string(item.at("title_code").as_string()) + " " +
                      std::string(item.at("too_late_at").as_string()));
    }
    return lines;
  }
  // Of the order's events, from the first version on.
  std::vector<std::string> kinds_of(std::string const& id) {
    auto events = system([&](service::Call& call) { return events::history(call.tx, "orders/" + id, {}, 50); });
    std::vector<std::string> kinds;
    for (auto event = events.rbegin(); event != events.rend(); ++event) {
      if (!kinds.empty() || event->kind == "version_made") kinds.push_back(event->kind);
    }
    return kinds;
  }
};

}  // namespace gendan::testing
