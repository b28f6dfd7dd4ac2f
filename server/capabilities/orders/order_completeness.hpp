// Whether everything is there that an order needs: a percentage and a list.
//
// Required (shared rule, verification.md): customer, product, quantity with unit, unit price with currency,
// delivery address, requested date, incoterm with named place, payment term, unless the organisation says
// otherwise (completeness_policy.hpp). A required field that is missing may be marked with its reason; that lets a
// draft go under review, but an order is confirmed only when no critical field is missing other than "not applicable"
// with its reason.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "capabilities/orders/completeness_policy.hpp"
#include "capabilities/orders/order.hpp"

namespace gendan::orders {

struct MissingEntry {
  std::string field;                    // "customer_id", "lines/20/unit_price"
  std::optional<MissingReason> reason;  // absent: not even marked
  std::optional<std::string> note;
  std::optional<CalendarDate> ask_again_on;
  bool is_critical = true;
};
BOOST_DESCRIBE_STRUCT(MissingEntry, (), (field, reason, note, ask_again_on, is_critical))

struct Completeness {
  std::int64_t percent = 100;  // present or not applicable ÷ required, rounded down
  std::vector<MissingEntry> missing;
};
BOOST_DESCRIBE_STRUCT(Completeness, (), (percent, missing))

using LineReferences = std::vector<OrderLine const*>;

Completeness completeness(OrderTerms const& terms, LineReferences const& lines, FieldNeeds const& needs);
// `lines` are order lines or what is built on them, such as stored rows.
template <class Line>
Completeness completeness(OrderTerms const& terms, std::vector<Line> const& lines, FieldNeeds const& needs) {
  LineReferences references;
  references.reserve(lines.size());
  for (auto const& line : lines) references.push_back(&line);
  return completeness(terms, references, needs);
}
inline Completeness completeness(OrderContent const& content, FieldNeeds const& needs) {
  return completeness(content, content.lines, needs);
}

// Every required field is present or marked missing with its reason.
bool may_go_under_review(Completeness const& completeness);
// No critical field is missing, except what does not apply.
bool may_be_confirmed(Completeness const& completeness);

// Marks for fields that are not required or not missing: a note that would say something untrue.
std::vector<Problem> missing_mark_problems(OrderContent const& content, FieldNeeds const& needs);

}  // namespace gendan::orders
