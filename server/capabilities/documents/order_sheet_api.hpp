// An order's document as a sheet: figures as numbers, so that the other side can go on counting with them.
#pragma once

#include "capabilities/documents/document_kind_api.hpp"
#include "capabilities/documents/order_document.hpp"

namespace gendan::documents {

Sheet order_sheet(OrderOnPaper const& order, Company const& company, DocumentLanguage language);

}  // namespace gendan::documents
