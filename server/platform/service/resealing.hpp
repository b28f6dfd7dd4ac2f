// What is kept sealed by the master keys of the key file, and sealing it anew by the newest of them.
//
//   service::keeps_sealed(app, {"mail", "content", [](auto const& keyring, auto const& id, auto sealed) { … }});
//
// Answers kept for repeated requests are not among it: they are gone after a day.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "platform/service/app.hpp"

namespace gendan::service {

struct SealedColumn {
  std::string table;  // with an `id`
  std::string column;
  // Throws SealBroken where it does not open.
  std::function<crypto::Bytes(crypto::Keyring const&, std::string const& id, crypto::ByteView sealed)> resealed;
};

struct SealedColumns {
  std::vector<SealedColumn> all;
};

inline void keeps_sealed(App& app, SealedColumn column) {
  app.registry<SealedColumns>().all.push_back(std::move(column));
}

struct Resealing {
  std::int64_t resealed = 0;
  std::int64_t broken = 0;  // what no key opens stays as it is
};

bool has_older_seals(World& world);

// Some hundred values in a transaction, each as it stands then: cut off at any moment it has lost nothing, and goes on
// when it is called again. Others may work with the data meanwhile if they have the newest key.
Resealing reseal_all(World& world);

}  // namespace gendan::service
