// Proof that the record is whole: every chain is followed from its beginning, every head and every
// signed seal compared with what is there.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "platform/sql/transaction.hpp"

namespace gendan::events {

struct VerificationReport {
  std::int64_t events = 0;
  std::int64_t streams = 0;
  std::int64_t seals = 0;
  std::optional<std::string> first_fault;  // "order/01J… position 4: hash does not fit"
};

// Reads everything: cost grows with the record. Streams are read one page at a time.
VerificationReport verified(sql::Transaction& tx);

// One stream only, cheaply: for the page of a single order.
std::optional<std::string> fault_of_stream(sql::Transaction& tx, std::string_view stream);

}  // namespace gendan::events
