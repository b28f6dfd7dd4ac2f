// What is wrong with the rows of an import, as a list and as a file.
#include <algorithm>

#include "capabilities/integration/import_api.hpp"
#include "capabilities/integration/import_run_api.hpp"
#include "capabilities/integration/import_words_api.hpp"
#include "platform/service/list_export.hpp"

namespace gendan::integration {
namespace {

using service::Call;

struct ProblemFilter {
  std::optional<Whole<0, 1'000'000'000>> after;
  std::optional<Whole<1, 200>> limit;
};
BOOST_DESCRIBE_STRUCT(ProblemFilter, (), (after, limit))
struct ProblemPage {
  std::vector<RowProblem> items;
  std::optional<std::string> next;
  std::int64_t total = 0;
  std::int64_t kept = 0;  // the first of them; the others are only counted
};
BOOST_DESCRIBE_STRUCT(ProblemPage, (), (items, next, total, kept))

ProblemPage list_problems(Call& call, ImportId const& id, ProblemFilter const& filter) {
  auto const row = reachable_import(call, id);
  auto const after = filter.after ? filter.after->value() : 0;
  auto const limit = filter.limit ? filter.limit->value() : 100;
  ProblemPage page;
  page.total = row.problem_count;
  page.kept = std::min(row.problem_count, most_problems_kept);
  page.items = problems_after(call.tx, id, after, limit);
  if (static_cast<std::int64_t>(page.items.size()) == limit) page.next = std::to_string(after + limit);
  return page;
}

struct ProblemExportRow {
  std::int64_t row = 0;
  std::string column;  // empty: of the row as a whole
  std::string code;
  std::string value;
};
BOOST_DESCRIBE_STRUCT(ProblemExportRow, (), (row, column, code, value))

constexpr service::ExportedList exported_problems{.name = "import-problems",
                                                  .read = "imports.read",
                                                  .permission = "imports.export",
                                                  .words = import_words,
                                                  .summary = "What is wrong in an import, by row and column"};

struct ProblemExport {
  ImportId import_id;
  std::optional<service::Language> language;
};
BOOST_DESCRIBE_STRUCT(ProblemExport, (), (import_id, language))

void write_problems(Call& call, ProblemExport const& asked, service::ListFile& file) {
  static_cast<void>(reachable_import(call, asked.import_id));
  constexpr std::int64_t at_once = 1'000;
  auto const& style = file.style();
  file.table<ProblemExportRow>([&](auto& out) {
    for (std::int64_t after = 0;; after += at_once) {
      auto const problems = problems_after(call.tx, asked.import_id, after, at_once);
      for (auto const& [row, column, code, value] : problems)
        out.add({row, column_text(column, style), style.word(code), value});
      if (std::ssize(problems) < at_once) return;
    }
  });
}

}  // namespace

void install_import_problems(service::App& app) {
  app.route<list_problems>(http::Method::get, "/imports/{id}/problems", service::permission("imports.read"),
                           "What is wrong, by row and column");
  service::export_list<exported_problems, write_problems>(app);
}

}  // namespace gendan::integration
