// A kind of document, as the capability that owns what it says registers it:
//
//   app.registry<documents::Kinds>().add({.name = "proof_sheet", .number_pattern = "VP-{year}-{counter:5}",
//                                         .page = page, .words = words, .data = data_of});
//
// Its page is a template (platform/templates) for the object that `data` answers, to which are added:
//   document  number, version, issued_on, language, is_preview, is_zh
//   company   name, other_name, address (lines), phone, email, website, tax_number, signatory, logo, seal (data:
//   addresses) words     its own and those of documents of an order (order_words.hpp), in the document's language
// `data` says of all its names that they are there, null for nothing, and of lists in `sample` an entry.
#pragma once

#include <boost/json.hpp>
#include <functional>
#include <span>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "capabilities/documents/company.hpp"
#include "capabilities/documents/document_language.hpp"
#include "capabilities/orders/orders.hpp"
#include "platform/tabular/table_writer.hpp"

namespace gendan::documents {

struct DocumentSource {
  service::Call& call;
  orders::OrderSummary const& order;
  DocumentLanguage language;
  Company const& company;
};

// What is written at the head of a document.
struct Heading {
  std::string number;
  std::int64_t version = 1;
  CalendarDate issued_on;
  bool is_preview = false;
};

// A document for a spreadsheet program: facts, the lines under their titles, what comes after them. Each row has a cell
// for each column.
struct Sheet {
  std::vector<std::vector<tabular::OutCell>> before;
  std::vector<tabular::OutColumn> columns;
  std::vector<std::vector<tabular::OutCell>> rows;
};

struct Kind {
  std::string name;            // "proforma_invoice"
  std::string number_pattern;  // as shipped
  std::string_view page;       // as shipped
  std::span<DocumentWord const> words{};
  std::function<boost::json::object(DocumentSource const&)> data;
  // Data of a made-up order with an entry in each list: what a template may name.
  std::function<boost::json::object()> sample;
  // What the document is made from, as a digest: another one makes what was issued before an older version.
  // Absent: the order's content.
  std::function<std::string(service::Call&, orders::OrderSummary const&)> source_hash{};
  // Throws Refusal{conflict} while there is nothing to issue. Absent: as long as the order is open.
  std::function<void(service::Call&, orders::OrderSummary const&)> expect_ready{};
  // Throws Refusal{forbidden} for whom it tells more than documents.read allows. Absent: it does not.
  std::function<void(service::Call&, orders::OrderSummary const&)> expect_readable{};
  std::function<Sheet(DocumentSource const&, Heading const&)> sheet{};  // absent: it comes as PDF only
};

class Kinds {
public:
  void add(Kind kind) {
    if (find(kind.name) != nullptr) throw std::logic_error("a kind of document twice: " + kind.name);
    kinds_.push_back(std::move(kind));
  }
  Kind const* find(std::string_view name) const {
    for (auto const& kind : kinds_) {
      if (kind.name == name) return &kind;
    }
    return nullptr;
  }
  std::vector<Kind> const& all() const { return kinds_; }

private:
  std::vector<Kind> kinds_;
};

}  // namespace gendan::documents
