// One field of a line against the same field of the line that speaks of the same goods on the other side: units that
// convert, tolerances, rounded prices.
#pragma once

#include "capabilities/verification/comparison.hpp"

namespace gendan::verification {

// Units of one dimension, not the same.
bool are_convertible(DocumentLine const& a, DocumentLine const& b);

// A line of each side, of which one may be the sum of several.
class Counterparts {
public:
  Counterparts(DocumentLine const& left, DocumentLine const& right, Tolerances const& tolerances)
      : left_(left), right_(right), tolerances_(tolerances) {}

  Verdict operator()(DocumentField const& left, DocumentField const& right) const;

private:
  bool are_converted() const;
  bool are_comparable() const;
  bool is_same_price_converted() const;
  Verdict unit(DocumentField const& left, DocumentField const& right) const;
  Verdict quantity() const;
  Verdict price() const;
  Verdict amount() const;

  DocumentLine const& left_;
  DocumentLine const& right_;
  Tolerances const& tolerances_;
};

// Of a field that needs nothing else of its document.
Verdict plain_verdict(DocumentField const& left, DocumentField const& right);

}  // namespace gendan::verification
