// The terms of one entry with their impacts, as they wait in search_document until they are moved into a
// segment. Pure: no database.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "platform/search/bytes.hpp"
#include "platform/search/index.hpp"
#include "platform/sql/value.hpp"

namespace gendan::search {

// Terms that are not words but say whose an entry is: a query is narrowed by them. No word begins with '='.
std::string kind_term(std::string_view kind);
std::string owner_term(std::string_view owner_id);
std::string department_term(std::string_view department_id);

// BM25's part of one term in one entry, in hundredths, 1 to 220: saturating with the weighted frequency,
// smaller in an entry of many words. The length that counts as usual is fixed, not the average of what is
// stored, so that an entry's score changes only with its own text and with how rare a term is.
std::uint8_t impact_of(std::int64_t weighted_frequency, std::int64_t words);

sql::Bytes encoded_terms(Entry const& entry);

// `take(term, impact)`; the term lives during the call.
template <class Take>
void each_encoded_term(std::span<std::byte const> encoded, Take take) {
  ByteReader reader(encoded);
  while (!reader.is_at_end()) {
    auto const term = reader.text(reader.number());
    take(term, reader.byte());
  }
}

}  // namespace gendan::search
