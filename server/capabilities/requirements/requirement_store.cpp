#include "capabilities/requirements/requirement_store.hpp"

#include <set>

#include "platform/crypto/hash.hpp"

namespace gendan::requirements {
namespace {

describe::Table<RequirementRow> const requirement_table{"requirement"};
describe::Table<RequirementStanding> const standing_table{"requirement"};
describe::Table<LinkRow> const link_table{"requirement_link"};

}  // namespace

std::optional<RequirementRow> find_requirement(sql::Transaction& tx, RequirementId const& id) {
  static std::string const statement =
      "select " + describe::columns<RequirementRow>() + " from requirement where id = $1";
  return describe::first<RequirementRow>(tx.query(statement, id.text()));
}

bool is_file_kept(sql::Transaction& tx, std::string_view hash) {
  return tx.query("select 1 from requirement where hash = $1 and form = 'file' limit 1", hash).next();
}

std::optional<RequirementId> kept_file(sql::Transaction& tx, orders::OrderId const& order, std::string_view hash) {
  constexpr char statement[] =
      "select id from requirement where order_id = $1 and hash = $2 and form = 'file' and voided_at is null";
  auto rows = tx.query(statement, order.text(), hash);
  return rows.next() ? RequirementId::parsed(rows.text(0)) : std::nullopt;
}

bool has_requirement(sql::Transaction& tx, orders::OrderId const& order) {
  return tx.query("select 1 from requirement where order_id = $1 and voided_at is null limit 1", order.text()).next();
}

std::string documents_hash(sql::Transaction& tx, orders::OrderId const& order) {
  std::set<std::string> hashes;  // sorted here: each database sorts text its own way
  auto rows = tx.query("select hash from requirement where order_id = $1 and voided_at is null", order.text());
  while (rows.next()) hashes.emplace(rows.text(0));
  std::string all;
  for (auto const& hash : hashes) all += hash + "\n";
  return crypto::sha256_hex(all);
}

void insert_requirement(sql::Transaction& tx, RequirementRow const& row) { requirement_table.insert(tx, row); }

bool update_standing(sql::Transaction& tx, RequirementRow& row) {
  auto const before = row.revision++;
  return standing_table.update_at(tx, {row.id, row.voided_at, row.voided_by_name, row.void_reason, row.revision},
                                  before);
}

std::vector<FieldLink> links_of(sql::Transaction& tx, RequirementId const& id) {
  static std::string const statement =
      "select " + describe::columns<FieldLink>() + " from requirement_link where requirement_id = $1 order by position";
  return describe::all<FieldLink>(tx.query(statement, id.text()));
}

void replace_links(sql::Transaction& tx, RequirementRow const& row, std::vector<FieldLink> const& links) {
  tx.run("delete from requirement_link where requirement_id = $1", row.id.text());
  std::vector<LinkRow> rows;
  rows.reserve(links.size());
  for (auto const& link : links) rows.push_back({link, row.id, row.order_id, static_cast<std::int64_t>(rows.size())});
  link_table.insert_all(tx, rows);
}

std::map<std::string, RequirementId> counting_of(sql::Transaction& tx, orders::OrderId const& order) {
  std::vector<Standing> documents;
  auto rows = tx.query("select id, received_at, voided_at from requirement where order_id = $1", order.text());
  while (rows.next())
    documents.push_back({RequirementId::parsed(rows.text(0)).value(), Instant::from_unix_milliseconds(rows.integer(1)),
                         !rows.is_null(2)});
  std::vector<StandingLink> links;
  auto link_rows = tx.query("select requirement_id, field from requirement_link where order_id = $1", order.text());
  while (link_rows.next())
    links.push_back({RequirementId::parsed(link_rows.text(0)).value(), std::string(link_rows.text(1))});
  return counting_documents(documents, links);
}

}  // namespace gendan::requirements
