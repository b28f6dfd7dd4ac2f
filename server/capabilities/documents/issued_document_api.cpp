// The documents that were issued of an order: listing, downloading, voiding.
#include "capabilities/documents/issued_document_api.hpp"

#include <array>
#include <map>

#include "capabilities/documents/document_api.hpp"
#include "platform/service/download.hpp"
#include "platform/service/list_query.hpp"

namespace gendan::documents {
namespace {

using orders::OrderId;
using service::Call;

constexpr std::array by_issue = {service::SortColumn{"issued_at", "d.issued_at", service::SortKind::number}};

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

// What each kind would be made from now; of kinds that are no more, nothing.
class Sources {
public:
  Sources(Call& call, orders::OrderSummary const& order) : call_(call), order_(order) {}
  std::string const& of(std::string const& kind_name) {
    auto const known = hashes_.find(kind_name);
    if (known != hashes_.end()) return known->second;
    return hashes_.emplace(kind_name, hash_of(kind_name)).first->second;
  }

private:
  std::string hash_of(std::string const& kind_name) {
    auto const* kind = call_.world.app->registry<Kinds>().find(kind_name);
    if (kind == nullptr) return {};
    if (kind->source_hash) return kind->source_hash(call_, order_);
    return orders::content_hash(orders::order_content(call_.tx, order_.id));
  }

  Call& call_;
  orders::OrderSummary const& order_;
  std::map<std::string, std::string> hashes_;
};

IssuedDocumentRow existing_document(Call& call, OrderId const& order, IssuedDocumentId const& id) {
  auto row = find_document(call.tx, id);
  if (!row || row->order_id != order) throw not_found("no_such_issued_document");
  return *std::move(row);
}

service::Page<IssuedDocumentView> list_documents(Call& call, OrderId const& id, service::PageInput const& input) {
  auto const order = reached_order(call, id, "documents.read");
  service::ListQuery query(describe::columns<IssuedDocumentRow>("d."), "issued_document d");
  query.where("d.order_id = ?", id);
  auto page = query.page<IssuedDocumentRow>(call.tx, input, by_issue, "-issued_at", "d.id");
  service::Page<IssuedDocumentView> views;
  views.next = std::move(page.next);
  Sources sources(call, order);
  for (auto& row : page.items) {
    auto const& source = sources.of(row.kind);
    views.items.push_back(view_of(std::move(row), source));
  }
  return views;
}

IssuedDocumentView show_document(Call& call, OrderId const& id, IssuedDocumentId const& document) {
  auto const order = reached_order(call, id, "documents.read");
  auto row = existing_document(call, id, document);
  auto const source = Sources(call, order).of(row.kind);
  return view_of(std::move(row), source);
}

http::Response download_document(Call& call, OrderId const& id, IssuedDocumentId const& document,
                                 service::DownloadInput const& input) {
  static_cast<void>(reached_order(call, id, "documents.read"));
  auto const row = existing_document(call, id, document);
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
  auto const source = Sources(call, order).of(row.kind);
  return view_of(std::move(row), source);
}

}  // namespace

IssuedDocumentView view_of(IssuedDocumentRow row, std::string const& source_hash) {
  bool const is_current = row.source_hash == source_hash;
  return {std::move(row), is_current};
}

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
