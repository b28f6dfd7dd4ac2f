#include <algorithm>
#include <string_view>

#include "platform/pdf/pdf.hpp"

namespace gendan::pdf {
namespace {

int middle(Box const& box) { return (box.top + box.bottom) / 2; }

Box around(Box const& a, Box const& b) {
  return {std::min(a.left, b.left), std::min(a.top, b.top), std::max(a.right, b.right), std::max(a.bottom, b.bottom)};
}

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

// How wide a text is in hundredths of its letters' size, about: East Asian letters are as wide as high.
int usual_width(std::string_view text) {
  int width = 0;
  for (char const c : text) {
    if (is_continuation(c)) continue;
    bool const is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    width += static_cast<unsigned char>(c) >= 0xE1 ? 100 : is_letter ? 56 : 30;
  }
  return width;
}

// Fonts may give twice their letters' height, as those of browsers' East Asian pages do; the width shows it. The
// foot of the letters stands at three quarters of the height given.
void shrink_to_letters(std::vector<Word>& words) {
  constexpr int least_share = 55;
  std::vector<int> shares;  // of the letters' size in the height, in hundredths
  for (auto const& word : words) {
    auto const usual = usual_width(word.text);
    if (usual >= 150 && word.height > 0)
      shares.push_back((word.box.right - word.box.left) * 10'000 / usual / word.height);
  }
  if (shares.empty()) return;
  auto const middle_share = shares.begin() + std::ssize(shares) / 2;
  std::ranges::nth_element(shares, middle_share);
  if (*middle_share <= 0 || *middle_share >= least_share) return;
  auto const factor = *middle_share * 6 / 5;
  for (auto& word : words) {
    auto const height = word.box.bottom - word.box.top;
    auto const foot = word.box.top + height * 3 / 4;
    word.height = std::max(1, word.height * factor / 100);
    word.box.top = std::max(0, foot - height * factor / 100 * 3 / 4);
    word.box.bottom = word.box.top + std::max(1, height * factor / 100);
  }
}

Box thousandths(Box const& box) { return {box.left / 10, box.top / 10, (box.right + 9) / 10, (box.bottom + 9) / 10}; }

// How wide the page's blanks are, in hundredths of the letters' height: its narrow gaps. Typewriter faces have wide
// blanks, others a quarter of the letters' size.
int blank_width(std::vector<std::vector<Word>> const& lines) {
  std::vector<int> gaps;
  for (auto const& words : lines) {
    for (std::size_t next = 1; next < words.size(); ++next) {
      auto const gap = words[next].box.left - words[next - 1].box.right;
      if (gap > 0 && words[next].height > 0) gaps.push_back(gap * 100 / words[next].height);
    }
  }
  if (gaps.empty()) return 0;
  auto const narrow = gaps.begin() + std::ssize(gaps) / 10;
  std::ranges::nth_element(gaps, narrow);
  return *narrow;
}

// Words of one line, from left to right, as pieces: cells of a table keep a larger distance than blanks.
std::vector<Piece> pieces_of(std::vector<Word> const& words, int blank) {
  auto const widest_blank = std::clamp(blank * 8 / 5, 45, 90);
  std::vector<Piece> pieces;
  int right = 0;
  bool ends_with_blank = false;
  for (auto const& word : words) {
    auto const gap = word.box.left - right;
    if (pieces.empty() || gap * 100 > word.height * widest_blank) {
      pieces.push_back({word.text, word.box, {}});
    } else {
      auto& piece = pieces.back();
      if (ends_with_blank || gap * 100 > word.height * 8) piece.text += ' ';
      piece.text += word.text;
      piece.box = around(piece.box, word.box);
    }
    auto& piece = pieces.back();
    auto const place = thousandths(word.box);
    piece.words.push_back({piece.text.size() - word.text.size(), piece.text.size(), place.left, place.right});
    right = word.box.right;
    ends_with_blank = word.ends_with_blank;
  }
  for (auto& piece : pieces) piece.box = thousandths(piece.box);
  return pieces;
}

}  // namespace

std::vector<Line> lines_of(std::vector<Word> words) {
  shrink_to_letters(words);
  std::ranges::stable_sort(words, {}, [](Word const& word) { return middle(word.box); });
  std::vector<std::vector<Word>> rows;
  std::vector<Box> starts;
  for (std::size_t first = 0; first < words.size();) {
    auto const start = words[first].box;
    auto const half = std::max(1, (start.bottom - start.top) / 2);
    auto end = first + 1;
    while (end < words.size() && middle(words[end].box) - middle(start) <= half) ++end;
    auto& row = rows.emplace_back(words.begin() + static_cast<std::ptrdiff_t>(first),
                                  words.begin() + static_cast<std::ptrdiff_t>(end));
    std::ranges::stable_sort(row, {}, [](Word const& word) { return word.box.left; });
    starts.push_back(start);
    first = end;
  }
  auto const blank = blank_width(rows);
  std::vector<Line> lines;
  for (std::size_t row = 0; row < rows.size(); ++row) {
    Line line{pieces_of(rows[row], blank)};
    if (row > 0) {
      auto const height = starts[row].bottom - starts[row].top;
      auto const gap = starts[row].top - starts[row - 1].bottom;
      line.follows_a_gap = gap > height;
      line.is_close = gap * 2 < height;
    }
    lines.push_back(std::move(line));
  }
  return lines;
}

}  // namespace gendan::pdf
