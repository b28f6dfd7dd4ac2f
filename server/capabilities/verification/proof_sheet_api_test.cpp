// The proof sheet as a document of the order.
#include <gmock/gmock.h>

#include "testing/order_verification.hpp"
#include "testing/pdfs/pdf_words.hpp"

namespace gendan::verification {
namespace {

using boost::json::object;
using testing::Answer;
using ::testing::HasSubstr;

class ProofSheets : public testing::OrderVerificationWorld {
protected:
  Answer issued(std::string const& id, std::string_view language = "en", std::string_view person = "li_na") {
    return as(person).post("/orders/" + id + "/documents",
                           {{"kind", "verification_proof_sheet"}, {"language", language}, {"format", "pdf"}});
  }
  Answer content_of(std::string const& order, Answer const& document, std::string_view person = "li_na") {
    return as(person).get("/orders/" + order + "/documents/" + document.text("/id") + "/content");
  }
};
BOTH_DATABASES(ProofSheets);

TEST_P(ProofSheets, SayWhatWasComparedAndWhoSigned) {
  auto const id = order();
  auto seen = content();
  seen["lines"].at(0).as_object()["quantity"] = "1200";
  EXPECT_EQ(issued(id).text("/code"), "verification_not_begun");
  EXPECT_EQ(sign("li_na", id, 1).status, 200);
  EXPECT_EQ(read("wang_fang", id, seen).status, 200);
  auto const document = issued(id);
  ASSERT_EQ(document.status, 201) << document.response.body_text();
  EXPECT_EQ(document.text("/number"), "VP-2026-00001");
  auto const words = testing::pdf_words(content_of(id, document).response.body_file.value());
  for (auto const* said : {"Verification Proof Sheet", "李娜", "王芳", "Quantity", "1200", "1000", "differs", "Ningbo",
                           "LAMP-01", "typed or pasted words", "not complete"})
    EXPECT_THAT(words, HasSubstr(said));
}

TEST_P(ProofSheets, AreOutdatedByTheNextSignature) {
  auto const id = order();
  EXPECT_EQ(read("wang_fang", id, content()).status, 200);
  EXPECT_EQ(sign("li_na", id, 1).status, 200);
  EXPECT_EQ(issued(id).status, 201);
  EXPECT_EQ(issued(id).text("/code"), "document_issued_already");
  EXPECT_EQ(sign("wang_fang", id, 2).status, 200);
  auto const list = as("li_na").get("/orders/" + id + "/documents");
  EXPECT_FALSE(list.at("/items/0/is_current").as_bool());
  auto const next = issued(id, "zh");
  EXPECT_EQ(next.text("/number"), "VP-2026-00001-R1");
  EXPECT_THAT(testing::pdf_words(content_of(id, next).response.body_file.value()), HasSubstr("核对证明"));
}

TEST_P(ProofSheets, AreNotForWhoIsToReadBlindYet) {
  auto const id = order();
  EXPECT_EQ(sign("li_na", id, 1).status, 200);
  auto const document = issued(id);
  ASSERT_EQ(document.status, 201) << document.response.body_text();
  EXPECT_EQ(content_of(id, document, "wang_fang").text("/code"), "read_first");
  EXPECT_EQ(read("wang_fang", id, content()).status, 200);
  EXPECT_EQ(content_of(id, document, "wang_fang").status, 200);
}

TEST_P(ProofSheets, AreForThoseWhoMayReadTheCustomersDocuments) {
  auto const id = order();
  EXPECT_EQ(read("wang_fang", id, content()).status, 200);
  auto const document = issued(id);
  ASSERT_EQ(document.status, 201) << document.response.body_text();
  EXPECT_EQ(content_of(id, document).status, 200);
  for (auto const* role : {"merchandiser", "sales"}) regrant(role, "requirements.read", std::nullopt);
  EXPECT_EQ(content_of(id, document).status, 403);
  EXPECT_EQ(issued(id, "zh").status, 403);
}

}  // namespace
}  // namespace gendan::verification
