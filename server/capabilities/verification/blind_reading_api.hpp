// What somebody who is to read the customer's documents blind is kept from until they have (the rule:
// verification.hpp): on every way to it.
#pragma once

#include "capabilities/verification/order_verification_api.hpp"

namespace gendan::verification {

bool must_read_first(service::Call& call, Standing const& standing);
// Of a live order; false for any other.
bool must_read_first(service::Call& call, orders::OrderId const& id);
// Throws Refusal{forbidden, "read_first"} for who is not to see yet what differs.
void expect_has_read(service::Call& call, Standing const& standing);
// Nor what these checks tell of other orders that they are to read first.
void expect_has_read(service::Call& call, std::vector<CheckView> const& checks);

// Takes away what the checks tell of an order that the caller is to read first: what differed, and which order it was.
void withhold_unread(service::Call& call, std::vector<CheckView>& checks);

}  // namespace gendan::verification
