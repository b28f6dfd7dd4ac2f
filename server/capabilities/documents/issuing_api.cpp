// Issuing a document. It is planned and its page filled in a reading transaction, printed in none, and kept in a
// writing one that takes the number, if all is as it was planned; else it begins anew. So nothing is half kept, no
// number is lost, and nobody who writes waits for a printer.
#include <algorithm>
#include <fstream>

#include "capabilities/customers/customers.hpp"
#include "capabilities/documents/document_api.hpp"
#include "capabilities/documents/document_number.hpp"
#include "capabilities/documents/issued_document_api.hpp"
#include "platform/crypto/hash.hpp"
#include "platform/numbers/numbers.hpp"
#include "platform/print/print.hpp"
#include "platform/service/export_file.hpp"
#include "platform/service/idempotency.hpp"
#include "platform/service/kept_file.hpp"

namespace gendan::documents {
namespace {

using orders::OrderId;
using service::Call;
using service::Created;

constexpr int most_attempts = 5;

// What a document will be; nothing else decides what stands in it.
struct Plan {
  std::string number;
  std::string base_number;
  std::string series;  // from which the number is taken; empty: it has one
  std::int64_t version = 1;
  CalendarDate issued_on;
  std::int64_t order_revision = 0;
  std::string content_hash;
  std::string source_hash;
  std::string form_hash;

  friend bool operator==(Plan const&, Plan const&) = default;
};

struct PlanInput {
  Kind const& kind;
  orders::OrderSummary const& order;
  DocumentLanguage language;
  std::optional<DocumentFormat> format;  // absent: only looked at
};

std::string form_hash(Call& call, Kind const& kind) {
  auto const own = company(call.tx);
  return crypto::sha256_hex(page_of(call.tx, kind) + describe::encoded(static_cast<Company const&>(own)) +
                            own.logo_hash.value_or("") + "/" + own.seal_hash.value_or(""));
}

bool is_same_version(Plan const& plan, std::vector<IssuedDocumentRow> const& before) {
  return std::ranges::all_of(before, [&](IssuedDocumentRow const& row) {
    if (row.version != before.front().version) return true;
    return !row.voided_at && row.source_hash == plan.source_hash && row.form_hash == plan.form_hash;
  });
}

void refuse_repeated(PlanInput const& input, Plan const& plan, std::vector<IssuedDocumentRow> const& before) {
  bool const is_there = std::ranges::any_of(before, [&](IssuedDocumentRow const& row) {
    return row.version == plan.version && row.language == input.language && row.format == input.format;
  });
  if (is_there) throw conflict("document_issued_already");
}

Plan plan_of(Call& call, PlanInput const& input) {
  Plan plan;
  plan.issued_on = organisation_today(call);
  plan.order_revision = input.order.revision;
  plan.content_hash = orders::content_hash(orders::order_content(call.tx, input.order.id));
  plan.source_hash = input.kind.source_hash ? input.kind.source_hash(call, input.order) : plan.content_hash;
  plan.form_hash = form_hash(call, input.kind);
  auto const before = documents_of(call.tx, input.order.id, input.kind.name);
  if (before.empty()) {
    auto const series = series_of(numbering_of(call.tx, input.kind).pattern, plan.issued_on);
    plan.series = "documents/" + series.key();
    plan.base_number = series.number(numbers::upcoming_number(call.tx, plan.series));
  } else {
    plan.base_number = before.front().base_number;
    plan.version = before.front().version + (is_same_version(plan, before) ? 0 : 1);
    refuse_repeated(input, plan, before);
  }
  plan.number = versioned_number(plan.base_number, plan.version);
  return plan;
}

void expect_ready(Call& call, Kind const& kind, orders::OrderSummary const& order) {
  if (order.is_historical) throw conflict("order_is_historical");
  if (order.status == orders::OrderStatus::cancelled) throw conflict("order_is_cancelled");
  if (kind.expect_ready) kind.expect_ready(call, order);
}

// A document ready to be printed or written.
struct Draft {
  Plan plan;
  std::string page;            // for PDF
  std::optional<Sheet> sheet;  // for XLSX
};

Draft draft_of(Call& call, PlanInput const& input) {
  Draft draft{plan_of(call, input), {}, {}};
  auto const letterhead = letterhead_of(call);
  DocumentSource const source{call, input.order, input.language, letterhead.company};
  if (input.format == DocumentFormat::xlsx) {
    if (!input.kind.sheet) throw invalid("/format", "not_offered");
    draft.sheet = input.kind.sheet(source);
    return draft;
  }
  Heading const heading{draft.plan.number, draft.plan.version, draft.plan.issued_on, !input.format};
  draft.page = filled_page(input.kind, page_of(call.tx, input.kind), input.kind.data(source), letterhead,
                           input.language, heading);
  return draft;
}

void write_sheet(std::filesystem::path const& path, Draft const& draft, DocumentLanguage language) {
  auto const& sheet = *draft.sheet;
  tabular::XlsxWriterOptions options;
  options.sheet_name = draft.plan.number.substr(0, 25);
  std::ranges::replace(options.sheet_name, '/', '-');
  auto const heading = [&](std::string text) {
    std::vector<tabular::OutCell> row(sheet.columns.size());
    row.front() = std::move(text);
    options.rows_before.push_back(std::move(row));
  };
  heading(draft.plan.number);
  heading(long_date(draft.plan.issued_on, language));
  options.rows_before.insert(options.rows_before.end(), sheet.before.begin(), sheet.before.end());
  heading({});
  auto const writer = tabular::xlsx_writer(path, sheet.columns, options);
  for (auto const& row : sheet.rows) writer->row(row);
  writer->finish();
}

files::StoredFile kept(Call& call, Draft const& draft, IssueRequest const& request, std::string const& name) {
  auto const file = service::scratch_file(call);
  if (draft.sheet) {
    write_sheet(file->path(), draft, request.language);
  } else {
    std::ofstream(file->path(), std::ios::binary) << print::printed(draft.page);
  }
  return service::kept_file(call.world, file->path(), name);
}

std::string file_name(Plan const& plan, IssueRequest const& request) {
  auto name = plan.number;
  std::ranges::replace(name, '/', '-');
  return name + "-" + describe::enum_text(request.language) + "." + describe::enum_text(request.format);
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

IssuedDocumentRow written(Call& call, PlanInput const& input, Plan const& plan, IssueRequest const& request,
                          files::StoredFile const& file) {
  if (!plan.series.empty()) numbers::next_number(call.tx, plan.series);
  bool const is_foreign =
      plan.version == 1 && !plan.series.empty() && is_number_taken(call.tx, input.kind.name, plan.number);
  if (is_foreign) throw conflict("document_number_taken");
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

struct PlanMovedOn {};

// Throws PlanMovedOn when the order, our data or the number is another by now.
template <class Keep>
auto attempted(Call& call, OrderId const& id, IssueRequest const& request, Kind const& kind, Draft const& draft,
               Keep&& keep) {
  auto const file = kept(call, draft, request, file_name(draft.plan, request));
  return call.world.database.write([&](sql::Transaction& tx) {
    Call writing{call.world, call.caller, tx, call.now, call.request};
    return keep(writing, [&] {
      auto const order = issuing_order(writing, id, kind);
      PlanInput const input{kind, order, request.language, request.format};
      if (plan_of(writing, input) != draft.plan) throw PlanMovedOn();
      return written(writing, input, draft.plan, request, file);
    });
  });
}

template <class Keep>
auto issued(Call& call, OrderId const& id, IssueRequest const& request, Keep&& keep) {
  auto const& kind = existing_kind(call, request.kind.text());
  auto const drafted = [&](Call& reading) {
    auto const order = issuing_order(reading, id, kind);
    return draft_of(reading, {kind, order, request.language, request.format});
  };
  auto draft = drafted(call);
  for (int attempt = 1;; ++attempt) {
    try {
      return attempted(call, id, request, kind, draft, keep);
    } catch (PlanMovedOn const&) {
    } catch (sql::ConstraintBroken const& broken) {  // the same document at the same moment
      if (broken.kind() != sql::Constraint::unique) throw;
    }
    if (attempt == most_attempts) throw Refusal(RefusalKind::unavailable, "renderer_busy").with_retry_after(2);
    // The call's own transaction still sees what was.
    draft = call.world.database.read([&](sql::Transaction& tx) {
      Call reading{call.world, call.caller, tx, call.now, call.request};
      return drafted(reading);
    });
  }
}

service::Answered<Created<IssuedDocumentView>> issue_document(Call& call, OrderId const& id,
                                                              IssueRequest const& request) {
  using Answer = Created<IssuedDocumentView>;
  return {issued(call, id, request, [&](Call& writing, auto const& write) {
    return service::answered_once(writing, {}, [&] {
      auto const row = write();
      return service::ResultTraits<Answer>::response(
          {view_of(row, row.source_hash), "/orders/" + id.text() + "/documents/" + row.id.text()});
    });
  })};
}

struct DocumentPreviewRequest {
  Code kind;
  DocumentLanguage language = DocumentLanguage::en;
};
BOOST_DESCRIBE_STRUCT(DocumentPreviewRequest, (), (kind, language))

DocumentPreview preview_document(Call& call, OrderId const& id, DocumentPreviewRequest const& request) {
  auto const& kind = existing_kind(call, request.kind.text());
  auto const order = issuing_order(call, id, kind);
  auto const draft = draft_of(call, {kind, order, request.language, std::nullopt});
  return preview_of(call, draft.plan.number, print::printed(draft.page));
}

struct KindChoice {
  std::string kind;
  std::vector<DocumentFormat> formats;
  std::optional<std::string> refusal;  // why it cannot be issued now
};
BOOST_DESCRIBE_STRUCT(KindChoice, (), (kind, formats, refusal))

struct DocumentChoices {
  std::vector<KindChoice> kinds;
  std::vector<DocumentLanguage> languages;
  std::optional<LanguageTag> customer_language;
  DocumentLanguage language = DocumentLanguage::en;  // the customer's, or English where documents do not speak it
};
BOOST_DESCRIBE_STRUCT(DocumentChoices, (), (kinds, languages, customer_language, language))

KindChoice choice_of(Call& call, Kind const& kind, orders::OrderSummary const& order) {
  KindChoice choice{kind.name, {DocumentFormat::pdf}, {}};
  if (kind.sheet) choice.formats.push_back(DocumentFormat::xlsx);
  try {
    expect_ready(call, kind, order);
  } catch (Refusal const& refusal) {
    choice.refusal = refusal.code();
  }
  return choice;
}

DocumentChoices show_choices(Call& call, OrderId const& id) {
  using enum DocumentLanguage;
  auto const order = reached_order(call, id, "documents.read");
  DocumentChoices choices;
  for (auto const& kind : call.world.app->registry<Kinds>().all())
    choices.kinds.push_back(choice_of(call, kind, order));
  choices.languages = {zh, en, es, fr, de};
  if (order.customer_id) choices.customer_language = customers::customer_language(call.tx, *order.customer_id);
  if (choices.customer_language) choices.language = spoken(*choices.customer_language).value_or(en);
  return choices;
}

}  // namespace

IssuedDocumentId issue(Call& call, OrderId const& order, IssueRequest const& request) {
  return issued(call, order, request, [](Call&, auto const& write) { return write(); }).id;
}

void install_issuing_routes(service::App& app) {
  using enum http::Method;
  auto const may_issue = service::permission("documents.issue");
  app.route<show_choices>(get, "/orders/{id}/document-choices", service::permission("documents.read"),
                          "Which documents can be made of an order, in which languages");
  app.route<issue_document>(post, "/orders/{id}/documents", may_issue, "Issue a document of an order and keep it",
                            {.is_transactional = false});
  app.route<preview_document>(post, "/orders/{id}/document-preview", may_issue,
                              "Show what a document of an order would look like, keeping nothing",
                              {.is_transactional = false});
}

}  // namespace gendan::documents
