// Which lines of two documents speak of the same goods: by the customer's item code, then the product code,
// then the description, then the position. Lines of one code are paired by what else they share; where one
// line stands for several on the other side (call-offs, split shipments) they stand together: those that say the same
// of all but the quantity, or of date and price, first; when their sum is nearer to it than any of them alone.
#pragma once

#include <boost/describe.hpp>
#include <cstddef>
#include <vector>

#include "capabilities/verification/document.hpp"

namespace gendan::verification {

enum class MatchedBy { customer_item_code, product_code, description, position };
BOOST_DESCRIBE_ENUM(MatchedBy, customer_item_code, product_code, description, position)

// Indexes into the documents' lines; at least one side has exactly one.
struct LineMatch {
  MatchedBy by = MatchedBy::position;
  std::vector<std::size_t> left;
  std::vector<std::size_t> right;
};

struct LineAlignment {
  std::vector<LineMatch> matches;  // in the order of the left lines
  std::vector<std::size_t> only_left;
  std::vector<std::size_t> only_right;
};

LineAlignment aligned(Document const& left, Document const& right);

// Lines of one document that say the same in every field: each group of two or more, in order.
std::vector<std::vector<std::size_t>> repeated_lines(Document const& document);

}  // namespace gendan::verification
