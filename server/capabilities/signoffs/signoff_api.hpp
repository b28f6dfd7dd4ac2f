// What the parts of the sign-offs' API share.
#pragma once

#include "base/email_address.hpp"
#include "capabilities/signoffs/signoff_store.hpp"
#include "platform/service/app.hpp"

namespace gendan::signoffs {

// The order, where the caller's signoffs.send reaches it; not a historical one.
orders::OrderSummary sending_order(service::Call& call, orders::OrderId const& id);

// Makes the version of the order's content of now, or finds it; proposals on other versions are answered by it.
VersionItem freeze_order(service::Call& call, orders::OrderSummary const& order);
// Makes the version of this content, or finds it.
VersionItem freeze_content(service::Call& call, orders::OrderSummary const& order, orders::OrderContent content);

Answers answers_to(sql::Transaction& tx, orders::OrderId const& order, Instant now);
// Whether the document of an evidence is still kept beside the order.
bool is_document_kept(sql::Transaction& tx, EvidenceRow const& evidence);

// Closes what was proposed of other contents than this, which the order has now.
void answer_by_new_version(service::Call& call, orders::OrderSummary const& order, std::string_view content_hash);
void close_proposal(service::Call& call, ProposalRow proposal, ProposalOutcome outcome,
                    std::optional<std::string> note);
// What somebody has to do about the customer's answers to this order, onto the work list.
void keep_signoff_work(service::Call& call, orders::OrderSummary const& order);

// A link as it stands, with its version.
struct OpenedLink {
  LinkRow link;
  VersionRow version;
  orders::OrderSummary order;
  std::optional<SignatureRow> signature;
  std::optional<Offer> offer;  // the change that its version would be
  LinkStanding standing;
};
// The standing change whose content this would be, where the order has another one now.
std::optional<Offer> offer_of(service::Call& call, orders::OrderId const& order, std::string_view content_hash,
                              std::string_view hash_of_now);
// By the hash of its token; throws Refusal{not_found, "no_such_link"}.
OpenedLink opened_link(service::Call& call, std::string_view token_hash);

// By whom and from where an answer came, as far as is known.
struct Visitor {
  std::string address;
  std::string user_agent;
};
Visitor visitor_of(service::Call const& call);

struct CustomerSignature {
  BoundedText<64, 64> content_hash;  // of the version that was shown
  Name name;
  bool has_consented = false;
  LanguageTag language;  // of the page
};
BOOST_DESCRIBE_STRUCT(CustomerSignature, (), (content_hash, name, has_consented, language))
// Throws Refusal with the link's fault; of one that is signed already carrying what was signed.
SignatureRow write_signature(service::Call& call, OpenedLink const& opened, CustomerSignature const& input);

// What the customer may know of a signature.
struct PublicSignature {
  std::string name;
  Instant signed_at;
  std::string content_hash;
  std::string signature_hash;
};
BOOST_DESCRIBE_STRUCT(PublicSignature, (), (name, signed_at, content_hash, signature_hash))
PublicSignature public_signature(SignatureRow const& row);

// What of an offer's change the customer may know.
struct PublicPart {
  std::string part;
  orders::PartKind kind = orders::PartKind::terms_changed;
  std::vector<describe::FieldChange> fields;
  std::optional<PartVerdict> verdict;
  std::optional<std::string> reason;
};
BOOST_DESCRIBE_STRUCT(PublicPart, (), (part, kind, fields, verdict, reason))
struct PublicChange {
  std::string number;
  std::string reason;
  std::optional<Money> total_before;
  std::vector<PublicPart> parts;
};
BOOST_DESCRIBE_STRUCT(PublicChange, (), (number, reason, total_before, parts))
PublicChange public_change(Offer const& offer);
// Every part of it, accepted.
OfferAnswer whole_acceptance(Offer const& offer, std::string name);

// The address of a link that shall go by mail; refused where this server sends none.
EmailAddress mailable(service::Call& call, std::string_view email);
// Puts the link into the outbox and notes that in its row.
void mail_link(service::Call& call, orders::OrderSummary const& order, LinkRow& link, EmailAddress const& address,
               std::string const& token);
// Before it ends, when nobody has answered by then.
void remind_later(service::Call& call, LinkRow const& link);

void install_link_mail(service::App& app);
void install_version_routes(service::App& app);
void install_link_routes(service::App& app);
void install_answer_routes(service::App& app);
void install_public_routes(service::App& app);
void install_signoff_work(service::App& app);

}  // namespace gendan::signoffs
