// The customer's agreement to one exact version of an order: signed by a link, or proven by a document.
//
// A version is the order's content frozen with its hash (orders::content_hash), numbered 1, 2, 3; the same
// content again is the same version. A link shows one version to one named person, who signs it or proposes
// otherwise; agreement that came by another way is recorded with the document that proves it. Whoever changes
// one field of the order has changed the hash, and what was agreed no longer covers it: the gate
// "customer_signed_off" before confirmation then says so.
//
// The text of a link is handed out once, when it is made; only its hash is kept, and no event, log or list
// names it (docs/decisions/0010-the-sign-off-link.md).
//
// Events on the order's stream "orders/<id>": version_made, signoff_link_sent, signoff_link_opened (the first
// time), signoff_link_revoked, signoff_signed, signoff_change_proposed, signoff_proposal_closed,
// signoff_evidence_recorded.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/id.hpp"
#include "base/language_tag.hpp"
#include "base/text.hpp"
#include "base/whole.hpp"
#include "capabilities/orders/orders.hpp"
#include "platform/service/app.hpp"

namespace gendan::signoffs {

using VersionId = Id<struct OrderVersionTag>;
using LinkId = Id<struct SignoffLinkTag>;
using SignatureId = Id<struct SignoffSignatureTag>;
using EvidenceId = Id<struct SignoffEvidenceTag>;
using ProposalId = Id<struct SignoffProposalTag>;

void install(service::App& app);

struct LinkRequest {
  Name recipient_name;
  LanguageTag language;                    // in which the page first speaks to them
  std::optional<Whole<1, 90>> valid_days;  // 14 when absent
};
BOOST_DESCRIBE_STRUCT(LinkRequest, (), (recipient_name, language, valid_days))

// As the API does it: within the caller's reach. Answers the link's token, once and never again.
std::string send_link(service::Call& call, orders::OrderId const& order, LinkRequest const& request);
// As the customer does it who opened the link and signs the version it shows.
void sign(service::Call& call, std::string_view token, Name const& name);

// Whether the customer's agreement covers the order as it stands now.
bool is_signed_off(sql::Transaction& tx, orders::OrderId const& order);

}  // namespace gendan::signoffs
