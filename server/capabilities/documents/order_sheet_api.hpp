// An order's document as a sheet: figures as numbers, so that the other side can go on counting with them. It says all
// that the page says of us and the order, but no clauses, and is not signed.
#pragma once

#include "capabilities/documents/document_kind_api.hpp"
#include "capabilities/documents/order_document.hpp"

namespace gendan::documents {

struct SheetHead {
  std::string_view title_word;  // names the title among the words of an order's documents
  Heading const& heading;
};
Sheet order_sheet(OrderOnPaper const& order, Company const& company, DocumentLanguage language, SheetHead const& head);

}  // namespace gendan::documents
