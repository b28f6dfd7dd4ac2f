#include "platform/service/resealing.hpp"

#include <algorithm>

namespace gendan::service {
namespace {

constexpr int values_at_once = 200;

struct Value {
  std::string id;
  crypto::Bytes sealed;
};

struct Batch {
  std::vector<Value> values;
  bool is_last = true;
};

Batch batch_after(sql::Transaction& tx, SealedColumn const& column, std::string const& id) {
  Batch batch;
  auto rows = tx.query("select id, " + column.column + " from " + column.table + " where id > $1 and " + column.column +
                           " is not null order by id limit $2",
                       id, values_at_once);
  while (rows.next()) {
    auto const bytes = rows.bytes(1);
    batch.values.push_back({std::string(rows.text(0)), {bytes.begin(), bytes.end()}});
  }
  batch.is_last = std::ssize(batch.values) < values_at_once;
  return batch;
}

// Nothing where it need not or cannot be sealed anew.
std::optional<crypto::Bytes> sealed_anew(crypto::Keyring const& keyring, SealedColumn const& column, Value const& value,
                                         std::int64_t& broken) {
  try {
    if (keyring.is_sealed_by_newest(value.sealed)) return std::nullopt;
    return column.resealed(keyring, value.id, value.sealed);
  } catch (crypto::SealBroken const&) {
    ++broken;
    return std::nullopt;
  }
}

struct Progress {
  Resealing done;
  std::string last_id;
  bool is_over = false;
};

Progress reseal_batch(sql::Transaction& tx, crypto::Keyring const& keyring, SealedColumn const& column,
                      std::string const& after) {
  auto const batch = batch_after(tx, column, after);
  auto const update = "update " + column.table + " set " + column.column + " = $2 where id = $1";
  Progress progress;
  for (auto const& value : batch.values) {
    auto const sealed = sealed_anew(keyring, column, value, progress.done.broken);
    if (sealed) progress.done.resealed += tx.run(update, value.id, *sealed);
    progress.last_id = value.id;
  }
  progress.is_over = batch.is_last;
  return progress;
}

bool has_older(World& world, SealedColumn const& column) {
  Batch batch;
  for (std::string after;; after = batch.values.back().id) {
    batch = world.database.read([&](sql::Transaction& tx) { return batch_after(tx, column, after); });
    std::int64_t broken = 0;
    for (auto const& value : batch.values)
      if (sealed_anew(world.keyring, column, value, broken)) return true;
    if (batch.is_last) return false;
  }
}

}  // namespace

bool has_older_seals(World& world) {
  auto const& columns = world.app->registry<SealedColumns>().all;
  return std::ranges::any_of(columns, [&](SealedColumn const& column) { return has_older(world, column); });
}

Resealing reseal_all(World& world) {
  Resealing all;
  for (auto const& column : world.app->registry<SealedColumns>().all) {
    Progress progress;
    while (!progress.is_over) {
      progress = world.database.write(
          [&](sql::Transaction& tx) { return reseal_batch(tx, world.keyring, column, progress.last_id); });
      all.resealed += progress.done.resealed;
      all.broken += progress.done.broken;
    }
  }
  return all;
}

}  // namespace gendan::service
