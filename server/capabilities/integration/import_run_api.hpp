// The work of an import, in small durable steps: staging the file's rows, checking every order, writing
// them. Each step commits what it did together with how far it came, so that a restart goes on from there
// and nothing is done twice.
#pragma once

#include <functional>

#include "capabilities/integration/import_store.hpp"
#include "platform/service/world.hpp"

namespace gendan::integration {

// Goes on with an import in the states staging, checking or running until it is through that phase, is
// cancelled, or `is_stopping` answers true.
void continue_import(service::World& world, ImportId const& id, std::function<bool()> const& is_stopping);

inline constexpr std::int64_t most_problems_kept = 10'000;

}  // namespace gendan::integration
