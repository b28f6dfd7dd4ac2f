#include "capabilities/verification/line_sum.hpp"

#include <algorithm>
#include <iterator>
#include <limits>

#include "capabilities/verification/counterparts.hpp"

namespace gendan::verification {
namespace {

WideNumber size_of(QuantityNumber number, std::optional<Unit> const& unit) {
  return Measure{number.scaled(), unit.value_or(Unit())}.size();
}

bool fits(WideNumber number) {
  return number >= std::numeric_limits<std::int64_t>::min() && number <= std::numeric_limits<std::int64_t>::max();
}

bool is_of_unit(DocumentField const& field) { return field.kind == FieldKind::unit || field.kind == FieldKind::price; }

template <class T>
void set_value(DocumentLine& line, FieldKind kind, T const& value) {
  for (auto& field : line.fields) {
    if (field.kind == kind) field.value = {describe::encoded(value)};
  }
}

// With its price, which is of that unit.
void take_unit(DocumentLine& line, DocumentLine const& other) {
  if (line.unit == other.unit) return;
  line.unit = other.unit;
  line.unit_name = other.unit_name;
  line.unit_price = other.unit_price;
  std::erase_if(line.fields, is_of_unit);
  std::ranges::copy_if(other.fields, std::back_inserter(line.fields), is_of_unit);
  std::ranges::stable_sort(line.fields, {}, &DocumentField::key);
}

// nullopt where a sum does not fit or something to add is not there.
std::optional<orders::StatedAmount> total_amount(std::vector<DocumentLine const*> const& lines) {
  WideNumber sum = 0;
  for (auto const* line : lines) {
    if (!line->amount) return std::nullopt;
    sum += line->amount->scaled();
  }
  if (!fits(sum)) return std::nullopt;
  return orders::StatedAmount::from_scaled(static_cast<std::int64_t>(sum));
}

bool are_addable(std::vector<DocumentLine const*> const& lines) {
  auto const& first = *lines.front();
  return std::ranges::all_of(lines, [&](auto const* line) {
    return line->quantity && (line->unit == first.unit || are_convertible(*line, first));
  });
}

// The line of whose unit the sum of all is a whole number of thousandths: the first one, else one of a finer unit.
DocumentLine const* counted_as(std::vector<DocumentLine const*> const& lines, WideNumber sum) {
  auto const found = std::ranges::find_if(lines, [&](auto const* line) {
    auto const step = line->unit.value_or(Unit()).size;
    return sum % step == 0 && fits(sum / step);
  });
  return found == lines.end() ? nullptr : *found;
}

}  // namespace

DocumentLine standing_for(std::vector<DocumentLine const*> const& lines) {
  auto line = *lines.front();
  if (lines.size() == 1) return line;
  if (are_addable(lines)) {
    WideNumber sum = 0;
    for (auto const* each : lines) sum += size_of(*each->quantity, each->unit);
    if (auto const* counted = counted_as(lines, sum)) {
      line.quantity = QuantityNumber::from_scaled(static_cast<std::int64_t>(sum / counted->unit.value_or(Unit()).size));
      set_value(line, FieldKind::quantity, *line.quantity);
      take_unit(line, *counted);
    }
  }
  if (auto const amount = total_amount(lines)) {
    line.amount = amount;
    set_value(line, FieldKind::amount, *amount);
  }
  return line;
}

}  // namespace gendan::verification
