#include "platform/service/kept_file.hpp"

#include <fcntl.h>

#include <algorithm>
#include <array>
#include <vector>

#include "platform/crypto/hash.hpp"
#include "platform/disk/durable.hpp"
#include "platform/service/app.hpp"

namespace gendan::service {
namespace {

constexpr std::size_t swept_at_once = 100;

constexpr char note_arrival[] = R"sql(
  insert into arrived_file (hash, due_at) values ($1, $2)
  on conflict (hash) do update set due_at = excluded.due_at)sql";
constexpr char select_due[] = "select hash from arrived_file where due_at <= $1 order by due_at limit $2";
constexpr char forget_arrival[] = "delete from arrived_file where hash = $1 and due_at <= $2";

std::string hash_of(std::filesystem::path const& source) {
  disk::Descriptor file(source, O_RDONLY);
  crypto::Sha256 hash;
  std::array<char, 65536> piece;
  while (auto const count = file.read(piece)) hash.add({piece.data(), count});
  return crypto::hex(hash.digest());
}

bool is_named(Call& call, std::string const& hash) {
  return std::ranges::any_of(call.world.app->file_namers(), [&](auto const& names) { return names(call.tx, hash); });
}

std::vector<std::string> due_hashes(Call& call) {
  std::vector<std::string> hashes;
  auto rows = call.tx.query(select_due, call.now.unix_milliseconds(), swept_at_once);
  while (rows.next()) hashes.emplace_back(rows.text(0));
  return hashes;
}

}  // namespace

files::StoredFile kept_file(World& world, std::filesystem::path const& source, std::string_view name) {
  auto const hash = hash_of(source);
  auto const due_at = world.clock.now() + row_expected_within;
  world.database.write([&](sql::Transaction& tx) { tx.run(note_arrival, hash, due_at.unix_milliseconds()); });
  return world.files.put_copy_of(source, name);
}

// The content is removed while this transaction holds the row of its arrival: whoever brings it again waits at
// that row, keeps it after this one has ended, and so keeps it for good. Who brought it since this transaction
// began lets it run again, and then it is not due. That it is removed although this transaction may roll back is
// no loss: nothing named it.
bool sweep_files(Call& call) {
  auto const due = due_hashes(call);
  for (auto const& hash : due) {
    if (call.tx.run(forget_arrival, hash, call.now.unix_milliseconds()) == 0) continue;
    if (!is_named(call, hash)) call.world.files.remove(hash);
  }
  return due.size() == swept_at_once;
}

}  // namespace gendan::service
