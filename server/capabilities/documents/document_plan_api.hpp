// What a document will be, decided before it is printed and again when it is kept.
#pragma once

#include "capabilities/documents/numbering_api.hpp"

namespace gendan::documents {

struct Plan {
  std::string number;
  std::string base_number;
  std::optional<NextNumber> taken;  // absent: it has the number of an earlier version
  std::int64_t version = 1;
  CalendarDate issued_on;  // all documents of one version say the date of the first
  std::int64_t order_revision = 0;
  std::string content_hash;
  std::string source_hash;
  std::string form_hash;

  friend bool operator==(Plan const&, Plan const&) = default;
};

struct PlanInput {
  Kind const& kind;
  orders::OrderSummary const& order;
  DocumentLanguage language;
  std::optional<DocumentFormat> format;  // absent: only looked at
};

// Throws Refusal{conflict, "document_issued_already"}.
Plan plan_of(service::Call& call, PlanInput const& input);

// Throws Refusal{conflict} while the kind cannot be issued of the order.
void expect_ready(service::Call& call, Kind const& kind, orders::OrderSummary const& order);

// What the kind is made from, and how it looks: digests. Documents of one version have both in common.
std::string source_hash(service::Call& call, Kind const& kind, orders::OrderSummary const& order);
std::string form_hash(service::Call& call, Kind const& kind);

}  // namespace gendan::documents
