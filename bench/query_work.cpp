#include "bench/query_work.hpp"

#include <sqlite3.h>

#include <boost/json.hpp>
#include <stdexcept>

namespace gendan::bench {
namespace {

class SqliteMeter final : public WorkMeter {
public:
  explicit SqliteMeter(std::string const& file) {
    if (sqlite3_open_v2(file.c_str(), &connection_, SQLITE_OPEN_READWRITE, nullptr) != SQLITE_OK)
      throw std::runtime_error("cannot open " + file);
    sqlite3_exec(connection_, "pragma case_sensitive_like = on", nullptr, nullptr, nullptr);
  }
  ~SqliteMeter() override { sqlite3_close_v2(connection_); }

  std::int64_t most() const override { return 100'000; }

  QueryWork work_of(std::string const& statement, std::vector<sql::Value> const& arguments) override {
    QueryWork work;
    run("explain query plan " + statement, arguments,
        [&](sqlite3_stmt* row) { work.plan.emplace_back(reinterpret_cast<char const*>(sqlite3_column_text(row, 3))); });
    work.amount = run(statement, arguments, [](sqlite3_stmt*) {});
    return work;
  }

private:
  template <class Visit>
  std::int64_t run(std::string const& text, std::vector<sql::Value> const& arguments, Visit const& visit) {
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(connection_, text.c_str(), -1, &statement, nullptr) != SQLITE_OK)
      throw std::runtime_error(sqlite3_errmsg(connection_) + (": " + text));
    for (std::size_t index = 0; index < arguments.size(); ++index) {
      auto const name = "$" + std::to_string(index + 1);
      bind(statement, sqlite3_bind_parameter_index(statement, name.c_str()), arguments[index]);
    }
    while (sqlite3_step(statement) == SQLITE_ROW) visit(statement);
    auto const steps = sqlite3_stmt_status(statement, SQLITE_STMTSTATUS_VM_STEP, 0);
    sqlite3_finalize(statement);
    return steps;
  }

  static void bind(sqlite3_stmt* statement, int index, sql::Value const& value) {
    if (auto const* truth = std::get_if<bool>(&value)) sqlite3_bind_int(statement, index, *truth ? 1 : 0);
    if (auto const* number = std::get_if<std::int64_t>(&value)) sqlite3_bind_int64(statement, index, *number);
    if (auto const* text = std::get_if<std::string>(&value))
      sqlite3_bind_text(statement, index, text->data(), static_cast<int>(text->size()), SQLITE_TRANSIENT);
  }

  sqlite3* connection_ = nullptr;
};

class PostgresMeter final : public WorkMeter {
public:
  explicit PostgresMeter(sql::Database& database) : database_(database) {}

  std::int64_t most() const override { return 5'000; }

  QueryWork work_of(std::string const& statement, std::vector<sql::Value> const& arguments) override {
    QueryWork work;
    database_.read([&](sql::Transaction& tx) {
      std::string json;
      auto rows =
          tx.query_values("explain (analyze, costs off, timing off, summary off, format json) " + statement, arguments);
      while (rows.next()) json += rows.text(0);
      take(boost::json::parse(json).at(0).at("Plan").as_object(), 0, work);
    });
    return work;
  }

private:
  static void take(boost::json::object const& node, std::size_t depth, QueryWork& work) {
    auto const number = [&](char const* name) {
      auto const* value = node.if_contains(name);
      return value == nullptr ? 0 : value->to_number<std::int64_t>();
    };
    auto const rows =
        (number("Actual Rows") + number("Rows Removed by Filter") + number("Rows Removed by Index Recheck")) *
        number("Actual Loops");
    work.amount = std::max(work.amount, rows);
    auto const text = [&](char const* name) {
      auto const* value = node.if_contains(name);
      return value == nullptr ? std::string() : " " + std::string(value->as_string());
    };
    work.plan.push_back(std::string(depth * 2, ' ') + text("Node Type") + text("Relation Name") + text("Index Name") +
                        " " + std::to_string(rows));
    auto const* below = node.if_contains("Plans");
    if (below == nullptr) return;
    for (auto const& child : below->as_array()) take(child.as_object(), depth + 1, work);
  }

  sql::Database& database_;
};

}  // namespace

std::unique_ptr<WorkMeter> WorkMeter::on(config::Settings const& settings, sql::Database& database) {
  if (database.engine() == sql::Engine::postgres) return std::make_unique<PostgresMeter>(database);
  return std::make_unique<SqliteMeter>(settings.database.url.substr(std::string_view("sqlite:").size()));
}

}  // namespace gendan::bench
