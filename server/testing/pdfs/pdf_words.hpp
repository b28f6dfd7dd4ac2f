// What a PDF says: the pieces of its text, one a line.
#pragma once

#include <filesystem>
#include <string>

namespace gendan::testing {

std::string pdf_words(std::filesystem::path const& file);

}  // namespace gendan::testing
