// Database over an SQLite file.
#pragma once

#include <memory>
#include <mutex>

#include "platform/sql/announcer.hpp"
#include "platform/sql/database.hpp"
#include "platform/sql/location.hpp"
#include "platform/sql/pool.hpp"
#include "platform/sql/sqlite_connection.hpp"
#include "platform/sql/sqlite_writer.hpp"

namespace gendan::sql {

class SqliteDatabase final : public Database {
public:
  SqliteDatabase(SqliteLocation location, DatabaseOptions const& options);
  ~SqliteDatabase() override;

  Engine engine() const override { return Engine::sqlite; }
  void read_with(std::function<void(Transaction&)> const& work, AskedAhead* ahead) override;
  std::shared_ptr<AskedAhead> ask_ahead(Question question) override;
  void write_with(std::function<void(Transaction&)> const& work) override;
  Health health() override;
  void listen(std::function<void(std::string const&)> hear) override;
  void stop() override;

private:
  SqliteLocation const location_;
  std::unique_ptr<Announcer> announcer_;
  SqliteWriter writer_;
  Pool<SqliteConnection> readers_;
  std::once_flag stopped_;
};

}  // namespace gendan::sql
