#include "platform/sql/migrate.hpp"

#include <map>

#include "platform/crypto/hash.hpp"

namespace gendan::sql {

namespace {

using Applied = std::map<std::string, std::string, std::less<>>;  // hash by name

// One node migrates at a time: on SQLite the write itself is that lock. PostgreSQL's is taken before the
// transaction sees anything (its snapshot would be older than what the node before has done), and neither
// it nor the building of an index is hurried.
void wait_for_other_nodes(Transaction& tx) {
  if (tx.engine() == Engine::sqlite) return;
  tx.run_script(
      "set transaction isolation level read committed; set local lock_timeout to 0; set local statement_timeout to 0; "
      "select pg_advisory_xact_lock(hashtextextended('schema_migration of ' || current_schema(), 0))");
}

void create_record(Transaction& tx) {
  tx.run_script(R"sql(
    create table if not exists schema_migration (
      name text primary key,
      hash text not null,
      applied_at bigint not null
    ))sql");
}

Applied applied_so_far(Transaction& tx) {
  Applied applied;
  auto rows = tx.query("select name, hash from schema_migration");
  while (rows.next()) applied.emplace(rows.text(0), rows.text(1));
  return applied;
}

void remember(Transaction& tx, Migration const& migration) {
  constexpr std::string_view on_sqlite = R"sql(
    insert into schema_migration (name, hash, applied_at)
    values ($1, $2, cast((julianday('now') - 2440587.5) * 86400000 as integer)))sql";
  constexpr std::string_view on_postgres = R"sql(
    insert into schema_migration (name, hash, applied_at)
    values ($1, $2, cast(extract(epoch from now()) * 1000 as bigint)))sql";
  tx.run(tx.engine() == Engine::sqlite ? on_sqlite : on_postgres, migration.name, crypto::sha256_hex(migration.script));
}

void check_history(Applied const& applied, std::span<Migration const> migrations) {
  std::map<std::string_view, std::string_view> known;
  for (auto const& migration : migrations) {
    if (!known.emplace(migration.name, migration.script).second) {
      throw std::logic_error("two migrations are named " + std::string(migration.name));
    }
  }
  for (auto const& [name, hash] : applied) {
    auto const ours = known.find(name);
    if (ours == known.end()) {
      throw MigrationRefused("the database was migrated by a newer program, which has " + name);
    }
    if (crypto::sha256_hex(ours->second) != hash) {
      throw MigrationRefused("migration " + name + " was edited after it had been applied");
    }
  }
}

std::string script_for(Engine engine, std::string_view script) {
  std::string_view const ours = engine == Engine::sqlite ? "-- engine: sqlite" : "-- engine: postgres";
  std::string chosen;
  bool is_ours = true;
  while (!script.empty()) {
    auto const line = script.substr(0, script.find('\n'));
    script.remove_prefix(std::min(line.size() + 1, script.size()));
    if (line.starts_with("-- engine: "))
      is_ours = line == ours || line == "-- engine: both";
    else if (is_ours)
      chosen.append(line).append("\n");
  }
  return chosen;
}

// False when another node has been faster.
bool apply(Transaction& tx, Migration const& migration) {
  wait_for_other_nodes(tx);
  if (applied_so_far(tx).contains(migration.name)) return false;
  tx.run_script(script_for(tx.engine(), migration.script));
  remember(tx, migration);
  return true;
}

}  // namespace

std::vector<std::string> migrate(Database& database, std::span<Migration const> migrations) {
  auto const applied = database.write([](Transaction& tx) {
    wait_for_other_nodes(tx);
    create_record(tx);
    return applied_so_far(tx);
  });
  check_history(applied, migrations);
  std::vector<std::string> fresh;
  for (auto const& migration : migrations) {
    if (applied.contains(migration.name)) continue;
    if (database.write([&](Transaction& tx) { return apply(tx, migration); })) fresh.emplace_back(migration.name);
  }
  return fresh;
}

}  // namespace gendan::sql
