#include "capabilities/verification/counterparts.hpp"

#include <algorithm>

namespace gendan::verification {
namespace {

constexpr std::int64_t whole_share = 10'000;  // basis points

// Whether `given` lies within the bounds around `agreed`; of credits, which are negative, away from zero and to it.
bool is_within(WideNumber agreed, WideNumber given, std::int64_t over, std::int64_t under) {
  if (agreed < 0) return is_within(-agreed, -given, over, under);
  return given * whole_share <= agreed * (whole_share + over) && given * whole_share >= agreed * (whole_share - under);
}

std::int64_t bound_of(std::optional<orders::Tolerance> const& tolerance) { return tolerance ? tolerance->value() : 0; }

Verdict verdict_of(bool is_same, bool is_tolerated) {
  return is_same ? Verdict::equal : is_tolerated ? Verdict::within_tolerance : Verdict::differs;
}

}  // namespace

bool are_convertible(DocumentLine const& a, DocumentLine const& b) {
  return a.unit && b.unit && a.unit->dimension == b.unit->dimension && *a.unit != *b.unit;
}

// The same goods counted in another unit. The same number under another unit is another amount of goods:
// then it is the unit that differs. Without quantities the prices tell.
bool Counterparts::are_converted() const {
  if (!are_convertible(left_, right_)) return false;
  if (left_.quantity && right_.quantity) return *left_.quantity != *right_.quantity;
  bool const are_priced_otherwise = left_.unit_price && right_.unit_price && *left_.unit_price != *right_.unit_price;
  return are_priced_otherwise && is_same_price_converted();
}

// Whether units that are not the same can be set against each other: a tolerance of pieces says nothing of kilograms.
bool Counterparts::are_comparable() const {
  return left_.unit_name.empty() || right_.unit_name.empty() || left_.unit_name == right_.unit_name ||
         (left_.unit && left_.unit == right_.unit) || are_converted();
}

Verdict Counterparts::unit(DocumentField const& left, DocumentField const& right) const {
  bool const is_same = left.meaning == right.meaning || (left_.unit && left_.unit == right_.unit);
  return verdict_of(is_same || are_converted(), false);
}

Verdict Counterparts::quantity() const {
  auto const over = left_.tolerance_over.value_or(bound_of(tolerances_.quantity_over));
  auto const under = left_.tolerance_under.value_or(bound_of(tolerances_.quantity_under));
  Measure agreed{left_.quantity->scaled(), {}};
  Measure given{right_.quantity->scaled(), {}};
  if (are_converted()) {
    agreed.unit = *left_.unit;
    given.unit = *right_.unit;
  }
  return verdict_of(are_equal(agreed, given), are_comparable() && is_within(agreed.size(), given.size(), over, under));
}

// Per unit of the same goods: 12.00 a dozen is 1.00 a piece.
Verdict Counterparts::price() const {
  return verdict_of(are_converted() ? is_same_price_converted() : *left_.unit_price == *right_.unit_price, false);
}

// A price that fills all its decimals may have been rounded to them.
bool Counterparts::is_same_price_converted() const {
  auto const a = static_cast<WideNumber>(left_.unit_price->scaled()) * right_.unit->size;
  auto const b = static_cast<WideNumber>(right_.unit_price->scaled()) * left_.unit->size;
  auto const& finer = left_.unit->size < right_.unit->size ? *left_.unit_price : *right_.unit_price;
  bool const may_be_rounded = finer.scaled() % 10 != 0;
  auto const difference = a < b ? b - a : a - b;
  return difference == 0 || (may_be_rounded && 2 * difference <= std::max(left_.unit->size, right_.unit->size));
}

Verdict Counterparts::amount() const {
  auto const bound = bound_of(tolerances_.amount);
  return verdict_of(*left_.amount == *right_.amount,
                    is_within(left_.amount->scaled(), right_.amount->scaled(), bound, bound));
}

Verdict plain_verdict(DocumentField const& left, DocumentField const& right) {
  if (left.kind == FieldKind::property && right.kind == FieldKind::property)
    return verdict_of(say_the_same(left.meaning, right.meaning), false);
  return verdict_of(left.meaning == right.meaning, false);
}

Verdict Counterparts::operator()(DocumentField const& left, DocumentField const& right) const {
  switch (left.kind) {
    case FieldKind::unit:
      return unit(left, right);
    case FieldKind::quantity:
      return quantity();
    case FieldKind::price:
      return price();
    case FieldKind::amount:
      return amount();
    case FieldKind::wording:
    case FieldKind::property:
    case FieldKind::exact:
    case FieldKind::code:
    case FieldKind::list:
      break;
  }
  return plain_verdict(left, right);
}

}  // namespace gendan::verification
