// Orders of li_na's for lamps and their cords, as tests of orders make, edit and move them on.
#pragma once

#include <gtest/gtest.h>

#include <string>

#include "testing/test_app.hpp"

namespace gendan::testing {

class LampOrders : public TestApp {
protected:
  boost::json::object lamp_order() {
    return {{"kind", "regular"},
            {"customer_id", id_of("acme_hamburg")},
            {"customer_reference", "PO-2024-0315"},
            {"currency", "USD"},
            {"requested_on", "2026-05-01"},
            {"promised_on", "2026-04-24"},
            {"incoterm", "FOB"},
            {"incoterm_place", "Ningbo"},
            {"incoterm_edition", 2020},
            {"payment_term", "30 % T/T"},
            {"delivery_address", {{"lines", "Am Sandtorkai 1"}, {"city", "Hamburg"}, {"country", "DE"}}},
            {"lines",
             {{{"position", 10},
               {"product_code", "LAMP-01"},
               {"quantity", "1000"},
               {"unit", "piece"},
               {"unit_price", "0.97"}},
              {{"position", 20},
               {"product_code", "CORD-02"},
               {"quantity", "12.5"},
               {"unit", "kg"},
               {"unit_price", "3.335"}}}}};
  }
  Answer created(boost::json::object const& content) {
    auto answer = as("li_na").post("/orders", content);
    EXPECT_EQ(answer.status, 201) << answer.response.body_text();
    return answer;
  }
  // What a client sends back after changing what it got.
  boost::json::object edit_of(Answer const& shown) {
    boost::json::object edit;
    auto const content = lamp_order();
    for (auto const* name :
         {"kind", "customer_id", "customer_reference", "currency", "requested_on", "promised_on", "incoterm",
          "incoterm_place", "incoterm_edition", "payment_term", "delivery_address", "revision"}) {
      edit[name] = shown.body.at(name);
    }
    edit["lines"] = content.at("lines");
    return edit;
  }
  std::string under_way() {
    auto const id = created(lamp_order()).text("/id");
    bring_to("in_production", id);
    return id;
  }
};

}  // namespace gendan::testing
