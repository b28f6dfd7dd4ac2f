// Whatever a child says, a broken one too: pages in bounds, or a refusal.
#include <cstdlib>
#include <string>

#include "base/refusal.hpp"
#include "base/text.hpp"
#include "platform/pdf/child.hpp"
#include "platform/pdf/pdf.hpp"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  using namespace gendan::pdf;
  try {
    auto const document = document_said(std::string(data, data + size));
    if (std::ssize(document.pages) > most_pages) std::abort();
    for (auto const& page : document.pages) {
      for (auto const& line : page.lines) {
        if (line.pieces.empty()) std::abort();
        for (auto const& piece : line.pieces) {
          auto const& box = piece.box;
          if (box.left > box.right || box.top > box.bottom || box.right > 1'000 || box.bottom > 1'000) std::abort();
          if (!gendan::is_valid_utf8(piece.text)) std::abort();
        }
      }
    }
  } catch (gendan::Refusal const&) {
  }
  return 0;
}
