// For routes that are not transactional because something slow comes first, such as keeping a large file:
// what they write in the end, in one writing transaction.
#pragma once

#include <utility>

#include "platform/service/call.hpp"

namespace gendan::service {

template <class Work>
auto written(Call& call, Work&& work) {
  return call.world.database.write([&](sql::Transaction& tx) {
    Call inner{call.world, call.caller, tx, call.now, call.request};
    return work(inner);
  });
}

}  // namespace gendan::service
