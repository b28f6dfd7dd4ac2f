// The customer's own words: documents and messages as they were received, kept unaltered under the hash of
// their content, and where in them each field of the order comes from.
//
// A requirement belongs to an order and is never altered nor deleted; one kept by mistake is marked void with
// the reason. An order has several; a later one supersedes the fields that it names (requirement.hpp).
//
// Events on the order's stream "orders/<id>": requirement_kept, requirement_linked, requirement_voided.
#pragma once

#include "base/id.hpp"
#include "platform/service/app.hpp"

namespace gendan::requirements {

using RequirementId = Id<struct RequirementTag>;

void install(service::App& app);

}  // namespace gendan::requirements
