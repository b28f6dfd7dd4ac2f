// Signed statements about the record: at intervals the heads of all streams that moved since the last
// seal are listed, hashed and signed (Ed25519), each seal naming the hash of the one before it. A seal is
// handed outside — to a file, by mail, to object storage — so that even someone who may write to the
// database cannot rewrite what was sealed without it showing.
#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <string>

#include "base/instant.hpp"
#include "platform/crypto/signing.hpp"
#include "platform/describe/form.hpp"
#include "platform/sql/transaction.hpp"

namespace gendan::events {

struct Seal {
  std::int64_t number = 0;  // 1, 2, 3 …
  Instant at;
  std::int64_t streams = 0;  // how many heads it lists
  std::string heads_hash;    // over stream, length and hash of each, in the order of the streams
  std::string previous_hash;
  std::string hash;  // over all of the above
  std::string public_key;
  std::string signature;  // of `hash`
};
BOOST_DESCRIBE_STRUCT(Seal, (), (number, at, streams, heads_hash, previous_hash, hash, public_key, signature))

// Seals what moved; nullopt when nothing did. At most 10,000 streams a seal: call again while it answers one.
std::optional<Seal> seal(sql::Transaction& tx, crypto::Signer const& signer, Instant now);

// Follows the seals from the first: chain, listed heads, signatures. `count` becomes how many there are.
std::optional<std::string> fault_of_seals(sql::Transaction& tx, std::int64_t& count);

}  // namespace gendan::events
