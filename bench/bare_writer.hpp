// The yardstick for writing: the rows of new orders, ready beforehand, each order's in one transaction of
// its own. No rule is checked and nothing is read.
#pragma once

#include <string>

#include "platform/sql/database.hpp"

namespace gendan::bench {

// Orders per second. The rows are those of the order `like`, under new ids.
double bare_writes_per_second(sql::Database& database, std::string const& like, int orders, int threads);

}  // namespace gendan::bench
