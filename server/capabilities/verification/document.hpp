// What a comparison reads of a document: its fields by name, each with how it is compared and what it weighs,
// and its lines. Every field that an order's content is described to hold is read; the marks of what is
// missing and a line's position are about the document, not in it.
#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "capabilities/orders/orders.hpp"
#include "capabilities/verification/unit.hpp"
#include "capabilities/verification/wording.hpp"
#include "platform/describe/diff.hpp"

namespace gendan::verification {

// What a difference costs when nobody sees it (shared rule, verification.md).
enum class Weight { critical, major, minor };
BOOST_DESCRIBE_ENUM(Weight, critical, major, minor)

// How a field is compared.
enum class FieldKind {
  exact,     // dates, numbers, enumerations, ids: by value
  code,      // character by character; what is easily mistaken is pointed out
  wording,   // folded
  property,  // of a specification or free fact: folded; numbers and measures by value
  list,      // wordings in any order
  quantity,  // by value in its unit, within the tolerance
  unit,      // units that convert are the same: their quantities are compared
  price,     // by value per unit of the same goods
  amount     // by value, within the tolerance
};

struct DocumentField {
  std::string name;  // "requested_on", "delivery_address/city", "facts/Colour"; of a line without its position
  std::string key;   // the name folded: by this two documents' fields meet
  FieldKind kind = FieldKind::exact;
  Weight weight = Weight::minor;
  describe::RawJson value;  // as the document has it
  std::string meaning;      // what is compared, folded as its kind asks
};

struct DocumentLine {
  std::int64_t position = 0;
  std::string item_code;  // the customer's; folded, empty: none
  std::string product_code;
  std::string description;
  std::optional<QuantityNumber> quantity;
  std::optional<Unit> unit;  // of those that convert
  std::string unit_name;     // folded; empty: none is said
  std::optional<UnitPrice> unit_price;
  std::optional<orders::StatedAmount> amount;
  std::optional<std::int64_t> tolerance_over;  // basis points
  std::optional<std::int64_t> tolerance_under;
  std::vector<DocumentField> fields;  // in the order of their keys
};

struct Document {
  std::vector<DocumentField> fields;  // in the order of their keys
  std::vector<DocumentLine> lines;    // as they stand
};

// Fields whose name has one of `criticals` in it are critical, too: what this customer insists on. Of a line's goods a
// free fact and a specification of the same name are the same field.
Document document_of(orders::OrderContent const& content, Folding const& folding,
                     std::vector<std::string> const& criticals = {});

}  // namespace gendan::verification
