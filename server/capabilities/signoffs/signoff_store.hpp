// Versions, links, signatures, evidence and proposals as rows.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "capabilities/signoffs/signoff.hpp"
#include "platform/describe/row.hpp"
#include "platform/service/sealed.hpp"

namespace gendan::signoffs {

struct VersionItem {
  VersionId id;
  orders::OrderId order_id;
  std::int64_t number = 0;
  std::string content_hash;
  std::string customer_name;  // as it was then
  std::string made_by_id;
  std::string made_by_name;
  Instant made_at;
};
BOOST_DESCRIBE_STRUCT(VersionItem, (),
                      (id, order_id, number, content_hash, customer_name, made_by_id, made_by_name, made_at))
struct VersionRow : VersionItem {
  orders::OrderContent content;
};
BOOST_DESCRIBE_STRUCT(VersionRow, (VersionItem), (content))

struct LinkItem {
  LinkId id;
  orders::OrderId order_id;
  VersionId version_id;
  std::string recipient_name;
  LanguageTag language;
  std::string sent_by_id;
  std::string sent_by_name;
  Instant sent_at;
  Instant expires_at;
  std::optional<Instant> revoked_at;
  std::optional<std::string> revoked_by_name;
  std::int64_t views = 0;  // visits at least a minute apart
  std::optional<Instant> first_viewed_at;
  std::optional<Instant> last_viewed_at;
  std::optional<std::string> mail_id;  // by which it went out
};
BOOST_DESCRIBE_STRUCT(LinkItem, (),
                      (id, order_id, version_id, recipient_name, language, sent_by_id, sent_by_name, sent_at,
                       expires_at, revoked_at, revoked_by_name, views, first_viewed_at, last_viewed_at, mail_id))
struct LinkRow : LinkItem {
  std::string token_hash;
  std::optional<service::Sealed> address;  // until its reminder has gone
  std::int64_t answers = 0;                // proposals, and answers to a change part by part
};
BOOST_DESCRIBE_STRUCT(LinkRow, (LinkItem), (token_hash, address, answers))

// What somebody put their name under; the signature's hash is the SHA-256 of its JSON text as stored.
struct SignedStatement {
  std::string order_number;
  std::int64_t version = 0;
  std::string content_hash;
  std::string recipient_name;  // to whom the link was sent
  std::string name;            // as they typed it
  bool has_consented = false;
  std::string language;  // of the page they read
  Instant signed_at;
  std::string address;
  std::string user_agent;
};
BOOST_DESCRIBE_STRUCT(SignedStatement, (),
                      (order_number, version, content_hash, recipient_name, name, has_consented, language, signed_at,
                       address, user_agent))

struct SignatureRow {
  SignatureId id;
  orders::OrderId order_id;
  VersionId version_id;
  LinkId link_id;
  std::string statement;
  std::string signature_hash;
  Instant signed_at;
  std::int64_t event_position = 0;  // in the order's stream
  std::string event_hash;
};
BOOST_DESCRIBE_STRUCT(SignatureRow, (),
                      (id, order_id, version_id, link_id, statement, signature_hash, signed_at, event_position,
                       event_hash))

enum class DocumentKind { requirement, attachment };
BOOST_DESCRIBE_ENUM(DocumentKind, requirement, attachment)

struct EvidenceRow {
  EvidenceId id;
  orders::OrderId order_id;
  VersionId version_id;
  DocumentKind document_kind = DocumentKind::requirement;
  std::string document_id;
  std::string document_name;
  std::string document_hash;
  std::string agreed_by;  // who of the customer's
  Instant agreed_at;
  AgreementChannel channel = AgreementChannel::email;
  std::optional<std::string> note;
  std::string recorded_by_id;
  std::string recorded_by_name;
  Instant recorded_at;
  std::int64_t event_position = 0;
  std::string event_hash;
};
BOOST_DESCRIBE_STRUCT(EvidenceRow, (),
                      (id, order_id, version_id, document_kind, document_id, document_name, document_hash, agreed_by,
                       agreed_at, channel, note, recorded_by_id, recorded_by_name, recorded_at, event_position,
                       event_hash))

// How a proposal ended.
enum class ProposalOutcome { signed_anyway, new_version, declined, replaced };
BOOST_DESCRIBE_ENUM(ProposalOutcome, signed_anyway, new_version, declined, replaced)

struct ProposalRow {
  ProposalId id;
  orders::OrderId order_id;
  VersionId version_id;
  LinkId link_id;
  std::string name;
  std::optional<std::string> remark;
  std::vector<ProposedChange> changes;
  Instant proposed_at;
  std::string address;
  std::string user_agent;
  std::optional<ProposalOutcome> outcome;  // absent: somebody of ours has to answer
  std::optional<Instant> closed_at;
  std::optional<std::string> closed_by_name;
  std::optional<std::string> closing_note;
};
BOOST_DESCRIBE_STRUCT(ProposalRow, (),
                      (id, order_id, version_id, link_id, name, remark, changes, proposed_at, address, user_agent,
                       outcome, closed_at, closed_by_name, closing_note))

extern describe::Table<VersionRow> const version_table;
extern describe::Table<LinkRow> const link_table;
extern describe::Table<SignatureRow> const signature_table;
extern describe::Table<EvidenceRow> const evidence_table;
extern describe::Table<ProposalRow> const proposal_table;

// What is stored and looked up instead of a link's token.
std::string token_hash(std::string_view token);

std::optional<VersionRow> find_version(sql::Transaction& tx, VersionId const& id);
// Without its content.
VersionItem version_item(sql::Transaction& tx, VersionId const& id);
std::optional<VersionItem> version_by_hash(sql::Transaction& tx, orders::OrderId const& order, std::string_view hash);
std::int64_t newest_version_number(sql::Transaction& tx, orders::OrderId const& order);  // 0: there is none
std::vector<VersionItem> versions_of(sql::Transaction& tx, orders::OrderId const& order);

std::optional<LinkRow> link_by_token_hash(sql::Transaction& tx, std::string_view hash);
std::optional<LinkRow> find_link(sql::Transaction& tx, LinkId const& id);
void forget_address(sql::Transaction& tx, LinkId const& id);
// One visit more; true when it is the first.
bool count_view(sql::Transaction& tx, LinkId const& id, Instant at);
// One answer more; false when it has had as many as it may.
bool count_answer(sql::Transaction& tx, LinkId const& id, std::int64_t most);
bool revoke_link(sql::Transaction& tx, LinkId const& id, Instant at, std::string_view by_name);

std::vector<SignatureRow> signatures_of(sql::Transaction& tx, orders::OrderId const& order);
std::optional<SignatureRow> signature_by_link(sql::Transaction& tx, LinkId const& link);
std::vector<EvidenceRow> evidence_of(sql::Transaction& tx, orders::OrderId const& order);
bool is_document_of_evidence(sql::Transaction& tx, std::string_view hash);
// In the order in which they came: the newest of all, those first that nobody has closed; and all of the latter.
std::vector<ProposalRow> newest_proposals(sql::Transaction& tx, orders::OrderId const& order, int most);
std::vector<ProposalRow> open_proposals(sql::Transaction& tx, orders::OrderId const& order);
std::int64_t proposal_count(sql::Transaction& tx, orders::OrderId const& order);
bool has_proposal(sql::Transaction& tx, LinkId const& link);
std::optional<ProposalRow> open_proposal_by_link(sql::Transaction& tx, LinkId const& link);
std::optional<ProposalRow> find_proposal(sql::Transaction& tx, ProposalId const& id);

// The content hashes of versions with a link that can still be answered, and of those under open proposals.
std::vector<std::string> awaited_hashes(sql::Transaction& tx, orders::OrderId const& order, Instant now);
std::vector<std::string> contested_hashes(sql::Transaction& tx, orders::OrderId const& order);
std::vector<std::string> signed_hashes(sql::Transaction& tx, orders::OrderId const& order);

}  // namespace gendan::signoffs
