#pragma once

#include <optional>
#include <string>

#include "base/instant.hpp"

namespace gendan {

// What is wrong when this machine's clock and that of the database's say these; nothing while they agree to five
// seconds. Deadlines and the leases of jobs go by the clock of the node that looks.
std::optional<std::string> clock_disagreement(Instant here, Instant at_the_database);

}  // namespace gendan
