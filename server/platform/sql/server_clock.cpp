#include "platform/sql/server_clock.hpp"

namespace gendan::sql {

std::optional<Instant> server_clock(Transaction& tx) {
  if (tx.engine() == Engine::sqlite) return std::nullopt;
  auto rows = tx.query("select (extract(epoch from clock_timestamp()) * 1000)::bigint");
  rows.next();
  return Instant::from_unix_milliseconds(rows.integer(0));
}

}  // namespace gendan::sql
