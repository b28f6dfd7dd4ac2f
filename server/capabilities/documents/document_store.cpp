#include "capabilities/documents/document_store.hpp"

namespace gendan::documents {

describe::Table<IssuedDocumentRow> const issued_document_table{"issued_document"};
describe::Table<CompanyRow> const company_table{"document_company"};

namespace {

std::string const select_document = "select " + describe::columns<IssuedDocumentRow>() + " from issued_document";
std::string const select_template = "select " + describe::columns<TemplateRow>() + " from document_template";

constexpr char mark_void[] = R"sql(
  update issued_document set voided_at = $2, voided_by_name = $3, void_reason = $4 where id = $1 and voided_at is null
)sql";
constexpr char put_numbering[] = R"sql(
  insert into document_numbering (kind, pattern, revision) values ($1, $2, 1)
  on conflict (kind) do update set pattern = excluded.pattern, revision = document_numbering.revision + 1
  where document_numbering.revision = $3
)sql";

constexpr char put_template[] = R"sql(
  insert into document_template (kind, revision, page, edited_by_id, edited_by_name, edited_at)
  values ($1, $2, $3, $4, $5, $6) on conflict (kind, revision) do nothing
)sql";

}  // namespace

CompanyRow company(sql::Transaction& tx) {
  static std::string const statement = "select " + describe::columns<CompanyRow>() + " from document_company";
  return describe::first<CompanyRow>(tx.query(statement)).value();
}

std::optional<IssuedDocumentRow> find_document(sql::Transaction& tx, IssuedDocumentId const& id) {
  return describe::first<IssuedDocumentRow>(tx.query(select_document + " where id = $1", id.text()));
}

std::vector<IssuedDocumentRow> documents_of(sql::Transaction& tx, orders::OrderId const& order, std::string_view kind) {
  return describe::all<IssuedDocumentRow>(
      tx.query(select_document + " where order_id = $1 and kind = $2 order by version desc, id", order.text(), kind));
}

std::map<std::string, std::int64_t> newest_versions(sql::Transaction& tx, orders::OrderId const& order) {
  std::map<std::string, std::int64_t> versions;
  auto rows =
      tx.query("select kind, max(version) from issued_document where order_id = $1 group by kind", order.text());
  while (rows.next()) versions.emplace(rows.text(0), rows.integer(1));
  return versions;
}

bool void_document(sql::Transaction& tx, IssuedDocumentRow const& row) {
  return tx.run(mark_void, row.id.text(), row.voided_at.value().unix_milliseconds(), row.voided_by_name,
                row.void_reason) > 0;
}

bool is_number_taken(sql::Transaction& tx, std::string_view kind, std::string_view number) {
  return tx.query("select 1 from issued_document where kind = $1 and number = $2 limit 1", kind, number).next();
}

bool names_file(sql::Transaction& tx, std::string_view hash) {
  return tx.query("select 1 from issued_document where file_hash = $1 limit 1", hash).next() ||
         tx.query("select 1 from document_company where logo_hash = $1 or seal_hash = $1", hash).next();
}

std::optional<TemplateRow> newest_template(sql::Transaction& tx, std::string_view kind) {
  return describe::first<TemplateRow>(
      tx.query(select_template + " where kind = $1 order by revision desc limit 1", kind));
}

std::optional<TemplateRow> find_template(sql::Transaction& tx, std::string_view kind, std::int64_t revision) {
  return describe::first<TemplateRow>(tx.query(select_template + " where kind = $1 and revision = $2", kind, revision));
}

bool add_template(sql::Transaction& tx, TemplateRow const& row) {
  return tx.run(put_template, row.kind, row.revision, row.page, row.edited_by_id, row.edited_by_name,
                row.edited_at.unix_milliseconds()) > 0;
}

Numbering numbering_of(sql::Transaction& tx, Kind const& kind) {
  auto rows = tx.query("select pattern, revision from document_numbering where kind = $1", kind.name);
  if (!rows.next()) return {kind.number_pattern, 0};
  return {std::string(rows.text(0)), rows.integer(1)};
}

bool set_numbering(sql::Transaction& tx, std::string_view kind, std::string_view pattern, std::int64_t before) {
  return tx.run(put_numbering, kind, pattern, before) > 0;
}

}  // namespace gendan::documents
