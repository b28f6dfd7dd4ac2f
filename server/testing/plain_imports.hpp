// Imports of plain tables over the API, by zhang_wei unless somebody else is named.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

#include "testing/test_app.hpp"

namespace gendan::testing {

class PlainImports : public TestApp {
protected:
  using object = boost::json::object;

  static object plain_mapping() {
    return {{"name", "plain"},
            {"source_system", "erp"},
            {"group_by", "PO"},
            {"rules",
             {{{"to", "customer_name"}, {"column", "Customer"}},
              {{"to", "currency"}, {"constant", "USD"}},
              {{"to", "lines.quantity"}, {"column", "Qty"}},
              {{"to", "lines.unit_price"}, {"column", "Price"}},
              {{"to", "lines.confirmed_on"}, {"column", "Due"}},
              {{"to", "lines.delivered_on"}, {"column", "Delivered"}}}}};
  }
  // The columns that plain_mapping() reads, and these orders with so many rows each.
  static std::string book(std::initializer_list<std::pair<std::string_view, int>> orders) {
    std::string csv = "PO,Customer,Qty,Price,Due,Delivered\n";
    for (auto const& [number, rows] : orders)
      for (int row = 0; row < rows; ++row) csv += std::string(number) + ",Acme,10,1.5,2026-02-01,2026-02-01\n";
    return csv;
  }
  std::string uploaded(std::string_view content, std::string const& name = "book.csv") {
    auto const answer = as("zhang_wei").upload("/imports?name=" + name, content);
    EXPECT_EQ(answer.status, 201) << answer.response.body_text();
    return answer.text("/id");
  }
  std::string mapped(std::string_view content) {
    auto id = uploaded(content);
    map(id, plain_mapping());
    return id;
  }
  void map(std::string const& id, object const& mapping) {
    auto const chosen = as("zhang_wei").put("/imports/" + id + "/mapping", {{"mapping", mapping}});
    EXPECT_EQ(chosen.status, 200) << chosen.response.body_text();
  }
  std::string checked(std::string_view content) {
    auto id = mapped(content);
    check(id);
    return id;
  }
  Answer check(std::string const& id) {
    ask(id, "/check", object{});
    app().run_due_jobs();
    return import_of(id);
  }
  // Asked for, not yet begun.
  std::string running(std::string_view content) {
    auto id = checked(content);
    ask(id, "/run", {{"historical", true}});
    return id;
  }
  Answer run(std::string const& id) {
    ask(id, "/run", {{"historical", true}});
    app().run_due_jobs();
    return import_of(id);
  }
  Answer import_of(std::string const& id) { return as("zhang_wei").get("/imports/" + id); }

private:
  void ask(std::string const& id, std::string const& verb, object const& body) {
    auto const answer = as("zhang_wei").post("/imports/" + id + verb, body);
    EXPECT_EQ(answer.status, 202) << answer.response.body_text();
  }
};

}  // namespace gendan::testing
