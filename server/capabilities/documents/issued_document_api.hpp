// An issued document as people and programs see it.
#pragma once

#include "capabilities/documents/document_store.hpp"

namespace gendan::documents {

struct IssuedDocumentView : IssuedDocumentRow {
  bool is_current = false;  // made from the order as it stands now
};
BOOST_DESCRIBE_STRUCT(IssuedDocumentView, (IssuedDocumentRow), (is_current))

// `source_hash` of the order as it stands now.
IssuedDocumentView view_of(IssuedDocumentRow row, std::string const& source_hash);

}  // namespace gendan::documents
