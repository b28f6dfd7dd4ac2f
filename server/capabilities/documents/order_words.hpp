// What documents of an order say in each language.
#pragma once

#include <span>

#include "capabilities/documents/document_language.hpp"

namespace gendan::documents {

std::span<DocumentWord const> order_words();

}  // namespace gendan::documents
