#include "platform/sql/postgres_transaction.hpp"

#include <stdexcept>

#include "base/waiting.hpp"

namespace gendan::sql {

Rows PostgresTransaction::query_values(std::string_view statement, std::span<Value const> arguments) {
  return connection().query(statement, arguments);
}

void PostgresTransaction::ask_all(std::span<Question const> questions) { connection().ask(questions); }

std::int64_t PostgresTransaction::run_values(std::string_view statement, std::span<Value const> arguments) {
  return connection().run(statement, arguments);
}

void PostgresTransaction::run_each(std::string_view statement, std::span<std::vector<Value> const> argument_lists) {
  connection().run_each(statement, argument_lists);
}

void PostgresTransaction::run_script(std::string_view script) {
  auto& used = connection();
  used.run_script(script);
  if (!used.is_in_transaction()) throw std::logic_error("a script ended its transaction");
}

void PostgresTransaction::check_whole(PostgresConnection const& connection) {
  if (connection.has_failed()) throw std::logic_error("a transaction goes on after a statement of it failed");
}

PostgresWriting::PostgresWriting(PostgresConnection& connection) : connection_(connection) {
  connection_.begin(PostgresConnection::Access::write);
}

PostgresConnection& PostgresWriting::connection() {
  check_whole();
  return connection_;
}

void PostgresReading::ask_apart_all(std::span<Question const> questions) {
  if (auto known = ahead_ ? ahead_->answers_to(questions) : std::nullopt) {
    has_shared_answers_ = true;
    take(questions, *std::move(known));
  } else if (loan_) {
    connection().ask_apart(questions);
  } else if (auto answers = shared_.answers_to(questions)) {
    has_shared_answers_ = true;
    take(questions, *std::move(answers));
  } else {
    connection().ask_apart(questions);
  }
}

void PostgresReading::notify(std::string_view) { throw std::logic_error("a read transaction tells nothing"); }

void PostgresReading::commit() {
  if (!loan_) return;
  check_whole(**loan_);
  (*loan_)->commit_read();
}

bool PostgresReading::rollback() noexcept {
  if (!loan_) return false;
  auto& connection = **loan_;
  bool const has_seen = has_shared_answers_ || connection.has_answered();
  bool const was_lost = connection.failure() == Failure::lost;
  connection.rollback();
  loan_.reset();
  return was_lost && !has_seen;
}

PostgresConnection& PostgresReading::connection() {
  if (!loan_) {
    about_to_wait();
    loan_.emplace(readers_.borrow());
    (*loan_)->begin(PostgresConnection::Access::read);
  }
  check_whole(**loan_);
  return **loan_;
}

}  // namespace gendan::sql
