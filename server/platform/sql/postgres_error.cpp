#include "platform/sql/postgres_error.hpp"

#include <libpq-fe.h>

#include <string>

#include "platform/sql/transaction.hpp"

namespace gendan::sql {

namespace {

std::string_view field(pg_result const* result, int code) {
  char const* text = result ? PQresultErrorField(result, code) : nullptr;
  return text ? text : "";
}

std::string message_of(pg_conn const* connection, pg_result const* result, std::string_view doing) {
  auto const primary = field(result, PG_DIAG_MESSAGE_PRIMARY);
  std::string message(primary.empty() ? PQerrorMessage(connection) : primary);
  return message + " (" + std::string(doing.substr(0, 200)) + ")";
}

void throw_broken_constraint(std::string_view state, std::string const& message) {
  if (state == "23505" || state == "23P01") throw ConstraintBroken(Constraint::unique, message);
  if (state == "23503" || state == "23001") throw ConstraintBroken(Constraint::foreign_key, message);
  if (state == "23502") throw ConstraintBroken(Constraint::not_null, message);
  if (state.starts_with("23")) throw ConstraintBroken(Constraint::check, message);
}

void throw_unavailable(std::string_view state, std::string const& message) {
  // disk_full, io_error
  if (state == "53100" || state == "58030") throw Unavailable("disk_full", message);
  // lock_not_available, query_canceled (statement_timeout), out of memory or connections
  if (state == "55P03" || state == "57014" || state.starts_with("53")) throw Unavailable("database_busy", message);
}

}  // namespace

Failure failure_of(pg_conn const* connection, pg_result const* result) {
  if (PQstatus(connection) == CONNECTION_BAD) return Failure::lost;
  auto const state = field(result, PG_DIAG_SQLSTATE);
  // admin_shutdown, crash_shutdown, cannot_connect_now, idle_in_transaction_session_timeout, a broken
  // connection; protocol_violation is a wrong number of arguments
  if (state.starts_with("57P") || state == "25P03" || (state.starts_with("08") && state != "08P01"))
    return Failure::lost;
  // serialization_failure, deadlock_detected
  if (state == "40001" || state == "40P01") return Failure::conflict;
  if (state == "23505" || state == "23P01") return Failure::doubled;
  // A prepared statement whose table has changed (feature_not_supported) or that is gone.
  if (state == "26000" || (state == "0A000" && field(result, PG_DIAG_MESSAGE_PRIMARY).starts_with("cached plan"))) {
    return Failure::lost;
  }
  return Failure::final;
}

void throw_postgres_error(pg_conn const* connection, pg_result const* result, std::string_view doing) {
  auto const message = message_of(connection, result, doing);
  switch (failure_of(connection, result)) {
    case Failure::lost:
      throw Unavailable("database_unavailable", message);
    case Failure::conflict:
      throw Unavailable("database_busy", message);
    case Failure::doubled:
    case Failure::final:
      break;
  }
  auto const state = field(result, PG_DIAG_SQLSTATE);
  throw_broken_constraint(state, message);
  throw_unavailable(state, message);
  if (state == "25006") throw std::logic_error("a read transaction changes nothing: " + message);
  if (state == "08P01") throw std::logic_error(message);
  throw std::runtime_error(message);
}

}  // namespace gendan::sql
