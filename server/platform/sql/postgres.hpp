// Database over a PostgreSQL schema.
#pragma once

#include <atomic>
#include <exception>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

#include "platform/sql/aftermath.hpp"
#include "platform/sql/backoff.hpp"
#include "platform/sql/database.hpp"
#include "platform/sql/gate.hpp"
#include "platform/sql/location.hpp"
#include "platform/sql/pool.hpp"
#include "platform/sql/postgres_connection.hpp"
#include "platform/sql/postgres_listener.hpp"
#include "platform/sql/postgres_teller.hpp"
#include "platform/sql/second_tries.hpp"
#include "platform/sql/shared_questions.hpp"

namespace gendan::sql {

class PostgresDatabase final : public Database {
public:
  // Creates the schema when it is missing; throws Unavailable when the server is not reached in time.
  PostgresDatabase(PostgresLocation location, DatabaseOptions const& options);
  ~PostgresDatabase() override;

  Engine engine() const override { return Engine::postgres; }
  void read_with(std::function<void(Transaction&)> const& work, AskedAhead* ahead) override;
  std::shared_ptr<AskedAhead> ask_ahead(Question question) override;
  void write_with(std::function<void(Transaction&)> const& work) override;
  Health health() override;
  void listen(std::function<void(std::string const&)> hear) override;
  void stop() override;

private:
  using Work = std::function<void(Transaction&)>;
  using Connections = Pool<PostgresConnection>;

  void create_schema();
  void check_order();
  // nullopt: to be run again.
  std::optional<Aftermath> tried_read(Work const& work, SharedQuestions::Ahead* ahead, Backoff& backoff);
  enum class Try { first, after_lost_connection, after_lost_race };
  struct TriedWrite {
    std::optional<Aftermath> aftermath;
    std::exception_ptr failure;  // when it may be run again
    Try next = Try::first;
    bool has_doubled = false;
  };
  TriedWrite tried_write(Work const& work, Try each, bool may_double);

  PostgresLocation const location_;
  std::chrono::milliseconds const patience_;
  Gate gate_;  // of writes
  SecondTries tries_;
  Connections readers_;
  SharedQuestions shared_;
  Connections writers_;
  PostgresTeller teller_;
  std::unique_ptr<PostgresListener> listener_;
  std::atomic<std::int64_t> commits_ = 0;
  std::string advice_;
  std::once_flag stopped_;
};

}  // namespace gendan::sql
