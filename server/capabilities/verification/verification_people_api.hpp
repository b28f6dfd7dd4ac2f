// Who may read, resolve and sign an order, also as a deputy.
#pragma once

#include "capabilities/approvals/approvals.hpp"
#include "capabilities/verification/signing.hpp"
#include "capabilities/verification/verification_standing_api.hpp"

namespace gendan::verification {

std::string permission_of_level(int level);

// Who could read and sign an order, and in whose right the caller acts: asked for once in a call.
struct People {
  std::vector<service::Caller> rights;            // the caller's own first, then of those for whom they stand in
  std::vector<std::vector<std::string>> signers;  // by level, from 1: who could and signed none yet
};
People people_of(service::Call& call, Standing const& standing);

// Whether one of these rights has the permission over the order.
bool reaches(std::vector<service::Caller> const& rights, std::string_view permission,
             orders::OrderSummary const& order);
// That the caller, or somebody in whose place they stand, may read and resolve.
bool may_enter(std::vector<service::Caller> const& rights, orders::OrderSummary const& order);
void expect_may_enter(service::Call& call, orders::OrderSummary const& order);
// Whether anybody who did not write the order may read for it.
bool has_other_reader(service::Call& call, Standing const& standing);
// Throws Refusal{forbidden, "own_entry"} for who wrote the order, unless there is nobody else.
void expect_other(service::Call& call, Standing const& standing);

// Why the caller may not sign a level in this person's right, as codes; empty: they may.
std::vector<std::string> signing_faults_of(service::Call& call, Standing const& standing, People const& people,
                                           int level, service::Caller const& right);

}  // namespace gendan::verification
