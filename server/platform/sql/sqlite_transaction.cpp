#include "platform/sql/sqlite_transaction.hpp"

namespace gendan::sql {

Rows SqliteTransaction::query_values(std::string_view statement, std::span<Value const> arguments) {
  check_whole();
  return connection_.query(statement, arguments);
}

void SqliteTransaction::ask_all(std::span<Question const> questions) {
  for (auto const& question : questions) question.take(query_values(question.statement, question.arguments));
}

std::int64_t SqliteTransaction::run_values(std::string_view statement, std::span<Value const> arguments) {
  check_whole();
  return connection_.run(statement, arguments);
}

void SqliteTransaction::run_each(std::string_view statement, std::span<std::vector<Value> const> argument_lists) {
  check_whole();
  connection_.run_each(statement, argument_lists);
}

void SqliteTransaction::run_script(std::string_view script) {
  check_whole();
  connection_.run_script(script);
  if (!connection_.is_in_transaction()) throw std::logic_error("a script ended its transaction");
}

void SqliteTransaction::notify(std::string_view message) {
  if (is_reading()) throw std::logic_error("a read transaction tells nothing");
  aftermath_.tell(message);
}

void SqliteTransaction::check_whole() const {
  if (connection_.has_failed()) throw std::logic_error("a transaction goes on after a statement of it failed");
}

}  // namespace gendan::sql
