#include "capabilities/signoffs/signoff_store.hpp"

#include <algorithm>
#include <utility>

#include "platform/crypto/hash.hpp"

namespace gendan::signoffs {

describe::Table<VersionRow> const version_table{"order_version"};
describe::Table<LinkRow> const link_table{"signoff_link"};
describe::Table<SignatureRow> const signature_table{"signoff_signature"};
describe::Table<EvidenceRow> const evidence_table{"signoff_evidence"};
describe::Table<ProposalRow> const proposal_table{"signoff_proposal"};

namespace {

template <class Row>
std::string selecting(std::string_view table) {
  return "select " + describe::columns<Row>() + " from " + std::string(table);
}

std::string const select_version = selecting<VersionItem>("order_version");
std::string const select_link = selecting<LinkRow>("signoff_link");
std::string const select_signature = selecting<SignatureRow>("signoff_signature");
std::string const select_evidence = selecting<EvidenceRow>("signoff_evidence");
std::string const select_proposal = selecting<ProposalRow>("signoff_proposal");

std::vector<std::string> texts(sql::Rows rows) {
  std::vector<std::string> list;
  while (rows.next()) list.emplace_back(rows.text(0));
  return list;
}

constexpr char count_visit[] = R"sql(
  update signoff_link
  set views = views + 1, first_viewed_at = coalesce(first_viewed_at, $2), last_viewed_at = $2
  where id = $1
)sql";
constexpr char awaited[] = R"sql(
  select distinct v.content_hash from signoff_link l join order_version v on v.id = l.version_id
  where l.order_id = $1 and l.revoked_at is null and l.expires_at > $2
    and not exists (select 1 from signoff_signature s where s.link_id = l.id)
)sql";
constexpr char contested[] = R"sql(
  select distinct v.content_hash from signoff_proposal p join order_version v on v.id = p.version_id
  where p.order_id = $1 and p.outcome is null
)sql";
constexpr char agreed[] = R"sql(
  select distinct v.content_hash from signoff_signature s join order_version v on v.id = s.version_id
  where s.order_id = $1
)sql";

}  // namespace

std::string token_hash(std::string_view token) {
  // A token is 256 random bits, so a fast hash is enough; the key only keeps this use apart from others.
  return crypto::hex(crypto::keyed_hash("gendan:sign-off-link", token));
}

std::optional<VersionRow> find_version(sql::Transaction& tx, VersionId const& id) {
  static std::string const statement = selecting<VersionRow>("order_version") + " where id = $1";
  return describe::first<VersionRow>(tx.query(statement, id.text()));
}

VersionItem version_item(sql::Transaction& tx, VersionId const& id) {
  return describe::first<VersionItem>(tx.query(select_version + " where id = $1", id.text())).value();
}

std::optional<VersionItem> version_by_hash(sql::Transaction& tx, orders::OrderId const& order, std::string_view hash) {
  return describe::first<VersionItem>(
      tx.query(select_version + " where order_id = $1 and content_hash = $2", order.text(), hash));
}

std::int64_t newest_version_number(sql::Transaction& tx, orders::OrderId const& order) {
  auto rows = tx.query("select coalesce(max(number), 0) from order_version where order_id = $1", order.text());
  return rows.next() ? rows.integer(0) : 0;
}

std::vector<VersionItem> versions_of(sql::Transaction& tx, orders::OrderId const& order) {
  return describe::all<VersionItem>(tx.query(select_version + " where order_id = $1 order by number", order.text()));
}

std::optional<LinkRow> link_by_token_hash(sql::Transaction& tx, std::string_view hash) {
  return describe::first<LinkRow>(tx.query(select_link + " where token_hash = $1", hash));
}

std::optional<LinkRow> find_link(sql::Transaction& tx, LinkId const& id) {
  return describe::first<LinkRow>(tx.query(select_link + " where id = $1", id.text()));
}

void forget_address(sql::Transaction& tx, LinkId const& id) {
  tx.run("update signoff_link set address = null where id = $1 and address is not null", id.text());
}

bool count_view(sql::Transaction& tx, LinkId const& id, Instant at) {
  tx.run(count_visit, id.text(), at.unix_milliseconds());
  auto rows = tx.query("select views from signoff_link where id = $1", id.text());
  return rows.next() && rows.integer(0) == 1;
}

bool count_answer(sql::Transaction& tx, LinkId const& id, std::int64_t most) {
  return tx.run("update signoff_link set answers = answers + 1 where id = $1 and answers < $2", id.text(), most) > 0;
}

bool revoke_link(sql::Transaction& tx, LinkId const& id, Instant at, std::string_view by_name) {
  constexpr char statement[] =
      "update signoff_link set revoked_at = $2, revoked_by_name = $3 where id = $1 and revoked_at is null";
  return tx.run(statement, id.text(), at.unix_milliseconds(), by_name) > 0;
}

std::vector<SignatureRow> signatures_of(sql::Transaction& tx, orders::OrderId const& order) {
  return describe::all<SignatureRow>(
      tx.query(select_signature + " where order_id = $1 order by signed_at, id", order.text()));
}

std::optional<SignatureRow> signature_by_link(sql::Transaction& tx, LinkId const& link) {
  return describe::first<SignatureRow>(tx.query(select_signature + " where link_id = $1", link.text()));
}

std::vector<EvidenceRow> evidence_of(sql::Transaction& tx, orders::OrderId const& order) {
  return describe::all<EvidenceRow>(
      tx.query(select_evidence + " where order_id = $1 order by recorded_at, id", order.text()));
}

bool is_document_of_evidence(sql::Transaction& tx, std::string_view hash) {
  return tx.query("select 1 from signoff_evidence where document_hash = $1 limit 1", hash).next();
}

std::vector<ProposalRow> newest_proposals(sql::Transaction& tx, orders::OrderId const& order, int most) {
  auto rows = describe::all<ProposalRow>(tx.query(
      select_proposal + " where order_id = $1 order by closed_at is null desc, proposed_at desc, id desc limit " +
          std::to_string(most),
      order.text()));
  std::ranges::sort(rows, {}, [](ProposalRow const& row) { return std::pair(row.proposed_at, row.id); });
  return rows;
}

std::vector<ProposalRow> open_proposals(sql::Transaction& tx, orders::OrderId const& order) {
  return describe::all<ProposalRow>(
      tx.query(select_proposal + " where order_id = $1 and outcome is null order by proposed_at, id", order.text()));
}

std::int64_t proposal_count(sql::Transaction& tx, orders::OrderId const& order) {
  auto rows = tx.query("select count(*) from signoff_proposal where order_id = $1", order.text());
  return rows.next() ? rows.integer(0) : 0;
}

bool has_proposal(sql::Transaction& tx, LinkId const& link) {
  return tx.query("select 1 from signoff_proposal where link_id = $1 limit 1", link.text()).next();
}

std::optional<ProposalRow> open_proposal_by_link(sql::Transaction& tx, LinkId const& link) {
  return describe::first<ProposalRow>(
      tx.query(select_proposal + " where link_id = $1 and outcome is null order by proposed_at desc", link.text()));
}

std::optional<ProposalRow> find_proposal(sql::Transaction& tx, ProposalId const& id) {
  return describe::first<ProposalRow>(tx.query(select_proposal + " where id = $1", id.text()));
}

std::vector<std::string> awaited_hashes(sql::Transaction& tx, orders::OrderId const& order, Instant now) {
  return texts(tx.query(awaited, order.text(), now.unix_milliseconds()));
}

std::vector<std::string> contested_hashes(sql::Transaction& tx, orders::OrderId const& order) {
  return texts(tx.query(contested, order.text()));
}

std::vector<std::string> signed_hashes(sql::Transaction& tx, orders::OrderId const& order) {
  return texts(tx.query(agreed, order.text()));
}

}  // namespace gendan::signoffs
