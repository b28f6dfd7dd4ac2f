#include "capabilities/verification/wording.hpp"

#include <algorithm>

#include "base/quantity.hpp"
#include "base/text.hpp"
#include "capabilities/verification/unit.hpp"

namespace gendan::verification {
namespace {

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool is_blank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

// Blanks other than ASCII's are folded to it by NFKC, but for these, which it keeps.
std::string with_plain_blanks(std::string text) {
  for (std::string_view const blank : {"\u0085", "\u2028", "\u2029", "\u1680"})
    for (auto at = text.find(blank); at != std::string::npos; at = text.find(blank))
      text.replace(at, blank.size(), " ");
  return text;
}

std::string single_blanks(std::string_view text) {
  std::string single;
  single.reserve(text.size());
  for (char const c : text) {
    if (!is_blank(c))
      single += c;
    else if (!single.empty() && single.back() != ' ')
      single += ' ';
  }
  if (single.ends_with(' ')) single.pop_back();
  return single;
}

bool are(char a, char b, std::string_view group) { return group.find(a) != group.npos && group.find(b) != group.npos; }

std::optional<Lookalike> lookalike(char a, char b) {
  if (are(a, b, "0Oo")) return Lookalike::zero_and_o;
  if (are(a, b, "1lI")) return Lookalike::one_and_l;
  return std::nullopt;
}

}  // namespace

std::string folded(std::string_view text, Folding const& folding) {
  return single_blanks(is_ascii(text) ? lower_ascii(text) : with_plain_blanks(folding(text)));
}

std::optional<Lookalike> lookalike(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return std::nullopt;
  std::optional<Lookalike> found;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (a[i] == b[i]) continue;
    auto const kind = lookalike(a[i], b[i]);
    if (!kind) return std::nullopt;
    if (!found) found = kind;
  }
  return found;
}

bool say_the_same(std::string_view a, std::string_view b) {
  if (a == b) return true;
  auto const number_a = QuantityNumber::parsed(a);
  auto const number_b = QuantityNumber::parsed(b);
  if (number_a && number_b) return *number_a == *number_b;
  auto const measure_a = measure_in(a);
  auto const measure_b = measure_in(b);
  return measure_a && measure_b && are_equal(*measure_a, *measure_b);
}

}  // namespace gendan::verification
