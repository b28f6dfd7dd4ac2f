// Imports as rows: the run, its staged table, its problems and results.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "capabilities/integration/import_order.hpp"
#include "platform/describe/row.hpp"
#include "platform/service/list_query.hpp"

namespace gendan::integration {

using ImportId = Id<struct ImportTag>;
using MappingId = Id<struct MappingTag>;

enum class ImportState { uploaded, staging, checking, checked, running, done, cancelled, failed };
BOOST_DESCRIBE_ENUM(ImportState, uploaded, staging, checking, checked, running, done, cancelled, failed)

constexpr bool is_under_way(ImportState state) {
  return state == ImportState::staging || state == ImportState::checking || state == ImportState::running;
}

enum class ImportOutcome { created, known, refused };
BOOST_DESCRIBE_ENUM(ImportOutcome, created, known, refused)

// What was found out about the file.
struct DetectedTable {
  std::string format;
  std::string encoding;
  std::string separator;
  std::vector<std::string> sheets;
  std::string sheet;
  std::vector<std::string> columns;
  std::vector<std::vector<std::string>> sample;  // the first rows
};
BOOST_DESCRIBE_STRUCT(DetectedTable, (), (format, encoding, separator, sheets, sheet, columns, sample))

struct ImportRow {
  ImportId id;
  std::string name;
  std::string file_hash;
  DetectedTable detection;
  std::optional<ImportMapping> mapping;
  ImportState state = ImportState::uploaded;
  std::optional<std::string> failure;
  bool is_historical = false;
  bool is_cancelling = false;
  std::int64_t bytes_read = 0;  // of the file's table; how many rows it has is known at its end
  std::int64_t bytes_total = 0;
  std::int64_t rows_staged = 0;
  std::int64_t orders_total = 0;
  std::int64_t orders_checked = 0;
  std::int64_t orders_with_problems = 0;  // of those checked: they will be refused
  std::int64_t orders_there_already = 0;  // of those checked, without problems: they will be left as they are
  std::int64_t orders_done = 0;
  std::int64_t orders_created = 0;
  std::int64_t orders_known = 0;
  std::int64_t orders_refused = 0;
  std::int64_t problem_count = 0;
  std::string position;  // the last order that was checked or done
  std::string person_id;
  std::string person_name;
  Instant created_at;
  std::optional<Instant> finished_at;
  std::int64_t revision = 1;
};
BOOST_DESCRIBE_STRUCT(ImportRow, (),
                      (id, name, file_hash, detection, mapping, state, failure, is_historical, is_cancelling,
                       bytes_read, bytes_total, rows_staged, orders_total, orders_checked, orders_with_problems,
                       orders_there_already, orders_done, orders_created, orders_known, orders_refused, problem_count,
                       position, person_id, person_name, created_at, finished_at, revision))

struct MappingRow {
  MappingId id;
  Name name;
  ImportMapping mapping;
  bool is_shipped = false;
  Instant created_at;
  std::int64_t revision = 1;
};
BOOST_DESCRIBE_STRUCT(MappingRow, (), (id, name, mapping, is_shipped, created_at, revision))

struct ImportResultRow {
  std::string group_key;
  ImportOutcome outcome = ImportOutcome::created;
  std::string order_id;
  std::string order_number;
  std::int64_t row_count = 0;
  std::vector<RowProblem> problems;
};
BOOST_DESCRIBE_STRUCT(ImportResultRow, (), (group_key, outcome, order_id, order_number, row_count, problems))

extern describe::Table<ImportRow> const import_table;
extern describe::Table<MappingRow> const mapping_table;

bool is_imported_from(sql::Transaction& tx, std::string_view file_hash);
std::optional<ImportRow> find_import(sql::Transaction& tx, ImportId const& id);
std::optional<MappingRow> find_mapping(sql::Transaction& tx, MappingId const& id);
std::optional<MappingRow> find_mapping_by_name(sql::Transaction& tx, std::string_view name);
std::vector<MappingRow> all_mappings(sql::Transaction& tx);

struct StagedRow {
  std::string group_key;
  SourceRow row;
  std::vector<std::pair<std::size_t, std::string>> keys;  // by the columns that others refer to
};
void stage_rows(sql::Transaction& tx, ImportId const& id, std::vector<StagedRow> const& rows);
std::int64_t count_groups(sql::Transaction& tx, ImportId const& id);
// The staged groups after `position`, whole, until at least `rows` rows are read.
std::vector<RowGroup> next_groups(sql::Transaction& tx, ImportId const& id, std::string_view position, int rows);
std::optional<std::vector<std::string>> cells_by_key(sql::Transaction& tx, ImportId const& id, std::size_t key_column,
                                                     std::string_view key);
void forget_staged(sql::Transaction& tx, ImportId const& id);

void add_problems(sql::Transaction& tx, ImportId const& id, std::int64_t first_number,
                  std::vector<RowProblem> const& problems);
// In the order of the rows, those with a greater number than this.
std::vector<RowProblem> problems_after(sql::Transaction& tx, ImportId const& id, std::int64_t number,
                                       std::int64_t limit);
void forget_problems(sql::Transaction& tx, ImportId const& id);
void add_result(sql::Transaction& tx, ImportId const& id, ImportResultRow const& result);

}  // namespace gendan::integration
