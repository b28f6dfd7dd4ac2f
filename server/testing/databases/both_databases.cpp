#include "testing/databases/both_databases.hpp"

#include <unistd.h>

#include <atomic>
#include <iostream>

#include "testing/databases/postgres_server.hpp"

namespace gendan::testing {

namespace {

// Unique among the programs that share one server.
std::string fresh_schema() {
  static std::atomic<int> count = 0;
  return "test_" + std::to_string(::getpid()) + "_" + std::to_string(++count);
}

}  // namespace

BothDatabases::BothDatabases() {
  if (GetParam() == sql::Engine::sqlite)
    url_ = "sqlite:" + (folder_.path() / "gendan.db").string();
  else
    url_ = url_of_schema(test_postgres_url(), fresh_schema());
}

BothDatabases::~BothDatabases() {
  if (!database_ || GetParam() == sql::Engine::sqlite) return;
  database_.reset();
  try {
    another_node()->write([](sql::Transaction& tx) {
      std::string schema;
      {
        auto rows = tx.query("select current_schema()");
        rows.next();
        schema = rows.text(0);
      }
      tx.run_script("drop schema " + schema + " cascade");
    });
  } catch (std::exception const& problem) {
    std::cerr << "the schema of a test stays: " << problem.what() << '\n';
  }
}

sql::Database& BothDatabases::database() {
  if (!database_) database_ = another_node();
  return *database_;
}

std::unique_ptr<sql::Database> BothDatabases::another_node(sql::DatabaseOptions changed) {
  changed.url = url_;
  return sql::Database::opened(changed);
}

void BothDatabases::migrate(std::initializer_list<sql::Migration> migrations) {
  sql::migrate(database(), std::span(migrations.begin(), migrations.size()));
}

void BothDatabases::migrate(std::span<sql::Migration const> migrations) { sql::migrate(database(), migrations); }

std::string engine_name(::testing::TestParamInfo<sql::Engine> const& info) {
  return info.param == sql::Engine::sqlite ? "sqlite" : "postgres";
}

}  // namespace gendan::testing
