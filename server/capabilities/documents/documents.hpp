// Papers made from an order's data: proforma invoice, sales contract, order confirmation, and what other capabilities
// register (document_kind_api.hpp); as PDF and XLSX, in the customer's language where documents speak it.
//
// A proforma invoice can be issued as soon as there is an order: it is needed early, to pay or to open a letter of
// credit by. A sales contract comes from what was verified and reviewed: from when the order awaits the customer. An
// order confirmation comes from what was confirmed.
//
// Each issued document is kept as it went out, with its number, its order's revision and digests of the content and of
// all that it shows. The same again, in another language or format, is the same version and has the same number and
// date; with anything else in it, other data of ours, another page, or a version of which a document was voided, it is
// the next version: "-R1" behind the number (document_number.hpp). A total is told only when every line has its worth.
//
// Events on the order's stream "orders/<id>": document_issued, document_voided. On "documents/company":
// document_company_edited, document_picture_changed; on "documents/<kind>": document_template_edited,
// document_numbering_edited.
#pragma once

#include "capabilities/documents/document_kind_api.hpp"
#include "platform/service/app.hpp"

namespace gendan::documents {

using IssuedDocumentId = Id<struct IssuedDocumentTag>;

void install(service::App& app);

// A kind's page with the style and letterhead that all have: `title_word` names the title among its words, `body` goes
// to the end of the page.
std::string page_with_letterhead(std::string_view title_word, std::string_view body);
// We, as papers of the language name us; by the organisation's name until the settings have one.
std::string company_name(service::Call& call, DocumentLanguage language);
// As the settings page does it.
void enter_company(service::Call& call, Company const& company);

}  // namespace gendan::documents
