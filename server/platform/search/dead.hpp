// Numbers that postings still name although their entry was replaced or removed.
#pragma once

#include <span>
#include <vector>

#include "platform/search/number_set.hpp"
#include "platform/sql/transaction.hpp"

namespace gendan::search {

NumberSet dead_numbers(sql::Transaction& tx);
// Ascending.
void add_dead(sql::Transaction& tx, std::span<std::int64_t const> numbers);
// No posting names them any more.
void forget_dead(sql::Transaction& tx, std::span<std::int64_t const> numbers);

sql::Bytes encoded_numbers(std::span<std::int64_t const> ascending);
std::vector<std::int64_t> decoded_numbers(std::span<std::byte const> encoded);

}  // namespace gendan::search
