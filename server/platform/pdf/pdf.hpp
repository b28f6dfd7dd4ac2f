// Reading PDFs from outside: the text with its places, and pages as pictures.
//
// poppler runs in a child process of its own (decision 9): it has a bound on time, memory and what it may say,
// nothing else of this program, and it may die without harm. Refusals: invalid "encrypted_document",
// "broken_document"; too_large "document_too_slow", "document_too_complex"; not_found "no_such_page".
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace gendan::pdf {

// From the top left corner of the page, in parts of its width and height: thousandths, of words ten-thousandths.
struct Box {
  int left = 0;
  int top = 0;
  int right = 0;
  int bottom = 0;
};

struct Word {
  std::string text;  // UTF-8 without white space at its ends
  Box box;           // in ten-thousandths: blanks are narrow
  int height = 0;    // of its letters, in ten-thousandths of the page's width
  bool ends_with_blank = false;
};

// Words that stand close together; cells of a table that nearly touch do, too.
struct PieceWord {
  std::size_t begin = 0;  // in the piece's text, by bytes
  std::size_t end = 0;
  int left = 0;
  int right = 0;
};
struct Piece {
  std::string text;
  Box box;
  std::vector<PieceWord> words;  // from left to right
};
struct Line {
  std::vector<Piece> pieces;   // from left to right; never empty
  bool follows_a_gap = false;  // more than a line's height is free above it
  bool is_close = false;       // it follows the line above as lines of one paragraph do
};

struct Page {
  std::int64_t number = 0;  // from 1
  std::vector<Line> lines;  // from top to bottom
};

struct Document {
  std::int64_t page_count = 0;
  std::vector<Page> pages;  // the first most_pages
};

inline constexpr std::int64_t most_pages = 200;

Document read_document(std::filesystem::path const& file);
// PNG, its longer side about 1,500 pixels.
std::string page_image(std::filesystem::path const& file, std::int64_t page);

// The words of one page, in any order, as lines.
std::vector<Line> lines_of(std::vector<Word> words);

}  // namespace gendan::pdf
