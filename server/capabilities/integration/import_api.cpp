// Imports over the API: upload, choose a mapping, check, run, cancel.
#include <algorithm>
#include <array>

#include "capabilities/integration/import_api.hpp"
#include "capabilities/integration/import_end_api.hpp"
#include "capabilities/integration/import_run_api.hpp"
#include "capabilities/integration/import_words_api.hpp"
#include "platform/jobs/queue.hpp"
#include "platform/service/list_export.hpp"
#include "platform/service/revision.hpp"
#include "platform/tabular/table_reader.hpp"

namespace gendan::integration {
namespace {

using service::Accepted;
using service::Call;
using service::Created;

constexpr std::size_t most_upload = 512UL * 1024 * 1024;

struct UploadName {
  BoundedText<1, 200> name;
};
BOOST_DESCRIBE_STRUCT(UploadName, (), (name))

service::Answered<Created<ImportRow>> upload_import(service::Upload& upload, UploadName const& input) {
  auto const stored = upload.kept_body(input.name.text());
  auto const detection = detected_table(upload.body());
  if (detection.columns.empty()) throw Refusal(RefusalKind::invalid, "invalid_input", {{"", "empty_table", {}}});
  return upload.write([&](Call& call) {
    auto const row = write_new_import(call, input.name.text(), stored.hash, detection);
    return Created<ImportRow>{row, "/imports/" + row.id.text()};
  });
}

constexpr service::Sorts import_sorts{"-created_at",
                                      {{"created_at", "i.created_at", service::SortKind::number}, {"name", "i.name"}}};
struct ImportConditions {
  std::vector<ImportState> state;
};
BOOST_DESCRIBE_STRUCT(ImportConditions, (), (state))
struct ImportFilter : service::PageInput<import_sorts>, ImportConditions {};
BOOST_DESCRIBE_STRUCT(ImportFilter, (service::PageInput<import_sorts>, ImportConditions), ())

struct ImportItem {
  ImportId id;
  std::string name;
  ImportState state = ImportState::uploaded;
  std::int64_t bytes_read = 0;
  std::int64_t bytes_total = 0;
  std::int64_t orders_total = 0;
  std::int64_t orders_checked = 0;
  std::int64_t orders_done = 0;
  std::int64_t orders_created = 0;
  std::int64_t orders_known = 0;
  std::int64_t orders_refused = 0;
  std::int64_t problem_count = 0;
  std::string person_name;
  Instant created_at;
};
BOOST_DESCRIBE_STRUCT(ImportItem, (),
                      (id, name, state, bytes_read, bytes_total, orders_total, orders_checked, orders_done,
                       orders_created, orders_known, orders_refused, problem_count, person_name, created_at))

service::ListQuery imports_of(Call& call, ImportConditions const& conditions) {
  service::ListQuery query(describe::columns<ImportItem>("i."), "import_run i");
  query.scope(call.tx, call.caller, "imports.read", "i.person_id", "i.person_id");
  std::vector<std::string> states;
  states.reserve(conditions.state.size());
  for (auto const state : conditions.state) states.push_back(describe::enum_text(state));
  if (!states.empty()) query.among("i.state", states);
  return query;
}

service::Page<ImportItem> list_imports(Call& call, ImportFilter const& filter) {
  return imports_of(call, filter).page<ImportItem>(call.tx, filter, "i.id");
}

service::Totals count_imports(Call& call, ImportConditions const& conditions) {
  return imports_of(call, conditions).totals(call.tx);
}

struct ImportExportRow {
  std::string name;
  ImportState state = ImportState::uploaded;
  std::int64_t orders_total = 0;
  std::int64_t orders_created = 0;
  std::int64_t orders_known = 0;
  std::int64_t orders_refused = 0;
  std::int64_t problem_count = 0;
  std::string person_name;
  Instant created_at;
};
BOOST_DESCRIBE_STRUCT(ImportExportRow, (),
                      (name, state, orders_total, orders_created, orders_known, orders_refused, problem_count,
                       person_name, created_at))

constexpr service::ExportedList exported_imports{.name = "imports",
                                                 .read = "imports.read",
                                                 .permission = "imports.export",
                                                 .words = import_words,
                                                 .summary = "The imports that a filter lists"};

void write_imports(Call& call, service::ExportInput<ImportConditions, import_sorts> const& asked,
                   service::ListFile& file) {
  service::write_items(call, asked, file, list_imports, [](ImportItem const& item) {
    return ImportExportRow{item.name,           item.state,        item.orders_total,
                           item.orders_created, item.orders_known, item.orders_refused,
                           item.problem_count,  item.person_name,  item.created_at};
  });
}

ImportRow show_import(Call& call, ImportId const& id) { return reachable_import(call, id); }

struct MappingChoice {
  std::optional<Name> mapping_name;
  std::optional<ImportMapping> mapping;
};
BOOST_DESCRIBE_STRUCT(MappingChoice, (), (mapping_name, mapping))

bool is_at_rest(ImportState state) { return state == ImportState::uploaded || state == ImportState::checked; }

void ask_to_go_on(Call& call, ImportId const& id) {
  jobs::enqueue(call.tx, call.now, call.world.random, {continue_job, describe::encoded(id), call.now, id.text()});
}

ImportRow set_mapping(Call& call, ImportId const& id, MappingChoice const& choice) {
  auto row = reachable_import(call, id, "imports.run");
  if (!is_at_rest(row.state)) throw conflict("import_under_way");
  if (choice.mapping) {
    choose_mapping(call, row, *choice.mapping);
  } else {
    if (!choice.mapping_name) throw invalid("/mapping_name", "missing");
    auto const known = find_mapping_by_name(call.tx, choice.mapping_name->text());
    if (!known) throw invalid("/mapping_name", "no_such_mapping");
    choose_mapping(call, row, known->mapping);
  }
  ++row.revision;
  import_table.update(call.tx, row);
  return row;
}

void go_on(Call& call, ImportRow& row, ImportState state) {
  row.state = state;
  ++row.revision;
  import_table.update(call.tx, row);
  ask_to_go_on(call, row.id);
  call.announce("imports", row.id.text());
}

// Stages the file and checks every order, in the background.
Accepted<ImportRow> check_import(Call& call, ImportId const& id) {
  auto row = reachable_import(call, id, "imports.run");
  if (!row.mapping) throw conflict("mapping_needed");
  if (!is_at_rest(row.state)) throw conflict("import_under_way");
  forget_staged(call.tx, id);
  forget_problems(call.tx, id);
  row.bytes_read = row.bytes_total = row.rows_staged = row.orders_total = row.problem_count = 0;
  row.orders_checked = row.orders_with_problems = row.orders_there_already = 0;
  row.position.clear();
  go_on(call, row, ImportState::staging);
  return {row};
}

struct RunChoice {
  bool historical = false;
};
BOOST_DESCRIBE_STRUCT(RunChoice, (), (historical))

struct ImportStarted {
  std::string name;
  std::string file_hash;
  bool is_historical = false;
};
BOOST_DESCRIBE_STRUCT(ImportStarted, (), (name, file_hash, is_historical))

// Writes the orders that hold; those with problems are refused one by one and listed.
Accepted<ImportRow> run_import(Call& call, ImportId const& id, RunChoice const& choice) {
  auto row = reachable_import(call, id, "imports.run");
  if (row.state != ImportState::checked) throw conflict("import_not_checked");
  row.is_historical = choice.historical;
  row.position.clear();
  go_on(call, row, ImportState::running);
  call.record("imports", id.text(), "import_started", ImportStarted{row.name, row.file_hash, row.is_historical});
  return {row};
}

ImportRow cancel_import(Call& call, ImportId const& id) {
  auto row = reachable_import(call, id, "imports.run");
  if (row.finished_at) throw conflict("import_over");
  row.is_cancelling = true;
  ++row.revision;
  if (is_at_rest(row.state)) {
    end_import(call, row, ImportState::cancelled);
    return row;
  }
  import_table.update(call.tx, row);
  ask_to_go_on(call, id);  // also where nobody works on it any more
  call.announce("imports", id.text());
  return row;
}

}  // namespace

ImportRow reachable_import(Call& call, ImportId const& id, std::string_view permission) {
  auto row = find_import(call.tx, id);
  if (!row || !call.caller.reaches(permission, row->person_id, "")) throw unseen("no_such_import", row.has_value());
  return *std::move(row);
}

DetectedTable detected_table(std::filesystem::path const& file) {
  auto const detection = tabular::detected(file);
  static constexpr std::array<std::string_view, 3> formats = {"csv", "json", "xlsx"};
  DetectedTable table;
  table.format = formats.at(static_cast<std::size_t>(detection.shape.format));
  table.encoding = detection.shape.encoding;
  if (detection.shape.separator != '\0') table.separator = std::string(1, detection.shape.separator);
  table.sheets = detection.shape.sheets;
  table.sheet = detection.shape.sheet;
  table.columns = detection.shape.columns;
  for (auto const& row : detection.sample_rows) {
    auto& cells = table.sample.emplace_back();
    for (auto const& cell : row.cells) cells.push_back(cell.text);
  }
  return table;
}

ImportRow write_new_import(Call& call, std::string name, std::string file_hash, DetectedTable detection) {
  ImportRow row;
  row.id = call.new_id<ImportId>();
  row.name = std::move(name);
  row.file_hash = std::move(file_hash);
  row.detection = std::move(detection);
  row.person_id = call.caller.person_id;
  row.person_name = call.caller.name;
  row.created_at = call.now;
  import_table.insert(call.tx, row);
  call.announce("imports", row.id.text());
  return row;
}

void choose_mapping(Call&, ImportRow& row, ImportMapping const& mapping) {
  auto problems = mapping_problems(mapping, row.detection.columns);
  for (auto& problem : problems) problem.path.insert(0, "/mapping");
  if (!problems.empty()) throw Refusal(RefusalKind::invalid, "invalid_input", std::move(problems));
  row.mapping = mapping;
  row.state = ImportState::uploaded;
}

void install_import_routes(service::App& app) {
  using enum http::Method;
  using service::permission;
  auto const may_read = permission("imports.read");
  auto const may_run = permission("imports.run");
  app.route<upload_import>(post, "/imports", may_run, "Upload a file to import orders from",
                           {.upload_limit = most_upload});
  app.route<list_imports>(get, "/imports", may_read, "List imports");
  app.route<count_imports>(get, "/imports/totals", may_read, "Count imports");
  service::export_list<exported_imports, write_imports>(app);
  app.route<show_import>(get, "/imports/{id}", may_read, "Show an import and how far it is");
  app.route<set_mapping>(put, "/imports/{id}/mapping", may_run, "Choose a saved mapping, or give one");
  app.route<check_import>(post, "/imports/{id}/check", may_run,
                          "Read the whole file and check every order, in the background");
  app.route<run_import>(post, "/imports/{id}/run", may_run, "Write the orders that hold, in the background");
  app.route<cancel_import>(post, "/imports/{id}/cancellation", may_run, "Stop an import; what is written stays");
  install_import_problems(app);
  install_import_results(app);
}

}  // namespace gendan::integration
