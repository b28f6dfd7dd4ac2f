#include <algorithm>

#include "platform/pdf/pdf.hpp"

namespace gendan::pdf {
namespace {

int middle(Box const& box) { return (box.top + box.bottom) / 2; }

Box around(Box const& a, Box const& b) {
  return {std::min(a.left, b.left), std::min(a.top, b.top), std::max(a.right, b.right), std::max(a.bottom, b.bottom)};
}

// Words of one line, from left to right, as pieces. A blank of a sentence is about a third of the letters' height,
// the space between columns more than one of it.
std::vector<Piece> pieces_of(std::vector<Word>& words) {
  std::ranges::stable_sort(words, {}, [](Word const& word) { return word.box.left; });
  std::vector<Piece> pieces;
  int right = 0;
  for (auto const& word : words) {
    auto const gap = word.box.left - right;
    if (pieces.empty() || gap * 10 > word.height * 7) {
      pieces.push_back({word.text, word.box});
    } else {
      auto& piece = pieces.back();
      if (gap * 10 > word.height) piece.text += ' ';
      piece.text += word.text;
      piece.box = around(piece.box, word.box);
    }
    right = word.box.right;
  }
  return pieces;
}

}  // namespace

std::vector<Line> lines_of(std::vector<Word> words) {
  std::ranges::stable_sort(words, {}, [](Word const& word) { return middle(word.box); });
  std::vector<Line> lines;
  int bottom = 0;
  for (std::size_t first = 0; first < words.size();) {
    auto const& start = words[first].box;
    auto end = first + 1;
    while (end < words.size() && middle(words[end].box) <= std::max(start.bottom, middle(start) + 1) &&
           middle(words[end].box) - middle(start) <= std::max(1, (start.bottom - start.top) / 2))
      ++end;
    std::vector<Word> of_line(words.begin() + static_cast<std::ptrdiff_t>(first),
                              words.begin() + static_cast<std::ptrdiff_t>(end));
    auto const gap = start.top - bottom;
    lines.push_back({pieces_of(of_line), !lines.empty() && gap > start.bottom - start.top});
    bottom = start.bottom;
    first = end;
  }
  return lines;
}

}  // namespace gendan::pdf
