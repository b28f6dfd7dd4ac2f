// An issued document as people and programs see it.
#pragma once

#include "capabilities/documents/document_store.hpp"

namespace gendan::documents {

struct IssuedDocumentView : IssuedDocumentRow {
  // Of the newest version of its kind, and made again it would say the same and look the same.
  bool is_current = false;
};
BOOST_DESCRIBE_STRUCT(IssuedDocumentView, (IssuedDocumentRow), (is_current))

}  // namespace gendan::documents
