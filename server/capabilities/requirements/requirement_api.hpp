// The parts of the requirements' API.
#pragma once

#include "capabilities/requirements/requirement_store.hpp"
#include "platform/service/app.hpp"

namespace gendan::requirements {

// One with its text and links, and by which later document a link no longer counts.
struct FieldLinkView : FieldLink {
  std::optional<RequirementId> superseded_by;
};
BOOST_DESCRIBE_STRUCT(FieldLinkView, (FieldLink), (superseded_by))
struct RequirementView : RequirementRow {
  std::vector<FieldLinkView> links;
};
BOOST_DESCRIBE_STRUCT(RequirementView, (RequirementRow), (links))

RequirementView view_of(service::Call& call, RequirementRow const& row);

// The order, where the permission reaches it and, to change, where it is not locked.
orders::OrderSummary readable_order(service::Call& call, orders::OrderId const& id);
orders::OrderSummary writable_order(service::Call& call, orders::OrderId const& id);
// Throws Refusal{not_found, "no_such_requirement"} also for one of another order.
RequirementRow existing_requirement(service::Call& call, orders::OrderId const& order, RequirementId const& id);
// For a change: of a writable order, and not void.
RequirementRow counting_requirement(service::Call& call, orders::OrderId const& order, RequirementId const& id);

void install_requirement_routes(service::App& app);
void install_requirement_link_routes(service::App& app);

}  // namespace gendan::requirements
