// Issued documents, our data, pages and numbering as rows.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "capabilities/documents/documents.hpp"
#include "platform/describe/row.hpp"

namespace gendan::documents {

enum class DocumentFormat { pdf, xlsx };
BOOST_DESCRIBE_ENUM(DocumentFormat, pdf, xlsx)

struct IssuedDocumentRow {
  IssuedDocumentId id;
  orders::OrderId order_id;
  std::string kind;
  std::string number;
  std::string base_number;
  std::int64_t version = 1;
  DocumentLanguage language = DocumentLanguage::en;
  DocumentFormat format = DocumentFormat::pdf;
  std::int64_t order_revision = 0;
  std::string content_hash;
  std::string source_hash;
  std::string form_hash;
  std::string file_hash;
  std::string file_name;
  std::int64_t file_size = 0;
  std::string media_type;
  std::string issued_by_id;
  std::string issued_by_name;
  Instant issued_at;
  std::optional<Instant> voided_at;
  std::optional<std::string> voided_by_name;
  std::optional<std::string> void_reason;
};
BOOST_DESCRIBE_STRUCT(IssuedDocumentRow, (),
                      (id, order_id, kind, number, base_number, version, language, format, order_revision, content_hash,
                       source_hash, form_hash, file_hash, file_name, file_size, media_type, issued_by_id,
                       issued_by_name, issued_at, voided_at, voided_by_name, void_reason))

struct CompanyRow : Company {
  Code id;
  std::optional<std::string> logo_hash;
  std::optional<std::string> seal_hash;
  std::int64_t revision = 1;
};
BOOST_DESCRIBE_STRUCT(CompanyRow, (Company), (id, logo_hash, seal_hash, revision))

struct TemplateRow {
  std::string kind;
  std::int64_t revision = 0;
  std::optional<std::string> page;  // absent: the shipped one
  std::string edited_by_id;
  std::string edited_by_name;
  Instant edited_at;
};
BOOST_DESCRIBE_STRUCT(TemplateRow, (), (kind, revision, page, edited_by_id, edited_by_name, edited_at))

extern describe::Table<IssuedDocumentRow> const issued_document_table;
extern describe::Table<CompanyRow> const company_table;

CompanyRow company(sql::Transaction& tx);

std::optional<IssuedDocumentRow> find_document(sql::Transaction& tx, IssuedDocumentId const& id);
// Of one kind, the newest version first; void ones too.
std::vector<IssuedDocumentRow> documents_of(sql::Transaction& tx, orders::OrderId const& order, std::string_view kind);
// The newest version of each kind, void or not.
std::map<std::string, std::int64_t> newest_versions(sql::Transaction& tx, orders::OrderId const& order);
bool void_document(sql::Transaction& tx, IssuedDocumentRow const& row);
bool is_number_taken(sql::Transaction& tx, std::string_view kind, std::string_view number);
bool names_file(sql::Transaction& tx, std::string_view hash);

std::optional<TemplateRow> newest_template(sql::Transaction& tx, std::string_view kind);
std::optional<TemplateRow> find_template(sql::Transaction& tx, std::string_view kind, std::int64_t revision);
// False: there is this revision already.
bool add_template(sql::Transaction& tx, TemplateRow const& row);

struct Numbering {
  std::string pattern;
  std::int64_t revision = 0;  // 0: as shipped
};
Numbering numbering_of(sql::Transaction& tx, Kind const& kind);
// False: somebody else has set it since `before`.
bool set_numbering(sql::Transaction& tx, std::string_view kind, std::string_view pattern, std::int64_t before);

}  // namespace gendan::documents
