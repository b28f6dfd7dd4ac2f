#include "platform/pdf/pdf.hpp"

#include <gmock/gmock.h>

#include <fstream>

#include "base/refusal.hpp"
#include "testing/pdfs/made_pdf.hpp"
#include "testing/scratch/scratch_folder.hpp"

namespace gendan::pdf {
namespace {

class Pdf : public ::testing::Test {
protected:
  std::filesystem::path file(std::string const& bytes) {
    auto const path = folder_.path() / std::to_string(++files_);
    std::ofstream(path, std::ios::binary) << bytes;
    return path;
  }
  std::string refusal_of(std::string const& bytes, std::int64_t page = 0) {
    try {
      auto const path = file(bytes);
      if (page > 0)
        static_cast<void>(page_image(path, page));
      else
        static_cast<void>(read_document(path));
    } catch (Refusal const& refusal) {
      return refusal.code();
    }
    return {};
  }

private:
  testing::ScratchFolder folder_;
  int files_ = 0;
};

// Pieces of each line by bars; a blank line for a gap.
std::string shown(std::vector<Line> const& lines) {
  std::string text;
  for (auto const& line : lines) {
    if (line.follows_a_gap) text += "\n";
    for (auto const& piece : line.pieces) text += (&piece == &line.pieces.front() ? "" : " | ") + piece.text;
    text += "\n";
  }
  return text;
}

TEST_F(Pdf, GivesTheLinesOfAPageWithTheirColumns) {
  auto const document = read_document(file(testing::purchase_order_pdf()));
  EXPECT_EQ(document.page_count, 1);
  ASSERT_EQ(document.pages.size(), 1U);
  EXPECT_THAT(shown(document.pages[0].lines),
              ::testing::AllOf(::testing::HasSubstr("PO No.: 4500-123 | Date: 1 March 2026\n"),
                               ::testing::HasSubstr("交货日期：2026年5月1日\n"),
                               ::testing::HasSubstr("Item no | Description 品名 | Qty | Unit price (USD) | Amount\n"),
                               ::testing::HasSubstr("TL-01 | 台灯 | 300 | 12.50 | 3,750.00\n")));
}

TEST_F(Pdf, TellsWhereAWordStands) {
  auto const document = read_document(file(testing::made_pdf({{{297, 421, "middle"}}})));
  auto const& box = document.pages.at(0).lines.at(0).pieces.at(0).box;
  EXPECT_NEAR(box.left, 500, 3);
  EXPECT_NEAR(box.bottom, 500, 6);
  EXPECT_LT(box.top, box.bottom);
  EXPECT_NEAR(box.right, 550, 6);
}

TEST_F(Pdf, ReadsTheFirstPagesOfAVeryLongOne) {
  std::vector<testing::PdfPage> pages(10'000, testing::PdfPage{{50, 50, "again"}});
  auto const document = read_document(file(testing::made_pdf(pages)));
  EXPECT_EQ(document.page_count, 10'000);
  EXPECT_EQ(std::ssize(document.pages), most_pages);
}

TEST_F(Pdf, DrawsAPage) {
  auto const path = file(testing::purchase_order_pdf());
  auto const png = page_image(path, 1);
  EXPECT_TRUE(png.starts_with("\x89PNG"));
  // Width and height stand at 16 and 20, most significant byte first.
  auto const size_at = [&](std::size_t at) {
    return static_cast<unsigned char>(png[at + 2]) * 256 + static_cast<unsigned char>(png[at + 3]);
  };
  EXPECT_NEAR(size_at(20), 1'500, 2);
  EXPECT_NEAR(size_at(16), 1'060, 2);
}

TEST_F(Pdf, OfNoTextHasNoLines) {
  auto const document = read_document(file(testing::made_pdf({{}})));
  EXPECT_EQ(document.page_count, 1);
  EXPECT_TRUE(document.pages.at(0).lines.empty());
}

TEST_F(Pdf, IsRefusedByNameWhenItCannotBeRead) {
  auto const whole = testing::purchase_order_pdf();
  EXPECT_EQ(refusal_of("%PDF-1.7\nnothing"), "broken_document");
  EXPECT_EQ(refusal_of(""), "broken_document");
  EXPECT_EQ(refusal_of(whole, 2), "no_such_page");
  EXPECT_EQ(refusal_of(whole.substr(0, 60)), "broken_document");
  auto encrypted = whole;
  encrypted.replace(encrypted.find("/Root 1 0 R"), 11,
                    "/Root 1 0 R /ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O "
                    "<0000000000000000000000000000000000000000000000000000000000000000> /U "
                    "<0000000000000000000000000000000000000000000000000000000000000000> >>");
  EXPECT_EQ(refusal_of(encrypted), "encrypted_document");
}

TEST(PdfLines, KeepWordsOfOneLineTogetherAndColumnsApart) {
  auto const word = [](std::string text, int left, int right, int top = 1'000) {
    return Word{std::move(text), {left, top, right, top + 120}, 170};
  };
  auto const lines = lines_of({word("lamp", 1'345, 1'600), word("Wall", 1'100, 1'300), word("12", 3'000, 3'100, 1'020),
                               word("brushed", 1'100, 1'300, 1'130), word("far", 1'100, 1'300, 1'600)});
  EXPECT_EQ(shown(lines), "Wall lamp | 12\nbrushed\n\nfar\n");
  EXPECT_EQ(lines[0].pieces[0].box.right, 160);
  EXPECT_TRUE(lines[1].is_close);
  EXPECT_FALSE(lines[2].is_close);
}

}  // namespace
}  // namespace gendan::pdf
