#include "capabilities/integration/import_run_api.hpp"

#include <map>

#include "capabilities/identity/identity.hpp"
#include "capabilities/integration/import_end_api.hpp"
#include "platform/jobs/runner.hpp"
#include "platform/service/call.hpp"
#include "platform/tabular/table_reader.hpp"

namespace gendan::integration {
namespace {

constexpr int rows_at_once = 1'000;

using LookedUp = std::optional<std::string>;

class Importer {
public:
  Importer(service::World& world, ImportId const& id, std::function<bool()> const& is_stopping)
      : world_(world), id_(id), is_stopping_(is_stopping) {}

  void run() {
    auto const row = current();
    caller_ = caller_of(row);
    if (!row.mapping) return;
    reader_.emplace(*row.mapping, row.detection.columns);
    source_system_ = row.mapping->source_system.text();
    is_historical_ = row.is_historical;
    if (row.state == ImportState::staging) stage(row);
    while (may_go_on(ImportState::checking)) check_some();
    while (may_go_on(ImportState::running)) write_some();
  }

private:
  ImportRow current() {
    return world_.database.read([&](sql::Transaction& tx) { return find_import(tx, id_).value(); });
  }

  service::Caller caller_of(ImportRow const& row) {
    auto const person = identity::PersonId::parsed(row.person_id);
    if (!person) return service::system_caller("import");
    try {
      return world_.database.read([&](sql::Transaction& tx) { return identity::caller_for(tx, *person, "import"); });
    } catch (Refusal const&) {
      throw forbidden("importer_deactivated");
    }
  }

  // Runs one step in one transaction over the newest state of the import, unless that has moved on: another program
  // may have taken the import over, or ended it.
  template <class Step>
  void step(ImportState expected, Step const& work) {
    auto const now = world_.clock.now();
    world_.database.write([&](sql::Transaction& tx) {
      service::Call call{world_, caller_, tx, now};
      auto row = find_import(tx, id_).value();
      if (row.state != expected) return;
      work(call, row);
      if (row.finished_at) return;
      import_table.update(tx, row);
      call.announce("imports", id_.text());
    });
  }

  bool may_go_on(ImportState expected) {
    if (is_stopping_()) return false;
    auto const row = current();
    if (!row.is_cancelling) return row.state == expected;
    step(expected, [](service::Call& call, ImportRow& state) { end_import(call, state, ImportState::cancelled); });
    return false;
  }

  void stage(ImportRow const& import) {
    auto const table = tabular::open_table(world_.files.path_of(import.file_hash), options_of(import));
    tabular::Row row;
    for (std::int64_t skipped = 0; skipped < import.rows_staged; ++skipped) {  // staged before a restart
      if (!table->next(row)) break;
    }
    auto const key_columns = reader_->key_columns();
    auto rows_staged = import.rows_staged;
    bool is_at_end = false;
    while (!is_at_end && may_go_on(ImportState::staging)) {
      std::vector<StagedRow> batch;
      while (static_cast<int>(batch.size()) < rows_at_once) {
        is_at_end = !table->next(row);
        if (is_at_end) break;
        batch.push_back(staged(row, key_columns));
      }
      step(ImportState::staging, [&](service::Call& call, ImportRow& state) {
        if (state.rows_staged != rows_staged) throw jobs::ClaimLost();  // another program stages the same rows
        stage_rows(call.tx, id_, batch);
        state.rows_staged += static_cast<std::int64_t>(batch.size());
        auto const progress = table->progress();
        state.bytes_total = static_cast<std::int64_t>(progress.bytes_total);
        // What follows a workbook's last row is not read.
        state.bytes_read = is_at_end ? state.bytes_total : static_cast<std::int64_t>(progress.bytes_read);
        if (is_at_end) {
          state.orders_total = count_groups(call.tx, id_);
          state.state = ImportState::checking;
        }
      });
      rows_staged += static_cast<std::int64_t>(batch.size());
    }
  }

  static tabular::TableOptions options_of(ImportRow const& import) {
    tabular::TableOptions options;
    if (!import.detection.encoding.empty()) options.encoding = import.detection.encoding;
    if (!import.detection.separator.empty()) options.separator = import.detection.separator.front();
    if (!import.detection.sheet.empty()) options.sheet = import.detection.sheet;
    return options;
  }

  StagedRow staged(tabular::Row const& row, std::vector<std::size_t> const& key_columns) const {
    StagedRow result{group_key(row.cells.at(reader_->group_column()).text), {row.number, {}, {}}, {}};
    // A row without the column that tells orders apart is an order of its own, refused by its row.
    if (result.group_key.empty()) result.group_key = "\x7f row " + std::to_string(row.number);
    for (auto const& cell : row.cells) result.row.cells.push_back(cell.text);
    for (auto const& fault : row.faults) {
      auto const& columns = reader_->columns();
      auto const column = fault.column < columns.size() ? columns[fault.column] : std::string();
      result.row.faults.push_back(row_problem(row.number, column, fault.code, fault.value));
    }
    for (auto const column : key_columns) result.keys.emplace_back(column, group_key(result.row.cells.at(column)));
    return result;
  }

  ReadOrder read(sql::Transaction& tx, RowGroup const& group) const {
    if (group.key.starts_with("\x7f row ")) {
      ReadOrder order;
      auto const& row = group.rows.front();
      auto const* const fault = reader_->group_fault(row);
      order.problems.push_back(fault ? *fault : RowProblem{row.number, group_column_name(), "missing", {}});
      return order;
    }
    std::map<std::string, std::optional<std::vector<std::string>>> found;  // an order's rows mostly refer to one
    return reader_->read(group, [&](ReferenceRule const& rule, std::string const& key) -> LookedUp {
      auto const key_column = reader_->column(rule.key_column.text());
      auto const [place, is_new] = found.try_emplace(std::to_string(key_column) + " " + key);
      if (is_new) place->second = cells_by_key(tx, id_, key_column, key);
      if (!place->second) return std::nullopt;
      return place->second->at(reader_->column(rule.column.text()));
    });
  }

  std::string const& group_column_name() const { return reader_->columns().at(reader_->group_column()); }

  void check_some() {
    step(ImportState::checking, [&](service::Call& call, ImportRow& state) {
      auto const groups = next_groups(call.tx, id_, state.position, rows_at_once);
      for (auto const& group : groups) {
        auto order = read(call.tx, group);
        if (!order.problems.empty()) {
          ++state.orders_with_problems;
        } else if (orders::is_imported(call.tx, source_system_, group.key)) {
          ++state.orders_there_already;
        }
        auto const room = std::max<std::int64_t>(0, most_problems_kept - state.problem_count);
        auto const found = static_cast<std::int64_t>(order.problems.size());
        if (found > room) order.problems.resize(static_cast<std::size_t>(room));
        add_problems(call.tx, id_, state.problem_count + 1, order.problems);
        state.problem_count += found;
        state.position = group.key;
        ++state.orders_checked;
      }
      if (groups.empty()) {
        state.state = ImportState::checked;
        state.position.clear();
      }
    });
  }

  // Many orders share a commit. Should one fail unexpectedly, none of them is written, and each is then
  // tried by itself, so that only the one at fault is refused.
  void write_some() {
    try {
      write_groups(rows_at_once, false);
    } catch (sql::Unavailable const&) {
      throw;
    } catch (std::exception const&) {
      for (int tries = 0; tries < rows_at_once && current().state == ImportState::running; ++tries) {
        try {
          write_groups(1, false);
        } catch (sql::Unavailable const&) {
          throw;
        } catch (std::exception const& error) {
          world_.log.error("import_order_failed", {{"import", id_.text()}, {"detail", error.what()}});
          write_groups(1, true);
          break;
        }
      }
    }
  }

  void write_groups(int rows, bool refuses_first) {
    step(ImportState::running, [&](service::Call& call, ImportRow& state) {
      auto groups = next_groups(call.tx, id_, state.position, rows);
      if (rows == 1 && groups.size() > 1) groups.resize(1);
      for (auto const& group : groups) {
        auto const result = refuses_first ? failed(group) : written(call, group);
        add_result(call.tx, id_, result);
        state.position = group.key;
        ++state.orders_done;
        if (result.outcome == ImportOutcome::created) ++state.orders_created;
        if (result.outcome == ImportOutcome::known) ++state.orders_known;
        if (result.outcome == ImportOutcome::refused) ++state.orders_refused;
      }
      if (groups.empty()) end_import(call, state, ImportState::done);
    });
  }

  ImportResultRow failed(RowGroup const& group) const {
    return {
        group.key, ImportOutcome::refused, {},
        {},        group.row_count,        {{group.rows.front().number, group_column_name(), "internal_error", {}}}};
  }

  ImportResultRow written(service::Call& call, RowGroup const& group) {
    ImportResultRow result{group.key, ImportOutcome::refused, {}, {}, group.row_count, {}};
    auto order = read(call.tx, group);
    if (!order.problems.empty()) {
      result.problems = std::move(order.problems);
      return result;
    }
    orders::ImportedOrder imported{std::move(order.content), source_system_, group.key, is_historical_,
                                   std::move(order.deliveries)};
    if (!orders::is_imported(call.tx, source_system_, group.key)) {
      if (order.customer_name) imported.content.customer_id = customer(call, *order.customer_name);
      for (auto& line : imported.content.lines) {
        auto const name = order.supplier_names.find(line.position.value());
        if (name != order.supplier_names.end()) line.supplier_id = supplier(call, name->second);
      }
    }
    auto const outcome = orders::import_order(call, imported);
    result.outcome = outcome.is_new ? ImportOutcome::created : ImportOutcome::known;
    result.order_id = outcome.id.text();
    result.order_number = outcome.number;
    return result;
  }

  customers::CustomerId customer(service::Call& call, Name const& name) {
    return customers::customer_by_name(call, name, source_system_).id;
  }
  suppliers::SupplierId supplier(service::Call& call, Name const& name) {
    return suppliers::supplier_by_name(call, name, source_system_).id;
  }

  service::World& world_;
  ImportId id_;
  std::function<bool()> const& is_stopping_;
  service::Caller caller_;
  std::optional<OrderReader> reader_;
  std::string source_system_;
  bool is_historical_ = false;
};

}  // namespace

void continue_import(service::World& world, ImportId const& id, std::function<bool()> const& is_stopping) {
  try {
    Importer(world, id, is_stopping).run();
  } catch (Refusal const& refusal) {
    if (refusal.kind() == RefusalKind::unavailable) throw;
    // The file or the person is not what it was: the import cannot go on, and says why.
    auto const& problems = refusal.problems();
    auto const failure = problems.empty() ? refusal.code() : problems.front().code + " " + problems.front().path;
    auto const caller = service::system_caller("import");
    auto const now = world.clock.now();
    world.database.write([&](sql::Transaction& tx) {
      service::Call call{world, caller, tx, now};
      fail_import(call, id, failure);
    });
  }
}

}  // namespace gendan::integration
