// Issuing a document. It is planned and its page filled in a reading transaction, printed in none, and kept in a
// writing one that takes the number, if all is as it was planned; else it begins anew. So nothing is half kept, no
// number is lost, and nobody waits for a printer: neither who writes nor, by want of a connection, who reads.
#include <algorithm>
#include <variant>

#include "capabilities/documents/document_api.hpp"
#include "capabilities/documents/document_plan_api.hpp"
#include "capabilities/documents/issued_document_api.hpp"
#include "platform/print/print.hpp"
#include "platform/service/idempotency.hpp"
#include "platform/service/kept_file.hpp"

namespace gendan::documents {
namespace {

using orders::OrderId;
using service::Call;
using service::Detached;
using Answer = service::Created<IssuedDocumentView>;

constexpr int most_attempts = 5;

struct IssueRequest {
  Code kind;
  DocumentLanguage language = DocumentLanguage::en;
  DocumentFormat format = DocumentFormat::pdf;
};
BOOST_DESCRIBE_STRUCT(IssueRequest, (), (kind, language, format))

// A document ready to be printed or written.
struct Draft {
  Plan plan;
  std::string page;            // for PDF
  std::optional<Sheet> sheet;  // for XLSX
  std::shared_ptr<service::ScratchFile const> scratch;
};

Draft draft_of(Call& call, PlanInput const& input) {
  Draft draft{plan_of(call, input), {}, {}, service::scratch_file(call)};
  auto const letterhead = letterhead_of(call);
  DocumentSource const source{call, input.order, input.language, letterhead.company};
  Heading const heading{draft.plan.number, draft.plan.version, draft.plan.issued_on, !input.format};
  if (input.format == DocumentFormat::xlsx) {
    if (!input.kind.sheet) throw invalid("/format", "not_offered");
    draft.sheet = input.kind.sheet(source, heading);
    return draft;
  }
  draft.page = filled_page(input.kind, page_of(call.tx, input.kind), input.kind.data(source), letterhead,
                           input.language, heading);
  return draft;
}

void write_sheet(std::filesystem::path const& path, Draft const& draft) {
  auto const& sheet = *draft.sheet;
  tabular::XlsxWriterOptions options;
  options.is_for_paper = true;
  options.sheet_name = draft.plan.number.substr(0, 25);
  std::ranges::replace(options.sheet_name, '/', '-');
  options.rows_before = sheet.before;
  options.rows_before.emplace_back(sheet.columns.size());
  auto const writer = tabular::xlsx_writer(path, sheet.columns, options);
  for (auto const& row : sheet.rows) writer->row(row);
  writer->finish();
}

std::string file_name(Plan const& plan, IssueRequest const& request) {
  auto name = plan.number;
  std::ranges::replace(name, '/', '-');
  return name + "-" + describe::enum_text(request.language) + "." + describe::enum_text(request.format);
}

files::StoredFile kept(service::World& world, Draft const& draft, IssueRequest const& request) {
  auto const& path = draft.scratch->path();
  if (draft.sheet) {
    write_sheet(path, draft);
  } else {
    write_scratch(path, print::printed(draft.page));
  }
  return service::kept_file(world, path, file_name(draft.plan, request));
}

struct DocumentIssued {
  IssuedDocumentId document_id;
  std::string kind;
  std::string number;
  std::int64_t version = 1;
  DocumentLanguage language = DocumentLanguage::en;
  DocumentFormat format = DocumentFormat::pdf;
  std::string content_hash;
  std::string file_hash;
};
BOOST_DESCRIBE_STRUCT(DocumentIssued, (),
                      (document_id, kind, number, version, language, format, content_hash, file_hash))

IssuedDocumentRow row_of(Call& call, PlanInput const& input, Plan const& plan, IssueRequest const& request,
                         files::StoredFile const& file) {
  IssuedDocumentRow row;
  row.id = call.new_id<IssuedDocumentId>();
  row.order_id = input.order.id;
  row.kind = input.kind.name;
  row.number = plan.number;
  row.base_number = plan.base_number;
  row.version = plan.version;
  row.language = request.language;
  row.format = request.format;
  row.order_revision = plan.order_revision;
  row.content_hash = plan.content_hash;
  row.source_hash = plan.source_hash;
  row.form_hash = plan.form_hash;
  row.file_hash = file.hash;
  row.file_name = file_name(plan, request);
  row.file_size = file.size;
  row.media_type = file.media_type;
  row.issued_by_id = call.caller.person_id;
  row.issued_by_name = call.caller.name;
  row.issued_at = call.now;
  return row;
}

// What is recorded is the next of the order's stream: of two who issue or void at once one is run again, and then sees
// what the other did.
IssuedDocumentRow written(Call& call, PlanInput const& input, Plan const& plan, IssueRequest const& request,
                          files::StoredFile const& file) {
  if (plan.taken) take_number(call.tx, *plan.taken);
  auto const row = row_of(call, input, plan, request, file);
  issued_document_table.insert(call.tx, row);
  call.record("orders", row.order_id.text(), "document_issued",
              DocumentIssued{row.id, row.kind, row.number, row.version, row.language, row.format, row.content_hash,
                             row.file_hash});
  return row;
}

orders::OrderSummary issuing_order(Call& call, OrderId const& id, Kind const& kind) {
  auto order = reached_order(call, id, "documents.issue");
  expect_ready(call, kind, order);
  return order;
}

// What is issued, of which order.
struct Issuing {
  OrderId const& id;
  Kind const& kind;
  IssueRequest const& request;
};

// What was answered to the same request before, or the draft.
std::variant<http::Response, Draft> begun(Call& call, Issuing const& issuing) {
  if (auto answer = service::stored_answer(call)) return *std::move(answer);
  auto const order = issuing_order(call, issuing.id, issuing.kind);
  return draft_of(call, {issuing.kind, order, issuing.request.language, issuing.request.format});
}

struct PlanMovedOn {};

Answer issued(Call& call, Issuing const& issuing, Plan const& planned, files::StoredFile const& file) {
  auto const order = issuing_order(call, issuing.id, issuing.kind);
  PlanInput const input{issuing.kind, order, issuing.request.language, issuing.request.format};
  if (plan_of(call, input) != planned) throw PlanMovedOn();
  auto row = written(call, input, planned, issuing.request, file);
  auto const place = "/orders/" + issuing.id.text() + "/documents/" + row.id.text();
  return {{std::move(row), true}, place};
}

// nullopt: the order, our data or the number is another by now.
std::optional<service::Answered<Answer>> attempted(Detached& request, Issuing const& issuing, Draft const& draft) {
  auto const file = kept(request.world(), draft, issuing.request);
  try {
    return request.write([&](Call& call) { return issued(call, issuing, draft.plan, file); });
  } catch (PlanMovedOn const&) {
  } catch (sql::ConstraintBroken const& broken) {  // the same document at the same moment
    if (broken.kind() != sql::Constraint::unique) throw;
  }
  return std::nullopt;
}

service::Answered<Answer> issue_document(Detached& request, OrderId const& id, IssueRequest const& input) {
  Issuing const issuing{id, existing_kind(request.world(), input.kind.text()), input};
  for (int attempt = 1; attempt <= most_attempts; ++attempt) {
    auto begin = request.read([&](Call& call) { return begun(call, issuing); });
    if (auto* answer = std::get_if<http::Response>(&begin)) return {std::move(*answer)};
    if (auto answer = attempted(request, issuing, std::get<Draft>(begin))) return *std::move(answer);
  }
  throw Refusal(RefusalKind::unavailable, "renderer_busy").with_retry_after(2);
}

struct DocumentPreviewRequest {
  Code kind;
  DocumentLanguage language = DocumentLanguage::en;
};
BOOST_DESCRIBE_STRUCT(DocumentPreviewRequest, (), (kind, language))

DocumentPreview preview_document(Detached& request, OrderId const& id, DocumentPreviewRequest const& input) {
  auto const& kind = existing_kind(request.world(), input.kind.text());
  return preview_of(request.read([&](Call& call) {
    auto const order = issuing_order(call, id, kind);
    auto draft = draft_of(call, {kind, order, input.language, std::nullopt});
    return PageToPrint{draft.plan.number, std::move(draft.page), std::move(draft.scratch)};
  }));
}

}  // namespace

void install_issuing_routes(service::App& app) {
  using enum http::Method;
  auto const may_issue = service::permission("documents.issue");
  app.route<issue_document>(post, "/orders/{id}/documents", may_issue, "Issue a document of an order and keep it");
  app.route<preview_document>(post, "/orders/{id}/document-preview", may_issue,
                              "Show what a document of an order would look like, keeping nothing");
}

}  // namespace gendan::documents
