// A transaction on a PostgreSQL connection.
#pragma once

#include <optional>

#include "platform/sql/aftermath.hpp"
#include "platform/sql/pool.hpp"
#include "platform/sql/postgres_connection.hpp"
#include "platform/sql/shared_questions.hpp"
#include "platform/sql/transaction.hpp"

namespace gendan::sql {

class PostgresTransaction : public Transaction {
public:
  Engine engine() const override { return Engine::postgres; }
  Rows query_values(std::string_view statement, std::span<Value const> arguments) override;
  void ask_all(std::span<Question const> questions) override;
  std::int64_t run_values(std::string_view statement, std::span<Value const> arguments) override;
  void run_each(std::string_view statement, std::span<std::vector<Value> const> argument_lists) override;
  void run_script(std::string_view script) override;
  void after_commit(std::function<void()> effect) override { aftermath_.effects.push_back(std::move(effect)); }

  Aftermath aftermath() { return std::move(aftermath_); }

protected:
  // Throws when a statement has failed and the work went on as if it had not.
  static void check_whole(PostgresConnection const& connection);

  Aftermath aftermath_;

private:
  virtual PostgresConnection& connection() = 0;  // with a transaction, in which nothing has failed
};

class PostgresWriting final : public PostgresTransaction {
public:
  // Begins; does not end.
  explicit PostgresWriting(PostgresConnection& connection);

  bool is_reading() const override { return false; }
  void notify(std::string_view message) override { aftermath_.tell(message); }
  void check_whole() const { PostgresTransaction::check_whole(connection_); }

private:
  PostgresConnection& connection() override;

  PostgresConnection& connection_;
};

// Borrows its connection when it first asks something that cannot be asked together with others.
class PostgresReading final : public PostgresTransaction {
public:
  PostgresReading(Pool<PostgresConnection>& readers, SharedQuestions& shared, SharedQuestions::Ahead* ahead)
      : readers_(readers), shared_(shared), ahead_(ahead) {}

  bool is_reading() const override { return true; }
  void ask_apart_all(std::span<Question const> questions) override;
  void notify(std::string_view message) override;

  void commit();
  // Returns whether its work may run again: the connection was lost before the work had seen anything.
  bool rollback() noexcept;

private:
  PostgresConnection& connection() override;

  Pool<PostgresConnection>& readers_;
  SharedQuestions& shared_;
  SharedQuestions::Ahead* ahead_;
  std::optional<Pool<PostgresConnection>::Loan> loan_;
  bool has_shared_answers_ = false;
};

}  // namespace gendan::sql
