// The folding that makes spellings of one word equal: NFKC with case folding, one sign for each kind of
// dash, apostrophe and slash, simplified for traditional Chinese. The Chinese is folded character by
// character on both sides, stored and asked, so that no context decides whether two spellings meet.
#pragma once

#include <string>
#include <string_view>

namespace gendan::search {

// UTF-16 as ICU's word breaks read it. Invalid UTF-8 becomes U+FFFD.
std::u16string folded_units(std::string_view utf8);
// The same in UTF-8.
std::string folded_text(std::string_view utf8);

// NFKC with case folding and nothing else. Invalid UTF-8 becomes U+FFFD.
std::string case_folded(std::string_view utf8);

// Without diacritics: "côte" → "cote", "łódź" → "lodz". Equal to `utf8` when it has none.
std::string without_diacritics(std::string_view utf8);

}  // namespace gendan::search
