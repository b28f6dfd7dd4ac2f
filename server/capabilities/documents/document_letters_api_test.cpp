// How letters come out on paper.
#include <gmock/gmock.h>

#include "capabilities/documents/document_kind_api.hpp"
#include "testing/order_documents.hpp"

namespace gendan::documents {
namespace {

class DocumentLetters : public testing::OrderDocuments {
protected:
  // Of the page's width, in thousandths.
  int width_of_marks(std::string const& id, std::string_view language) {
    auto const document = issued(id, "proforma_invoice", language);
    EXPECT_EQ(document.status, 201) << document.response.body_text();
    auto const read = read_back(bytes_of(id, document));
    for (auto const& line : read.pages.at(0).lines) {
      for (auto const& piece : line.pieces) {
        if (piece.text.find("“”") != std::string::npos) return piece.box.right - piece.box.left;
      }
    }
    return 0;
  }
};
BOTH_DATABASES(DocumentLetters);

TEST_P(DocumentLetters, HaveQuotationMarksAsWideAsTheLanguageWritesThem) {
  auto body = content();
  body["lines"].as_array()[0].as_object()["description"] = "“”“”“”‘’‘’‘’";
  auto const id = order(body);
  auto const wide = width_of_marks(id, "zh");
  EXPECT_GT(wide, 0);
  for (auto const* language : {"en", "es", "fr", "de"}) {
    auto const width = width_of_marks(id, language);
    EXPECT_GT(width, 0) << language;
    EXPECT_LT(2 * width, wide) << language;
  }
}

// A page that holds nothing but signatures could be put under any contract.
TEST_P(DocumentLetters, LeaveNoSignatureAloneOnItsPage) {
  for (int const length : {4, 7, 10}) {
    auto body = content();
    std::string remark;
    for (int line = 0; line < length; ++line) remark += "Remark\n";
    body["remark"] = remark;
    auto const id = order(body);
    put_to_customer(id);
    auto const document = issued(id, "sales_contract");
    ASSERT_EQ(document.status, 201) << document.response.body_text();
    auto const read = read_back(bytes_of(id, document));
    std::string last;
    for (auto const& line : read.pages.back().lines) {
      for (auto const& piece : line.pieces) last += piece.text + "\n";
    }
    EXPECT_TRUE(read.page_count == 1 || last.find("arbitration") != std::string::npos) << length << last;
  }
}

}  // namespace
}  // namespace gendan::documents
