// What neither engine may be handed: text with a NUL (PostgreSQL cannot store it) and numbers that are
// not finite (SQLite would store NULL). Both are faults of the caller: std::invalid_argument.
#pragma once

#include <span>

#include "platform/sql/value.hpp"

namespace gendan::sql {

void check_arguments(std::span<Value const> arguments);

}  // namespace gendan::sql
