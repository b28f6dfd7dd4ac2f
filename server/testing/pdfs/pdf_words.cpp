#include "testing/pdfs/pdf_words.hpp"

#include "platform/pdf/pdf.hpp"

namespace gendan::testing {

std::string pdf_words(std::filesystem::path const& file) {
  std::string words;
  for (auto const& page : pdf::read_document(file).pages) {
    for (auto const& line : page.lines) {
      for (auto const& piece : line.pieces) words += piece.text + "\n";
    }
  }
  return words;
}

}  // namespace gendan::testing
