// The documents that were issued of an order: listing, downloading, voiding.
#include "capabilities/documents/issued_document_api.hpp"

#include <map>

#include "capabilities/documents/document_api.hpp"
#include "capabilities/documents/document_plan_api.hpp"
#include "platform/service/download.hpp"
#include "platform/service/list_query.hpp"

namespace gendan::documents {
namespace {

using orders::OrderId;
using service::Call;

struct DocumentVoiding {
  BoundedText<1, 500, Lines::many> reason;
};
BOOST_DESCRIBE_STRUCT(DocumentVoiding, (), (reason))

struct DocumentVoided {
  IssuedDocumentId document_id;
  std::string kind;
  std::string number;
  std::string reason;
};
BOOST_DESCRIBE_STRUCT(DocumentVoided, (), (document_id, kind, number, reason))

// How each kind stands now.
class Standings {
public:
  Standings(Call& call, orders::OrderSummary const& order)
      : call_(call), order_(order), newest_(newest_versions(call.tx, order.id)) {}
  IssuedDocumentView view_of(IssuedDocumentRow row) {
    auto const& now = of(row.kind);
    bool const is_current = now && !row.voided_at && row.version == newest_[row.kind] &&
                            row.source_hash == now->source_hash && row.form_hash == now->form_hash;
    return {std::move(row), is_current};
  }

private:
  struct Standing {
    std::string source_hash;
    std::string form_hash;
  };
  // nullopt: the kind is no more.
  std::optional<Standing> const& of(std::string const& kind_name) {
    auto const known = standings_.find(kind_name);
    if (known != standings_.end()) return known->second;
    std::optional<Standing> standing;
    if (auto const* kind = call_.world.app->registry<Kinds>().find(kind_name))
      standing = {source_hash(call_, *kind, order_), form_hash(call_, *kind)};
    return standings_.emplace(kind_name, std::move(standing)).first->second;
  }

  Call& call_;
  orders::OrderSummary const& order_;
  std::map<std::string, std::int64_t> newest_;
  std::map<std::string, std::optional<Standing>> standings_;
};

IssuedDocumentRow existing_document(Call& call, OrderId const& order, IssuedDocumentId const& id) {
  auto row = find_document(call.tx, id);
  if (!row || row->order_id != order) throw not_found("no_such_issued_document");
  return *std::move(row);
}

constexpr service::Sorts by_issue{"-issued_at", {{"issued_at", "d.issued_at", service::SortKind::number}}};

service::Page<IssuedDocumentView> list_documents(Call& call, OrderId const& id,
                                                 service::PageInput<by_issue> const& input) {
  auto const order = reached_order(call, id, "documents.read");
  service::ListQuery query(describe::columns<IssuedDocumentRow>("d."), "issued_document d");
  query.where("d.order_id = ?", id);
  auto page = query.page<IssuedDocumentRow>(call.tx, input, "d.id");
  service::Page<IssuedDocumentView> views;
  views.next = std::move(page.next);
  Standings standings(call, order);
  for (auto& row : page.items) views.items.push_back(standings.view_of(std::move(row)));
  return views;
}

IssuedDocumentView show_document(Call& call, OrderId const& id, IssuedDocumentId const& document) {
  auto const order = reached_order(call, id, "documents.read");
  return Standings(call, order).view_of(existing_document(call, id, document));
}

http::Response download_document(Call& call, OrderId const& id, IssuedDocumentId const& document,
                                 service::DownloadInput const& input) {
  auto const order = reached_order(call, id, "documents.read");
  auto const row = existing_document(call, id, document);
  auto const* kind = call.world.app->registry<Kinds>().find(row.kind);
  if (kind != nullptr && kind->expect_readable) kind->expect_readable(call, order);
  return service::download(call.world.files, {row.file_hash, row.file_size, row.media_type}, row.file_name, input);
}

IssuedDocumentView void_issued_document(Call& call, OrderId const& id, IssuedDocumentId const& document,
                                        DocumentVoiding const& voiding) {
  auto const order = reached_order(call, id, "documents.void");
  auto row = existing_document(call, id, document);
  if (row.voided_at) throw conflict("document_is_void");
  row.voided_at = call.now;
  row.voided_by_name = call.caller.name;
  row.void_reason = voiding.reason.text();
  if (!void_document(call.tx, row)) throw conflict("document_is_void");
  call.record("orders", id.text(), "document_voided",
              DocumentVoided{row.id, row.kind, row.number, voiding.reason.text()});
  return Standings(call, order).view_of(std::move(row));
}

}  // namespace

void install_document_routes(service::App& app) {
  using enum http::Method;
  auto const may_read = service::permission("documents.read");
  app.route<list_documents>(get, "/orders/{id}/documents", may_read,
                            "List the documents that were issued of an order, the newest first");
  app.route<show_document>(get, "/orders/{id}/documents/{document}", may_read, "Show an issued document");
  app.route<download_document>(get, "/orders/{id}/documents/{document}/content", may_read,
                               "Download a document as it was issued");
  app.route<void_issued_document>(post, "/orders/{id}/documents/{document}/voiding",
                                  service::permission("documents.void"),
                                  "Mark an issued document as void, with the reason");
}

}  // namespace gendan::documents
