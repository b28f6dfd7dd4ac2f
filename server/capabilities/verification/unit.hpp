// Units of trade that mean the same amount of goods: how quantities, prices and measures in different units
// are compared by value. Names are the abbreviations in use, their Chinese words and the codes of UN/ECE
// Recommendation 20 that electronic orders carry.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace gendan::verification {

enum class Dimension { count, mass, length };

// `size` in the dimension's smallest step: pieces, 10⁻¹² kg, 0.1 mm. Every factor in use is whole in it:
// 1 lb = 0.45359237 kg, 1 in = 2.54 cm (international yard and pound, 1959).
struct Unit {
  Dimension dimension = Dimension::count;
  std::int64_t size = 1;
  bool is_imperial = false;  // measured in pounds or inches: from kilograms and metres by factors of many digits
  friend bool operator==(Unit const&, Unit const&) = default;
};

// `name` is folded: lower case, half-width, single blanks. nullopt: a unit of its own, such as "set" or "carton".
std::optional<Unit> unit_of(std::string_view name);

// A number in thousandths of a unit, exactly: any quantity in any unit fits.
__extension__ typedef __int128 WideNumber;
struct Measure {
  std::int64_t thousandths = 0;
  Unit unit;
  WideNumber size() const { return static_cast<WideNumber>(thousandths) * unit.size; }
};
// The same amount, or as near as thousandths of the finer unit can say when the units differ. Between pounds and
// kilograms, inches and centimetres one of them may have been converted and rounded to the last digit that it shows:
// 45.36 and 45.4 kg are 100 lb. It needs three digits before its zeros for that (the rounding is then at most half a
// per cent, mostly far less): 45 kg are not 100 lb, and a round figure is no converted one. Pieces and dozens convert
// to whole ones, and one tenth of a system into another shifts the point: there nothing is rounded.
bool are_equal(Measure const& a, Measure const& b);

// "25.4 cm", "10in": a number in plain notation with a known unit. `text` is folded.
std::optional<Measure> measure_in(std::string_view text);

}  // namespace gendan::verification
