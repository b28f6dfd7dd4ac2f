// Numbers that people see and say: 1, 2, 3 … within a named series ("C", "SO-2026"). What is taken by a
// transaction that rolls back is given again: a series has no gaps of its own making.
//
// Whoever takes a number waits for, or on PostgreSQL is run again after, whoever took the one before. Two
// transactions that look for a thing, do not find it and make it with a number cannot both succeed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "platform/sql/transaction.hpp"

namespace gendan::numbers {

std::int64_t next_number(sql::Transaction& tx, std::string_view series);
// Which one next_number would give now; others may take it first.
std::int64_t upcoming_number(sql::Transaction& tx, std::string_view series);
// As people see it: "SO-2026-000123" with six digits, more when six are used up.
std::string next_number_text(sql::Transaction& tx, std::string_view series, std::size_t digits);

}  // namespace gendan::numbers
