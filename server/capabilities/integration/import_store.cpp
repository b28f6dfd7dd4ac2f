#include "capabilities/integration/import_store.hpp"

namespace gendan::integration {

describe::Table<ImportRow> const import_table{"import_run"};
describe::Table<MappingRow> const mapping_table{"import_mapping"};

namespace {

std::string const select_import = "select " + describe::columns<ImportRow>() + " from import_run where id = $1";
std::string const select_mapping = "select " + describe::columns<MappingRow>() + " from import_mapping";

constexpr char write_row[] = "insert into import_row (import_id, group_key, row_number, cells) values ($1, $2, $3, $4)";
constexpr char write_key[] = R"sql(
  insert into import_row_key (import_id, column_index, key, group_key, row_number) values ($1, $2, $3, $4, $5)
  on conflict (import_id, column_index, key) do nothing
)sql";
constexpr char read_groups[] = R"sql(
  select group_key, row_number, cells from import_row
  where import_id = $1 and group_key > $2 order by group_key, row_number limit $3
)sql";
constexpr char read_rest_of_group[] = R"sql(
  select group_key, row_number, cells from import_row
  where import_id = $1 and group_key = $2 and row_number > $3 order by row_number limit $4
)sql";
constexpr char count_rows_of_group[] = "select count(*) from import_row where import_id = $1 and group_key = $2";
constexpr char read_by_key[] = R"sql(
  select r.cells from import_row_key k
  join import_row r on r.import_id = k.import_id and r.group_key = k.group_key and r.row_number = k.row_number
  where k.import_id = $1 and k.column_index = $2 and k.key = $3
)sql";
constexpr char select_problems[] = R"sql(
  select row_number as row, column_name as column, code, value from import_problem
  where import_id = $1 and number > $2 order by number limit $3
)sql";
constexpr char write_problem[] = R"sql(
  insert into import_problem (import_id, number, row_number, column_name, code, value) values ($1, $2, $3, $4, $5, $6)
)sql";
constexpr char write_result[] = R"sql(
  insert into import_result (import_id, group_key, outcome, order_id, order_number, row_count, problems)
  values ($1, $2, $3, $4, $5, $6, $7)
)sql";

SourceRow source_row(sql::Rows const& rows) {
  return {rows.integer(1), describe::decoded<std::vector<std::string>>(rows.text(2))};
}

// One row more than an order may have shows that it is refused: what else there is need only be counted.
void complete(sql::Transaction& tx, ImportId const& id, RowGroup& group) {
  auto const enough = static_cast<std::int64_t>(orders::most_lines) + 1;
  if (group.row_count < enough) {
    auto rest = tx.query(read_rest_of_group, id.text(), group.key, group.rows.back().number, enough - group.row_count);
    while (rest.next()) group.rows.push_back(source_row(rest));
    group.row_count = std::ssize(group.rows);
  }
  if (group.row_count < enough) return;
  auto count = tx.query(count_rows_of_group, id.text(), group.key);
  count.next();
  group.row_count = count.integer(0);
}

}  // namespace

bool is_imported_from(sql::Transaction& tx, std::string_view file_hash) {
  return tx.query("select 1 from import_run where file_hash = $1 limit 1", file_hash).next();
}

std::optional<ImportRow> find_import(sql::Transaction& tx, ImportId const& id) {
  return describe::first<ImportRow>(tx.query(select_import, id.text()));
}

std::optional<MappingRow> find_mapping(sql::Transaction& tx, MappingId const& id) {
  return describe::first<MappingRow>(tx.query(select_mapping + " where id = $1", id.text()));
}

std::optional<MappingRow> find_mapping_by_name(sql::Transaction& tx, std::string_view name) {
  return describe::first<MappingRow>(tx.query(select_mapping + " where name = $1", name));
}

std::vector<MappingRow> all_mappings(sql::Transaction& tx) {
  return describe::all<MappingRow>(tx.query(select_mapping + " order by name limit 1000"));
}

void stage_rows(sql::Transaction& tx, ImportId const& id, std::vector<StagedRow> const& rows) {
  std::vector<std::vector<sql::Value>> row_values;
  std::vector<std::vector<sql::Value>> key_values;
  for (auto const& staged : rows) {
    row_values.push_back({id.text(), staged.group_key, staged.row.number, describe::encoded(staged.row.cells)});
    for (auto const& [column, key] : staged.keys) {
      key_values.push_back({id.text(), static_cast<std::int64_t>(column), key, staged.group_key, staged.row.number});
    }
  }
  tx.run_each(write_row, row_values);
  if (!key_values.empty()) tx.run_each(write_key, key_values);
}

std::int64_t count_groups(sql::Transaction& tx, ImportId const& id) {
  auto rows = tx.query("select count(distinct group_key) from import_row where import_id = $1", id.text());
  rows.next();
  return rows.integer(0);
}

std::vector<RowGroup> next_groups(sql::Transaction& tx, ImportId const& id, std::string_view position, int most_rows) {
  std::vector<RowGroup> groups;
  {
    auto rows = tx.query(read_groups, id.text(), position, most_rows);
    while (rows.next()) {
      if (groups.empty() || groups.back().key != rows.text(0)) groups.push_back({std::string(rows.text(0)), {}, 0});
      groups.back().rows.push_back(source_row(rows));
      ++groups.back().row_count;
    }
  }
  if (!groups.empty()) complete(tx, id, groups.back());  // the limit may have cut it
  return groups;
}

std::optional<std::vector<std::string>> cells_by_key(sql::Transaction& tx, ImportId const& id, std::size_t key_column,
                                                     std::string_view key) {
  auto rows = tx.query(read_by_key, id.text(), key_column, key);
  if (!rows.next()) return std::nullopt;
  return describe::decoded<std::vector<std::string>>(rows.text(0));
}

void forget_staged(sql::Transaction& tx, ImportId const& id) {
  tx.run("delete from import_row where import_id = $1", id.text());
  tx.run("delete from import_row_key where import_id = $1", id.text());
}

void add_problems(sql::Transaction& tx, ImportId const& id, std::int64_t first_number,
                  std::vector<RowProblem> const& problems) {
  std::vector<std::vector<sql::Value>> values;
  values.reserve(problems.size());
  for (auto const& problem : problems) {
    values.push_back({id.text(), first_number++, problem.row, problem.column, problem.code, problem.value});
  }
  if (!values.empty()) tx.run_each(write_problem, values);
}

std::vector<RowProblem> problems_after(sql::Transaction& tx, ImportId const& id, std::int64_t number,
                                       std::int64_t limit) {
  return describe::all<RowProblem>(tx.query(select_problems, id.text(), number, limit));
}

void forget_problems(sql::Transaction& tx, ImportId const& id) {
  tx.run("delete from import_problem where import_id = $1", id.text());
}

void add_result(sql::Transaction& tx, ImportId const& id, ImportResultRow const& result) {
  tx.run(write_result, id.text(), result.group_key, describe::enum_text(result.outcome), result.order_id,
         result.order_number, result.row_count, describe::encoded(result.problems));
}

}  // namespace gendan::integration
