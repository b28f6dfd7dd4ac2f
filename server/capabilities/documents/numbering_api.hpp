// The number that a kind's next document gets.
#pragma once

#include "capabilities/documents/document_store.hpp"

namespace gendan::documents {

// The next of its series that no document of the kind has: a changed pattern may come to numbers that another one gave.
struct NextNumber {
  std::string series;
  std::int64_t counter = 0;
  std::string text;

  friend bool operator==(NextNumber const&, NextNumber const&) = default;
};
NextNumber next_number_of(sql::Transaction& tx, Kind const& kind, CalendarDate today);
void take_number(sql::Transaction& tx, NextNumber const& number);

}  // namespace gendan::documents
