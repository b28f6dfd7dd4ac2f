// What the proof sheet says in each language: its own words, and how it calls fields, verdicts and their values.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "capabilities/documents/documents.hpp"

namespace gendan::verification {

std::span<documents::DocumentWord const> proof_sheet_words();
// The code itself where it has no word.
std::string proof_word(std::string_view code, documents::DocumentLanguage language);

}  // namespace gendan::verification
