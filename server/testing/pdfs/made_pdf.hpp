// Small PDFs written for tests: lines of text at places, Latin or Chinese.
#pragma once

#include <string>
#include <vector>

namespace gendan::testing {

struct PdfText {
  int x = 0;  // in points from the left
  int y = 0;  // in points from the top of an A4 page, of the text's foot
  std::string text;
};
using PdfPage = std::vector<PdfText>;

std::string made_pdf(std::vector<PdfPage> const& pages);

// A purchase order of two lines on one page, as customers' systems print them.
std::string purchase_order_pdf();

}  // namespace gendan::testing
