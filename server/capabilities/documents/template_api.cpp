// Pages of documents as an organisation wants them: edited, checked before they are kept, looked at, given back.
#include <set>

#include "capabilities/documents/document_api.hpp"
#include "capabilities/documents/order_document.hpp"
#include "capabilities/identity/identity.hpp"
#include "platform/crypto/hash.hpp"
#include "platform/service/list_query.hpp"
#include "platform/service/revision.hpp"
#include "platform/templates/mustache.hpp"

namespace gendan::documents {
namespace {

using orders::OrderId;
using service::Call;

constexpr std::size_t most_told_faults = 20;
struct DocumentTemplateItem {
  std::string kind;
  std::int64_t revision = 0;  // 0: never edited
  bool is_shipped = true;
  std::optional<std::string> edited_by_name;
  std::optional<Instant> edited_at;
};
BOOST_DESCRIBE_STRUCT(DocumentTemplateItem, (), (kind, revision, is_shipped, edited_by_name, edited_at))

struct DocumentTemplateList {
  std::vector<DocumentTemplateItem> items;
};
BOOST_DESCRIBE_STRUCT(DocumentTemplateList, (), (items))

struct DocumentTemplateView : DocumentTemplateItem {
  std::string page;
  std::vector<std::string> names;  // what a page may name: "order.number", "lines[].amount"
};
BOOST_DESCRIBE_STRUCT(DocumentTemplateView, (DocumentTemplateItem), (page, names))

struct DocumentTemplateEdit {
  TemplatePage page;
  std::int64_t revision = 0;
};
BOOST_DESCRIBE_STRUCT(DocumentTemplateEdit, (), (page, revision))

struct DocumentTemplateRestoration {
  std::int64_t revision = 0;
};
BOOST_DESCRIBE_STRUCT(DocumentTemplateRestoration, (), (revision))

struct DocumentTemplatePreview {
  TemplatePage page;
  DocumentLanguage language = DocumentLanguage::en;
  std::optional<OrderId> order_id;  // absent: a made-up order
};
BOOST_DESCRIBE_STRUCT(DocumentTemplatePreview, (), (page, language, order_id))

struct DocumentTemplateEdited {
  std::int64_t revision = 0;
  std::optional<std::string> page_hash;  // absent: the shipped page again
};
BOOST_DESCRIBE_STRUCT(DocumentTemplateEdited, (), (revision, page_hash))

struct DocumentTemplateRevision {
  std::int64_t revision = 0;
  std::string edited_by_name;
  Instant edited_at;
  std::optional<std::string> page;
};
BOOST_DESCRIBE_STRUCT(DocumentTemplateRevision, (), (revision, edited_by_name, edited_at, page))

DocumentTemplateItem item_of(Call& call, Kind const& kind) {
  DocumentTemplateItem item;
  item.kind = kind.name;
  if (auto const row = newest_template(call.tx, kind.name)) {
    item.revision = row->revision;
    item.is_shipped = !row->page;
    item.edited_by_name = row->edited_by_name;
    item.edited_at = row->edited_at;
  }
  return item;
}

void add_names(std::vector<std::string>& names, std::string const& prefix, boost::json::value const& value) {
  if (auto const* object = value.if_object()) {
    for (auto const& [key, inner] : *object)
      add_names(names, prefix.empty() ? std::string(key) : prefix + "." + std::string(key), inner);
  } else if (auto const* list = value.if_array(); list != nullptr && !list->empty()) {
    add_names(names, prefix + "[]", list->front());
  } else {
    names.push_back(prefix);
  }
}

DocumentTemplateView view_of(Call& call, Kind const& kind) {
  DocumentTemplateView view{item_of(call, kind), page_of(call.tx, kind), {}};
  add_names(view.names, "", sample_data(kind));
  return view;
}

// The line stands before the name: "12 order.nummer".
void expect_sound(Kind const& kind, std::string_view page) {
  templates::Template const parsed(page);
  auto faults = parsed.faults();
  if (faults.empty()) faults = parsed.unknown_names(sample_data(kind));
  std::vector<Problem> problems;
  for (auto const& fault : faults) {
    if (problems.size() == most_told_faults) break;
    problems.push_back({"/page", fault.code, std::to_string(fault.line) + " " + fault.name});
  }
  if (!problems.empty()) throw Refusal(RefusalKind::invalid, "invalid_input", std::move(problems));
}

DocumentTemplateView kept(Call& call, Kind const& kind, std::int64_t revision, std::optional<std::string> page) {
  auto const before = item_of(call, kind);
  service::expect_revision(revision, before.revision, view_of(call, kind));
  TemplateRow const row{kind.name, revision + 1, std::move(page), call.caller.person_id, call.caller.name, call.now};
  if (!add_template(call.tx, row)) throw conflict("revision_moved_on");
  DocumentTemplateEdited edited{row.revision, {}};
  if (row.page) edited.page_hash = crypto::sha256_hex(*row.page);
  call.record("documents", kind.name, "document_template_edited", edited);
  return view_of(call, kind);
}

DocumentTemplateList list_templates(Call& call) {
  DocumentTemplateList list;
  for (auto const& kind : call.world.app->registry<Kinds>().all()) list.items.push_back(item_of(call, kind));
  return list;
}

DocumentTemplateView show_template(Call& call, Code const& kind) {
  return view_of(call, existing_kind(call.world, kind.text()));
}

DocumentTemplateView edit_template(Call& call, Code const& name, DocumentTemplateEdit const& edit) {
  auto const& kind = existing_kind(call.world, name.text());
  expect_sound(kind, edit.page.text());
  return kept(call, kind, edit.revision, edit.page.text());
}

DocumentTemplateView restore_template(Call& call, Code const& name, DocumentTemplateRestoration const& restoration) {
  return kept(call, existing_kind(call.world, name.text()), restoration.revision, std::nullopt);
}

constexpr service::Sorts by_revision{"-revision", {{"revision", "t.revision", service::SortKind::number}}};

service::Page<DocumentTemplateRevision> list_revisions(Call& call, Code const& name,
                                                       service::PageInput<by_revision> const& input) {
  service::ListQuery query(describe::columns<DocumentTemplateRevision>("t."), "document_template t");
  query.where("t.kind = ?", existing_kind(call.world, name.text()).name);
  return query.page<DocumentTemplateRevision>(call.tx, input, "t.kind");
}

PageToPrint filled_template(Call& call, Kind const& kind, DocumentTemplatePreview const& input) {
  auto const letterhead = letterhead_of(call);
  Heading const heading{kind.name, 1, identity::today(call), true};
  boost::json::object data;
  if (input.order_id) {
    auto const order = reached_order(call, *input.order_id, "documents.settings");
    data = kind.data({call, order, input.language, letterhead.company});
  } else {
    data = kind.sample();
  }
  return {kind.name, filled_page(kind, input.page.text(), std::move(data), letterhead, input.language, heading),
          service::scratch_file(call)};
}

DocumentPreview preview_template(service::Detached& request, Code const& name, DocumentTemplatePreview const& input) {
  auto const& kind = existing_kind(request.world(), name.text());
  expect_sound(kind, input.page.text());
  return preview_of(request.read([&](Call& call) { return filled_template(call, kind, input); }));
}

}  // namespace

void install_template_routes(service::App& app) {
  using enum http::Method;
  auto const may_read = service::permission("documents.read_settings");
  auto const may_set = service::permission("documents.settings");
  constexpr std::size_t most_body = 512UL * 1024;
  app.route<list_templates>(get, "/document-templates", may_read,
                            "List the kinds of documents and whose page they have");
  app.route<show_template>(get, "/document-templates/{kind}", may_read,
                           "Show the page of a kind of document, and what it may name");
  app.route<edit_template>(put, "/document-templates/{kind}", may_set, "Set the page of a kind of document",
                           {.body_limit = most_body});
  app.route<restore_template>(post, "/document-templates/{kind}/restoration", may_set,
                              "Go back to the shipped page of a kind of document");
  app.route<list_revisions>(get, "/document-templates/{kind}/revisions", may_read,
                            "List the revisions of a page, the newest first");
  app.route<preview_template>(post, "/document-templates/{kind}/preview", may_set,
                              "Show what a page would look like, keeping nothing", {.body_limit = most_body});
}

}  // namespace gendan::documents
