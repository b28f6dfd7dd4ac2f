// Whether two names are those of one company, however they are written: the buyer that a document names and the
// order's customer. Case, width, punctuation, diacritics and the writing of the legal form say nothing; another legal
// form is another company: of one group, an "Acme Ltd" is not the "Acme GmbH". What is no clear match is none: a
// person looks.
#pragma once

#include <string_view>

#include "capabilities/verification/wording.hpp"

namespace gendan::verification {

struct NameFoldings {
  Folding folded;           // case, width, traditional Chinese
  Folding without_accents;  // of what is folded
};
// An address may follow either name, behind a comma or bracket and a legal form; a name in Chinese and English is both.
bool is_same_company(std::string_view one, std::string_view other, NameFoldings const& foldings);

}  // namespace gendan::verification
