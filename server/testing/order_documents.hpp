// An order and the documents that are issued of it.
#pragma once

#include <gmock/gmock.h>

#include <fstream>

#include "platform/pdf/pdf.hpp"
#include "testing/pdfs/pdf_words.hpp"
#include "testing/scratch/scratch_folder.hpp"
#include "testing/test_app.hpp"

namespace gendan::testing {

using boost::json::array;
using boost::json::object;

class OrderDocuments : public TestApp {
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
            {"delivery_address", {{"lines", "Am Sandtorkai 1"}, {"city", "Hamburg"}, {"country", "DE"}}},
            {"facts", {{"Margin", "31 percent"}}},
            {"lines", array{object{{"position", 10},
                                   {"product_code", "LAMP-01"},
                                   {"description", "台灯 Desk lamp"},
                                   {"quantity", "1000"},
                                   {"unit", "piece"},
                                   {"unit_price", "6.85"},
                                   {"supplier_id", id_of("hengda")},
                                   {"facts", {{"Factory", "secret works"}}}}}}};
  }
  std::string order(object const& body) {
    auto const made = as("li_na").post("/orders", body);
    EXPECT_EQ(made.status, 201) << made.response.body_text();
    return made.text("/id");
  }
  std::string order() { return order(content()); }
  void edit(std::string const& id, object body) {
    body["revision"] = as("li_na").get("/orders/" + id).at("/revision");
    EXPECT_EQ(as("li_na").put("/orders/" + id, body).status, 200);
  }
  void repriced(std::string const& id, std::string_view price) {
    auto body = content();
    body["lines"].as_array()[0].as_object()["unit_price"] = price;
    edit(id, body);
  }
  // Our people agree to it, and it is put to the customer.
  void put_to_customer(std::string const& id) { bring_to("awaiting_customer", id); }
  Answer issued(std::string const& id, std::string_view kind = "proforma_invoice", std::string_view language = "en",
                std::string_view format = "pdf", std::string_view person = "li_na") {
    return as(person).post("/orders/" + id + "/documents",
                           {{"kind", kind}, {"language", language}, {"format", format}});
  }
  std::string bytes_of(std::string const& order_id, Answer const& document) {
    auto const target = "/orders/" + order_id + "/documents/" + document.text("/id") + "/content";
    auto const answer = as("li_na").get(target);
    EXPECT_EQ(answer.status, 200);
    std::ifstream file(answer.response.body_file.value(), std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
  }
  pdf::Document read_back(std::string const& bytes) {
    auto const path = folder_.path() / "document.pdf";
    std::ofstream(path, std::ios::binary) << bytes;
    return pdf::read_document(path);
  }
  std::string words_of(std::string const& order_id, Answer const& document) {
    auto const target = "/orders/" + order_id + "/documents/" + document.text("/id") + "/content";
    return pdf_words(as("li_na").get(target).response.body_file.value());
  }
  std::vector<std::string> numbers_of(std::string const& id) {
    std::vector<std::string> numbers;
    auto const list = as("li_na").get("/orders/" + id + "/documents");
    for (auto const& item : list.at("/items").as_array()) numbers.emplace_back(item.at("number").as_string());
    return numbers;
  }

  ScratchFolder folder_;
};
}  // namespace gendan::testing
