#include "testing/databases/both_databases.hpp"

#include <iostream>

#include "testing/databases/kept_database.hpp"
#include "testing/databases/postgres_server.hpp"

namespace gendan::testing {

BothDatabases::BothDatabases() {
  if (GetParam() == sql::Engine::sqlite)
    url_ = "sqlite:" + (folder_.path() / "gendan.db").string();
  else
    url_ = url_of_schema(test_postgres_url(), fresh_name());
}

BothDatabases::~BothDatabases() {
  if (!database_ || GetParam() == sql::Engine::sqlite) return;
  database_.reset();
  if (is_copy_) {
    drop_database(url_);
    return;
  }
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

void BothDatabases::use(std::string url) {
  database_.reset();
  url_ = std::move(url);
}

void BothDatabases::start_with(KeptDatabase const& kept) {
  use(kept.copied(folder_.path()));
  is_copy_ = true;
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
