// What differs between two contents of one order, as people agree on it: the terms as one part, each line as
// another; and what becomes of a proposal when the order has moved on meanwhile.
#pragma once

#include <string>
#include <vector>

#include "capabilities/orders/order.hpp"
#include "platform/describe/diff.hpp"

namespace gendan::orders {

// What is agreed on of a content: all but what we note for ourselves, the marks of what is missing and the
// lines' forecasts; lines by position.
OrderContent agreed_content(OrderContent content);

enum class PartKind { terms_changed, line_changed, line_added, line_dropped };
BOOST_DESCRIBE_ENUM(PartKind, terms_changed, line_changed, line_added, line_dropped)

struct ChangedPart {
  std::string part;  // "terms", "lines/20"
  PartKind kind = PartKind::terms_changed;
  std::vector<describe::FieldChange> fields;  // "/payment_term", "/lines/20/quantity"
};
BOOST_DESCRIBE_STRUCT(ChangedPart, (), (part, kind, fields))

// Only of what is agreed on. The terms first, then the lines by position; of a line that was added or dropped
// every field it has.
std::vector<ChangedPart> difference(OrderContent const& before, OrderContent const& after);

// What a proposal made against `base` is of the order as it is now: both sides' changes together.
struct Merged {
  OrderContent content;
  std::vector<std::string> conflicts;  // changed by both, and differently: "promised_on", "lines/20/quantity"
};
Merged merged(OrderContent const& base, OrderContent const& proposed, OrderContent const& now);

}  // namespace gendan::orders
