// What became of each order of an import, as a list and as a file.
#include "capabilities/integration/import_api.hpp"
#include "capabilities/integration/import_words_api.hpp"
#include "platform/service/list_export.hpp"

namespace gendan::integration {
namespace {

using service::Call;

struct ResultConditions {
  std::optional<ImportOutcome> outcome;
};
BOOST_DESCRIBE_STRUCT(ResultConditions, (), (outcome))

constexpr service::Sorts by_group{"group_key", {{"group_key", "r.group_key"}}};
struct ResultFilter : service::PageInput<by_group>, ResultConditions {};
BOOST_DESCRIBE_STRUCT(ResultFilter, (service::PageInput<by_group>, ResultConditions), ())

service::Page<ImportResultRow> list_results(Call& call, ImportId const& id, ResultFilter const& filter) {
  static_cast<void>(reachable_import(call, id));
  service::ListQuery query(describe::columns<ImportResultRow>("r."), "import_result r");
  query.where("r.import_id = ?", id);
  if (filter.outcome) query.where("r.outcome = ?", *filter.outcome);
  return query.page<ImportResultRow>(call.tx, filter, "r.group_key");
}

struct ResultExportRow {
  std::string group_key;
  ImportOutcome outcome = ImportOutcome::created;
  std::string order_number;
  std::int64_t row_count = 0;
  std::string problems;
};
BOOST_DESCRIBE_STRUCT(ResultExportRow, (), (group_key, outcome, order_number, row_count, problems))

constexpr service::ExportedList exported_results{.name = "import-results",
                                                 .read = "imports.read",
                                                 .permission = "imports.export",
                                                 .words = import_words,
                                                 .summary = "What became of each order of an import"};

using ResultInput = service::ExportInput<ResultConditions, by_group>;
struct ResultExport : ResultInput {
  ImportId import_id;
};
BOOST_DESCRIBE_STRUCT(ResultExport, (ResultInput), (import_id))

// "5 · Qty: not a number (none)"
std::string text_of(std::vector<RowProblem> const& problems, service::ExportStyle const& style) {
  std::string text;
  for (auto const& problem : problems) {
    if (!text.empty()) text += "; ";
    text += std::to_string(problem.row) + (problem.column.empty() ? "" : " · " + column_text(problem.column, style));
    text += ": " + style.word(problem.code);
    if (!problem.value.empty()) text += " (" + problem.value + ")";
  }
  return text;
}

// A row that names no order is kept under a key that nobody reads.
std::string shown_key(std::string const& key) { return key.starts_with('\x7F') ? std::string() : key; }

void write_results(Call& call, ResultExport const& asked, service::ListFile& file) {
  auto const list = [&](Call& within_reach, ResultFilter const& filter) {
    return list_results(within_reach, asked.import_id, filter);
  };
  file.table<ResultExportRow>([&](auto& out) {
    service::each_page<ResultFilter>(call, asked, list, [&](std::vector<ImportResultRow> const& results) {
      for (auto const& result : results) {
        out.add({shown_key(result.group_key), result.outcome, result.order_number, result.row_count,
                 text_of(result.problems, file.style())});
      }
    });
  });
}

}  // namespace

void install_import_results(service::App& app) {
  app.route<list_results>(http::Method::get, "/imports/{id}/results", service::permission("imports.read"),
                          "What became of each order");
  service::export_list<exported_results, write_results>(app);
}

}  // namespace gendan::integration
