// A transaction, or one part of a shared one, on an SQLite connection.
#pragma once

#include "platform/sql/aftermath.hpp"
#include "platform/sql/sqlite_connection.hpp"
#include "platform/sql/transaction.hpp"

namespace gendan::sql {

class SqliteTransaction final : public Transaction {
public:
  SqliteTransaction(SqliteConnection& connection, SqliteConnection::Access access)
      : connection_(connection), access_(access) {}

  Engine engine() const override { return Engine::sqlite; }
  bool is_reading() const override { return access_ == SqliteConnection::Access::read; }
  Rows query_values(std::string_view statement, std::span<Value const> arguments) override;
  void ask_all(std::span<Question const> questions) override;
  std::int64_t run_values(std::string_view statement, std::span<Value const> arguments) override;
  void run_each(std::string_view statement, std::span<std::vector<Value> const> argument_lists) override;
  void run_script(std::string_view script) override;
  void after_commit(std::function<void()> effect) override { aftermath_.effects.push_back(std::move(effect)); }
  void notify(std::string_view message) override;

  // Throws when a statement has failed and the work went on as if it had not.
  void check_whole() const;
  Aftermath aftermath() { return std::move(aftermath_); }

private:
  SqliteConnection& connection_;
  SqliteConnection::Access const access_;
  Aftermath aftermath_;
};

}  // namespace gendan::sql
