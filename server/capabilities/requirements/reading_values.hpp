// Numbers, currencies and terms as documents write them. What can mean two things is a fault by name.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "capabilities/requirements/reading.hpp"

namespace gendan::requirements {

// A value, or the code of why there is none.
template <class T>
struct Read {
  std::optional<T> value;
  std::string_view fault;
};

// Separators, not the locale, tell what a number is: "1,234.50" and "1.234,50" each mean one thing, "1.234" does
// only when the document's decimal mark is known.
struct FoundNumber {
  std::string_view before;  // what stands around it, trimmed
  std::string_view number;
  std::string_view after;
};
std::optional<FoundNumber> found_number(std::string_view text);                            // the first
Read<std::string> plain_number(std::string_view number, std::optional<DecimalMark> mark);  // "1234.5"
// What one number shows of the decimal mark, when it shows it.
std::optional<DecimalMark> shown_mark(std::string_view number);

// A currency by its code, name or sign. "$" and "¥" are several countries': ambiguous_currency.
Read<Currency> read_currency(std::string_view text);

struct FoundTerm {
  orders::Incoterm term;
  std::string place;  // may be empty
  std::optional<std::int64_t> edition;
};
// In capitals where the text begins; after a label anywhere in it and in any case.
std::optional<FoundTerm> found_term(std::string_view text, bool is_labelled);

std::optional<orders::TransportMode> transport_mode_of(std::string_view text);

}  // namespace gendan::requirements
