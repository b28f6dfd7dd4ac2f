// When two wordings say the same: text after folding, codes exactly, measures by value.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include <boost/describe.hpp>

namespace gendan::verification {

// NFKC with case folding, of text that is not ASCII.
using Folding = std::function<std::string(std::string_view)>;

// Case and width gone, every run of white space one blank, none at the ends.
std::string folded(std::string_view text, Folding const& folding);

// What a reader easily takes for the other: pointed out where two codes differ by nothing else.
enum class Lookalike { zero_and_o, one_and_l };
BOOST_DESCRIBE_ENUM(Lookalike, zero_and_o, one_and_l)
// nullopt when the codes are equal or differ in more. `1` also stands against `I`.
std::optional<Lookalike> lookalike(std::string_view a, std::string_view b);

// Folded values of a property: equal as they stand, as numbers ("10" and "10.0") or as measures ("10 in" and "25.4
// cm"). A number with a zero before it ("007") is a code.
bool say_the_same(std::string_view a, std::string_view b);
// Whether a property of this folded name is called by a code, whose digits are no number: "hs code", "batch no.",
// "批号".
bool names_a_code(std::string_view name);

}  // namespace gendan::verification
