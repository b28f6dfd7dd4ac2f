// What is looked at besides the fields: past differences of the same customer's goods, grouped. Pure values.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "capabilities/verification/comparison.hpp"
#include "capabilities/verification/verification.hpp"

namespace gendan::verification {

// By what a line's goods are known again: the product, else a code, folded; empty: by nothing.
std::string product_key(orders::OrderLine const& line, Folding const& folding);

// Where a difference stands in the right document: of "/lines/20/unit_price" the right one's line that was compared
// with the left one's line 20, and "unit_price"; nullopt outside of lines.
struct LineField {
  std::int64_t position = 0;  // in the right document; 0: it has no such line
  std::string field;
};
std::optional<LineField> line_field(std::string const& path, std::vector<ComparedLine> const& lines);

// A difference that was found of an order before.
struct PastDifference {
  orders::OrderId order_id;
  std::string order_number;
  std::string product_key;
  std::string product_name;
  std::string field;
  describe::RawJson left;
  describe::RawJson right;
  Instant found_at;
};
// One check for each of these goods' fields, with what was found last: `past` the newest first.
std::vector<ExtraCheck> checks_of(std::vector<PastDifference> const& past,
                                  std::vector<std::string> const& product_keys);

}  // namespace gendan::verification
