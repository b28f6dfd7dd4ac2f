// Runs each test of a fixture on SQLite and on PostgreSQL, each time in a fresh database:
//
//   class OrderStore : public testing::BothDatabases {};
//   BOTH_DATABASES(OrderStore);
//   TEST_P(OrderStore, KeepsTheCustomersWords) { migrate({{"orders/0001", "create table …"}}); … database() … }
#pragma once

#include <gtest/gtest.h>

#include <initializer_list>
#include <memory>
#include <span>
#include <string>

#include "platform/sql/database.hpp"
#include "platform/sql/migrate.hpp"
#include "testing/databases/kept_database.hpp"
#include "testing/scratch/scratch_folder.hpp"

namespace gendan::testing {

class BothDatabases : public ::testing::TestWithParam<sql::Engine> {
protected:
  BothDatabases();
  ~BothDatabases() override;

  // Opened at the first call.
  sql::Database& database();
  // From now on the one at `url`, which the caller takes away.
  void use(std::string url);
  // From now on a copy of what is kept, this test's own.
  void start_with(KeptDatabase const& kept);
  // A further one at the same place, as another node has it; `changed.url` is ignored.
  std::unique_ptr<sql::Database> another_node(sql::DatabaseOptions changed = {});
  void migrate(std::initializer_list<sql::Migration> migrations);
  void migrate(std::span<sql::Migration const> migrations);
  std::string const& url() const { return url_; }

private:
  ScratchFolder folder_;
  std::string url_;
  bool is_copy_ = false;
  std::unique_ptr<sql::Database> database_;
};

std::string engine_name(::testing::TestParamInfo<sql::Engine> const& info);

}  // namespace gendan::testing

#define BOTH_DATABASES(Fixture)                                                                               \
  INSTANTIATE_TEST_SUITE_P(OnBoth, Fixture,                                                                   \
                           ::testing::Values(::gendan::sql::Engine::sqlite, ::gendan::sql::Engine::postgres), \
                           ::gendan::testing::engine_name)
