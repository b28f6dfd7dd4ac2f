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

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

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
  LanguageTag language;                        // in which the page first speaks to them
  std::optional<Whole<1, 90>> valid_days{};    // 14 when absent
  std::optional<BoundedText<3, 254>> email{};  // where it goes by mail; absent: it is handed over otherwise
};
BOOST_DESCRIBE_STRUCT(LinkRequest, (), (recipient_name, language, valid_days, email))

// As the API does it: within the caller's reach. Answers the link's token, once and never again.
std::string send_link(service::Call& call, orders::OrderId const& order, LinkRequest const& request);
// As the customer does it who opened the link and signs the version it shows.
void sign(service::Call& call, std::string_view token, Name const& name);

// By which way the customer answered.
enum class AgreementChannel { email, wechat, phone, portal, paper, other };
BOOST_DESCRIBE_ENUM(AgreementChannel, email, wechat, phone, portal, paper, other)

// What an order would become by a change that is put to its customer, who answers part by part ("terms",
// "lines/20"): by a link that shows what changes, or otherwise, by a document. Signed whole, the agreement covers
// the content from the moment that the change is applied.
enum class PartVerdict { accepted, countered, rejected };
BOOST_DESCRIBE_ENUM(PartVerdict, accepted, countered, rejected)
struct PartAnswer {
  BoundedText<1, 40> part;
  PartVerdict verdict = PartVerdict::accepted;
  std::optional<BoundedText<0, 2'000, Lines::many>> reason;  // why not, or what instead
};
BOOST_DESCRIBE_STRUCT(PartAnswer, (), (part, verdict, reason))
struct Offer {
  std::string change_id;
  std::string change_number;
  std::string reason;
  orders::OrderContent base;
  orders::OrderContent proposed;
  std::vector<PartAnswer> answers;  // that stand
};
struct OfferAnswer {
  std::string name;
  std::vector<PartAnswer> parts;
};
// Whoever keeps such changes says which stand, and is told the answers in their own transaction, as the customer.
struct Offers {
  std::function<std::optional<Offer>(service::Call&, orders::OrderId const&, std::string_view content_hash)> find;
  std::function<void(service::Call&, Offer const&, OfferAnswer const&)> answered;
};
// The changed parts that the customer sees, with what they see of them.
std::vector<orders::ChangedPart> parts_for_customer(orders::OrderContent const& base,
                                                    orders::OrderContent const& proposed);
// Missing reasons, parts that are none, named twice or, where all must be answered, not named.
std::vector<Problem> answer_problems(std::vector<orders::ChangedPart> const& parts,
                                     std::vector<PartAnswer> const& answers, bool takes_all);
// Answers the link's token, once and never again. Needs signoffs.send over the order.
std::string send_offer_link(service::Call& call, orders::OrderId const& order, orders::OrderContent const& proposed,
                            LinkRequest const& request);
// That the customer agreed to all of it, by a requirement document of the order.
struct OfferEvidence {
  BoundedText<1, 40> requirement_id;
  Name agreed_by;
  Instant agreed_at;
  AgreementChannel channel = AgreementChannel::email;
};
void record_offer_evidence(service::Call& call, orders::OrderId const& order, orders::OrderContent const& proposed,
                           OfferEvidence const& evidence);

// Whether the customer's agreement covers the order as it stands now.
bool is_signed_off(sql::Transaction& tx, orders::OrderSnapshot const& order);

}  // namespace gendan::signoffs
