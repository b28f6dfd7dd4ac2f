#include "platform/events/seal.hpp"

#include <algorithm>
#include <vector>

#include "platform/crypto/hash.hpp"
#include "platform/describe/row.hpp"

namespace gendan::events {
namespace {

struct Head {
  std::string stream;
  std::int64_t length = 0;
  std::string hash;
};
BOOST_DESCRIBE_STRUCT(Head, (), (stream, length, hash))

std::string const select_seal = "select " + describe::columns<Seal>() + " from event_seal";

constexpr char read_unsealed[] =
    "select stream, length, hash from event_stream where not is_sealed order by stream limit 1000";
constexpr char read_listed[] = "select stream, length, hash from event_seal_head where seal_number = $1";
constexpr char write_seal[] = R"sql(
  insert into event_seal (number, at, streams, heads_hash, previous_hash, hash, public_key, signature)
  values ($1, $2, $3, $4, $5, $6, $7, $8)
)sql";
constexpr char write_head[] = "insert into event_seal_head (seal_number, stream, length, hash) values ($1, $2, $3, $4)";
constexpr char mark_sealed[] = "update event_stream set is_sealed = true where stream = $1 and hash = $2";

// By the bytes of the streams' names: a database has its own order of text, and another one elsewhere.
std::string heads_hash(std::vector<Head> heads) {
  std::ranges::sort(heads, {}, &Head::stream);
  crypto::Sha256 hash;
  for (auto const& head : heads) hash.add(describe::encoded(head) + "\n");
  return crypto::hex(hash.digest());
}

std::string seal_hash(Seal seal) {
  seal.hash.clear();
  seal.signature.clear();
  return crypto::sha256_hex(describe::encoded(seal));
}

}  // namespace

std::optional<Seal> seal(sql::Transaction& tx, crypto::Signer const& signer, Instant now) {
  auto const heads = describe::all<Head>(tx.query(read_unsealed));
  if (heads.empty()) return std::nullopt;
  auto const last = describe::first<Seal>(tx.query(select_seal + " order by number desc limit 1"));
  Seal seal;
  seal.number = last ? last->number + 1 : 1;
  seal.at = now;
  seal.streams = static_cast<std::int64_t>(heads.size());
  seal.heads_hash = heads_hash(heads);
  seal.previous_hash = last ? last->hash : std::string(64, '0');
  seal.public_key = signer.public_key();
  seal.hash = seal_hash(seal);
  seal.signature = signer.signature(seal.hash);
  tx.run_values(write_seal, describe::values_of(seal));
  for (auto const& head : heads) {
    tx.run(write_head, seal.number, head.stream, head.length, head.hash);
    tx.run(mark_sealed, head.stream, head.hash);
  }
  return seal;
}

std::optional<std::string> fault_of_seals(sql::Transaction& tx, std::int64_t& count) {
  count = 0;
  std::string previous(64, '0');
  for (auto const& seal : describe::all<Seal>(tx.query(select_seal + " order by number"))) {
    ++count;
    auto const name = "seal " + std::to_string(seal.number);
    if (seal.number != count) return "seal " + std::to_string(count) + " is missing";
    if (seal.previous_hash != previous) return name + ": does not continue the seal before it";
    if (seal_hash(seal) != seal.hash) return name + ": the hash does not fit the content";
    if (heads_hash(describe::all<Head>(tx.query(read_listed, seal.number))) != seal.heads_hash)
      return name + ": its list was altered";
    if (!crypto::signature_holds(seal.public_key, seal.hash, seal.signature))
      return name + ": the signature does not hold";
    previous = seal.hash;
  }
  return std::nullopt;
}

}  // namespace gendan::events
