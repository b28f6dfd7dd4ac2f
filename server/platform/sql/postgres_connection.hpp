// One connection to a PostgreSQL server, in the schema of one organisation: its settings, its prepared
// statements and the bounds of its transactions. Used by one thread at a time.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "platform/sql/location.hpp"
#include "platform/sql/postgres_arguments.hpp"
#include "platform/sql/postgres_cursor.hpp"
#include "platform/sql/postgres_error.hpp"
#include "platform/sql/rows.hpp"
#include "platform/sql/statement_cache.hpp"
#include "platform/sql/transaction.hpp"

struct pg_conn;

namespace gendan::sql {

// Gives each question its answer.
void take(std::span<Question const> questions, std::vector<PostgresResult> answers);

class PostgresConnection {
public:
  enum class Access { read, write };

  // One try. Throws Unavailable("database_unavailable").
  PostgresConnection(PostgresLocation const& location, std::chrono::milliseconds patience);
  // Tries again until the patience is over.
  static std::unique_ptr<PostgresConnection> opened(PostgresLocation const& location,
                                                    std::chrono::milliseconds patience);
  PostgresConnection(PostgresConnection const&) = delete;
  PostgresConnection& operator=(PostgresConnection const&) = delete;

  // Without a round trip: false when the server has closed the connection or said that it will.
  bool is_usable();

  // Sent along with the first statement, so that it costs no round trip of its own.
  void begin(Access access);
  void commit();
  // The same without waiting for the answer, which nothing depends on.
  void commit_read();
  void rollback() noexcept;
  bool is_in_transaction() const;
  // The server has answered something since begin().
  bool has_answered() const { return has_answered_; }
  // A statement of the present transaction has failed, and what that means for it.
  bool has_failed() const { return has_failed_; }
  Failure failure() const { return failure_; }

  Rows query(std::string_view text, std::span<Value const> arguments);
  void ask(std::span<Question const> questions);
  // In a transaction of their own, which the server begins and ends by itself, where the present one has not begun.
  void ask_apart(std::span<Question const> questions);
  // The same; the answers in the order of the questions.
  std::vector<PostgresResult> answers_apart(std::span<Question const* const> questions);
  std::int64_t run(std::string_view text, std::span<Value const> arguments);
  void run_each(std::string_view text, std::span<std::vector<Value> const> argument_lists);
  void run_script(std::string_view script);

  // The messages that have come in on the channel; `socket` is readable when there may be more.
  void listen(std::string const& channel);
  std::vector<std::string> heard();
  int socket() const;

private:
  struct Finish {
    void operator()(pg_conn* connection) const;
  };
  struct Statement {
    std::string name;
    int format = 0;  // of its answers: 1 is binary
  };

  void set_up(PostgresLocation const& location, std::chrono::milliseconds patience);
  void command(char const* text);
  std::shared_ptr<Statement> prepared(std::string_view text);
  PostgresResult execute(std::string_view text, std::span<Value const> arguments);
  struct Asked {
    std::shared_ptr<Statement> statement;
    PostgresArguments given;
  };
  std::vector<PostgresResult> answers_to(std::span<Question const* const> questions);
  // Sends everything in one go, the pending begin first. Throws the first failure.
  std::vector<PostgresResult> pipelined(std::span<Asked const> asked, std::string_view doing);
  std::vector<PostgresResult> answers_of_pipeline();
  PostgresResult checked(PostgresResult result, std::string_view doing);
  void drain() noexcept;
  [[noreturn]] void fail(pg_result const* result, std::string_view doing);

  std::unique_ptr<pg_conn, Finish> handle_;
  StatementCache<Statement> statements_;
  std::uint64_t prepared_count_ = 0;
  char const* begin_ = nullptr;  // the command not yet sent
  bool has_answered_ = false;
  bool has_failed_ = false;
  bool is_unusable_ = false;
  bool awaits_commit_ = false;
  Failure failure_ = Failure::final;
};

}  // namespace gendan::sql
