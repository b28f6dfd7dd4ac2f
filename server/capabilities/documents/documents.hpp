// Papers made from an order's data: proforma invoice, sales contract, order confirmation, and what other capabilities
// register (document_kind_api.hpp); as PDF and XLSX, in the customer's language where documents speak it.
//
// Each issued document is kept as it went out, with its number, and the content of the order that it was made from.
// The same content again, in another language or format, is the same version and has the same number; other content,
// other data of ours, another page, or a version of which a document was voided, is the next version: "-R1" behind the
// number (document_number.hpp).
//
// Events on the order's stream "orders/<id>": document_issued, document_voided. On "documents/company":
// document_company_edited, document_picture_changed; on "documents/<kind>": document_template_edited,
// document_numbering_edited.
#pragma once

#include "capabilities/documents/document_kind_api.hpp"
#include "platform/service/app.hpp"

namespace gendan::documents {

using IssuedDocumentId = Id<struct IssuedDocumentTag>;

enum class DocumentFormat { pdf, xlsx };
BOOST_DESCRIBE_ENUM(DocumentFormat, pdf, xlsx)

struct IssueRequest {
  Code kind;
  DocumentLanguage language = DocumentLanguage::en;
  DocumentFormat format = DocumentFormat::pdf;
};
BOOST_DESCRIBE_STRUCT(IssueRequest, (), (kind, language, format))

void install(service::App& app);

// As the API does it: in a call of a reading transaction; it writes in one of its own.
IssuedDocumentId issue(service::Call& call, orders::OrderId const& order, IssueRequest const& request);
// A kind's page with the style and letterhead that all have: `title_word` names the title among its words, `body` goes
// to the end of the page.
std::string page_with_letterhead(std::string_view title_word, std::string_view body);
// As the settings page does it.
void enter_company(service::Call& call, Company const& company);

}  // namespace gendan::documents
