#include "platform/print/print.hpp"

#include <gmock/gmock.h>

#include <chrono>
#include <fstream>
#include <thread>

#include "base/refusal.hpp"
#include "platform/pdf/pdf.hpp"
#include "testing/scratch/scratch_folder.hpp"

namespace gendan::print {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

class Print : public ::testing::Test {
protected:
  pdf::Document read_back(std::string const& bytes) {
    auto const path = folder_.path() / "page.pdf";
    std::ofstream(path, std::ios::binary) << bytes;
    return pdf::read_document(path);
  }
  std::string words_of(std::string const& html) {
    std::string words;
    for (auto const& page : read_back(printed(html)).pages) {
      for (auto const& line : page.lines) {
        for (auto const& piece : line.pieces) words += piece.text + "\n";
      }
    }
    return words;
  }
  std::string refusal_of(std::string const& html, PrintLimits const& limits = {}) {
    try {
      static_cast<void>(printed(html, limits));
    } catch (Refusal const& refusal) {
      return refusal.code();
    }
    return {};
  }

private:
  testing::ScratchFolder folder_;
};

TEST_F(Print, MakesPagesWhoseWordsAreFoundChineseToo) {
  auto const words = words_of("<html><body lang=zh><h1>形式发票</h1><p>Proforma invoice</p></body></html>");
  EXPECT_THAT(words, HasSubstr("形式发票"));
  EXPECT_THAT(words, HasSubstr("Proforma invoice"));
}

TEST_F(Print, RepeatsATablesHeadOnEachPageAndCountsThePages) {
  std::string html =
      "<style>@page{size:A4;@bottom-right{content:counter(page) ' of ' counter(pages)}}</style>"
      "<table><thead><tr><th>Article</th></tr></thead><tbody>";
  for (int row = 0; row < 90; ++row) html += "<tr><td>row</td></tr>";
  auto const document = read_back(printed(html + "</tbody></table>"));
  ASSERT_GE(document.page_count, 2);
  EXPECT_EQ(document.pages[1].lines.front().pieces.front().text, "Article");
  EXPECT_EQ(document.pages[1].lines.back().pieces.back().text, "2 of " + std::to_string(document.page_count));
}

TEST_F(Print, TakesNothingFromFilesOrTheNetwork) {
  testing::ScratchFolder folder;
  std::ofstream(folder.path() / "secret.svg")
      << "<svg xmlns='http://www.w3.org/2000/svg' width='300' height='30'><text y='20'>secret</text></svg>";
  auto const address = "file://" + (folder.path() / "secret.svg").string();
  auto const words = words_of("<link rel=stylesheet href='" + address + "'><style>@import url(" + address +
                              ");body{background:url(" + address + ")}</style><p>shown</p><img src='" + address +
                              "'><img src='http://127.0.0.1:1/x.png'><img src='/etc/passwd'><object data='" + address +
                              "'></object><a rel=attachment href='file:///etc/passwd'>x</a>");
  EXPECT_THAT(words, HasSubstr("shown"));
  EXPECT_THAT(words, Not(HasSubstr("secret")));
}

TEST_F(Print, ShowsAPictureThatCameInsideThePage) {
  auto const words = words_of(
      "<img src=\"data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='300' height='30'%3E%3Ctext "
      "y='20'%3Einside%3C/text%3E%3C/svg%3E\">");
  EXPECT_THAT(words, HasSubstr("inside"));
}

TEST_F(Print, IsRefusedWhenItTakesTooLongOrSaysTooMuch) {
  std::string long_table = "<table>";
  for (int row = 0; row < 20'000; ++row) long_table += "<tr><td>a</td><td>b</td></tr>";
  EXPECT_EQ(refusal_of(long_table, {.seconds = 2}), "rendering_too_slow");
  EXPECT_EQ(refusal_of("<p>some words</p>", {.most_output = 100}), "rendering_too_large");
}

TEST_F(Print, RefusesAThirdAtTheSameTime) {
  std::string table = "<table>";
  for (int row = 0; row < 2'000; ++row) table += "<tr><td>a</td></tr>";
  std::vector<std::string> codes(3);
  {
    std::vector<std::jthread> threads;
    for (auto& code : codes) threads.emplace_back([&] { code = refusal_of(table); });
  }
  EXPECT_EQ(std::ranges::count(codes, "renderer_busy"), 1);
  EXPECT_EQ(std::ranges::count(codes, ""), 2);
}

}  // namespace
}  // namespace gendan::print
