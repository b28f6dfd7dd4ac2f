#include "platform/sql/postgres_transaction.hpp"

namespace gendan::sql {

Rows PostgresTransaction::query_values(std::string_view statement, std::span<Value const> arguments) {
  check_whole();
  return connection_.query(statement, arguments);
}

void PostgresTransaction::ask_all(std::span<Question const> questions) {
  check_whole();
  connection_.ask(questions);
}

void PostgresTransaction::ask_apart_all(std::span<Question const> questions) {
  check_whole();
  if (is_reading())
    connection_.ask_apart(questions);
  else
    connection_.ask(questions);
}

std::int64_t PostgresTransaction::run_values(std::string_view statement, std::span<Value const> arguments) {
  check_whole();
  return connection_.run(statement, arguments);
}

void PostgresTransaction::run_each(std::string_view statement, std::span<std::vector<Value> const> argument_lists) {
  check_whole();
  connection_.run_each(statement, argument_lists);
}

void PostgresTransaction::run_script(std::string_view script) {
  check_whole();
  connection_.run_script(script);
  if (!connection_.is_in_transaction()) throw std::logic_error("a script ended its transaction");
}

void PostgresTransaction::notify(std::string_view message) {
  if (is_reading()) throw std::logic_error("a read transaction tells nothing");
  aftermath_.tell(message);
}

void PostgresTransaction::check_whole() const {
  if (connection_.has_failed()) throw std::logic_error("a transaction goes on after a statement of it failed");
}

}  // namespace gendan::sql
