#include "capabilities/verification/wording.hpp"

#include <algorithm>
#include <array>

#include "base/quantity.hpp"
#include "base/text.hpp"
#include "capabilities/verification/unit.hpp"

namespace gendan::verification {
namespace {

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// Blanks other than ASCII's are folded to it by NFKC, but for these, which it keeps.
std::string with_plain_blanks(std::string text) {
  for (std::string_view const blank : {"\u0085", "\u2028", "\u2029", "\u1680"})
    for (auto at = text.find(blank); at != std::string::npos; at = text.find(blank))
      text.replace(at, blank.size(), " ");
  return text;
}

// Parts of names. "no" and "id" only as words of their own.
constexpr auto code_names = std::to_array<std::string_view>(
    {"code", "number", "batch", "lot", "serial", "model", "version", "revision", "barcode",  "ean",
     "upc",  "gtin",   "sku",   "tel", "phone",  "fax",   "zip",     "postal",   "register", "ref",
     "号",   "號",     "码",    "碼",  "批",     "电话",  "電話",    "邮编"});
constexpr auto code_words = std::to_array<std::string_view>({"no", "no.", "nr", "nr.", "id", "hs"});

bool has_word(std::string_view text, std::string_view word) {
  for (std::size_t from = 0; from < text.size();) {
    auto const end = std::min(text.find_first_of(" _-/", from), text.size());
    if (text.substr(from, end - from) == word) return true;
    from = end + 1;
  }
  return false;
}

bool is_number(std::string_view text) {
  auto const digits = text.substr(text.starts_with('-') ? 1 : 0);
  bool const has_zero_before = digits.size() > 1 && digits[0] == '0' && digits[1] != '.';
  return !has_zero_before && QuantityNumber::parsed(text).has_value();
}

bool are(char a, char b, std::string_view group) { return group.find(a) != group.npos && group.find(b) != group.npos; }

std::optional<Lookalike> lookalike(char a, char b) {
  if (are(a, b, "0Oo")) return Lookalike::zero_and_o;
  if (are(a, b, "1lI")) return Lookalike::one_and_l;
  return std::nullopt;
}

}  // namespace

std::string folded(std::string_view text, Folding const& folding) {
  return on_one_line(is_ascii(text) ? lower_ascii(text) : with_plain_blanks(folding(text)));
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
  if (is_number(a) && is_number(b)) return *QuantityNumber::parsed(a) == *QuantityNumber::parsed(b);
  auto const measure_a = measure_in(a);
  auto const measure_b = measure_in(b);
  return measure_a && measure_b && are_equal(*measure_a, *measure_b);
}

bool names_a_code(std::string_view name) {
  return std::ranges::any_of(code_names, [&](auto part) { return name.find(part) != name.npos; }) ||
         std::ranges::any_of(code_words, [&](auto word) { return has_word(name, word); });
}

}  // namespace gendan::verification
