// SQLSTATEs of PostgreSQL as the exceptions of transaction.hpp, and what they mean for the transaction.
#pragma once

#include <string_view>

struct pg_conn;
struct pg_result;

namespace gendan::sql {

enum class Failure {
  final,     // running the work again would fail again
  conflict,  // with another transaction, or with a plan that has grown old: run it again
  doubled,   // a value that is there once already, perhaps since the work began: run it again, to see whether it stays
             // so
  lost,      // the connection, or the server's readiness to write: run it again on another one
};

Failure failure_of(pg_conn const* connection, pg_result const* result);

// The text carries no values of the user: the server's DETAIL is left out.
[[noreturn]] void throw_postgres_error(pg_conn const* connection, pg_result const* result, std::string_view doing);

}  // namespace gendan::sql
