// What a text is found by: the same cut for what is stored and for what is asked.
//
// A text is folded (NFKC with case folding, full-width to half-width, traditional to simplified
// Chinese) and cut into terms:
// - writing with blanks: whole codes ("po-2024-0315"), their parts between punctuation and their pieces
//   between letters and digits ("po", "2024", "0315"), each once more without diacritics ("côte", "cote"), and what
//   is stored also by its digits without their leading zeros ("315"), of three digits or more: shorter ones are
//   days, months and decimals;
// - writing without blanks (Chinese, Japanese, Korean, Thai …): ICU's dictionary words, and grams: pairs
//   of neighbouring characters, so that what the dictionary cut differently is still found, and single
//   characters, which answer a query of one character.
// Grams are a vocabulary of their own: they begin with '~', a word never does.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace gendan::search {

inline constexpr std::size_t most_query_characters = 200;
inline constexpr std::size_t most_query_terms = 64;
inline constexpr std::size_t most_document_characters = 100'000;
inline constexpr std::size_t most_term_bytes = 200;

// Raised when the same text is cut into other terms: what is stored is then indexed anew.
inline constexpr int word_rules = 2;

struct Occurrence {
  std::string_view term;      // lives during the call
  bool is_word = false;       // false: a part of a code, a folded spelling, a gram
  bool is_shortened = false;  // digits that were written with zeros before them
};
// Hands over every occurrence of every term, in no promised order.
void each_document_term(std::string_view text, std::function<void(Occurrence)> const& take);

// The first `most` characters.
std::string_view beginning(std::string_view text, std::size_t most);

// In half units: a word weighs 2 (one), a gram, a part of a code and a folded spelling weigh 1.
struct QueryTerm {
  std::string text;
  int weight = 0;

  friend bool operator==(QueryTerm const&, QueryTerm const&) = default;
};
// Each term once, words first. Refuses more than most_query_characters ("?q", "too_long"); of more than
// most_query_terms the last are dropped. Empty when nothing in the text can be searched.
std::vector<QueryTerm> query_terms(std::string_view text);

// As the cutter reads it: for showing where a hit lies.
std::string folded(std::string_view text);

}  // namespace gendan::search
