// The parts of the API over what came in.
#pragma once

#include "capabilities/reconciliation/incoming_store.hpp"
#include "capabilities/reconciliation/reconciliation.hpp"
#include "platform/service/app.hpp"

namespace gendan::reconciliation {

struct IncomingView : IncomingRow {
  std::string owner_name;
};
BOOST_DESCRIBE_STRUCT(IncomingView, (IncomingRow), (owner_name))

IncomingView view_of(service::Call& call, IncomingRow const& row);
// Throws Refusal{not_found, "no_such_incoming"} for one that is not there or beyond the caller's reach.
IncomingRow reachable_incoming(service::Call& call, IncomingId const& id,
                               std::string_view permission = "incoming.read");

// Somebody must see to it as long as it waits.
void keep_work(service::Call& call, IncomingRow const& row);

void install_incoming_routes(service::App& app);
void install_incoming_settling(service::App& app);
void install_incoming_list(service::App& app);
void install_incoming_work(service::App& app);
void install_reconciliation_policy(service::App& app);

}  // namespace gendan::reconciliation
