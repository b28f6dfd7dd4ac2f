// What the order of indexed hits needs beyond their score.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "platform/search/ranking.hpp"
#include "platform/sql/transaction.hpp"

namespace gendan::search {

// The entries of these numbers, in no promised order, without scores.
void each_entry(sql::Transaction& tx, std::span<std::int64_t const> numbers,
                std::function<void(std::int64_t number, Candidate entry)> const& take);

// The same with their scores.
std::vector<Candidate> candidates(sql::Transaction& tx, Scores const& scores, std::span<std::int64_t const> numbers);

// Of numbers (ascending) that score alike: those among which the `want` first are, by order key; every one
// that shares the last one's key is among them. With `from`: all of that key, and the `want` first older.
std::vector<std::int64_t> newest(sql::Transaction& tx, std::span<std::int64_t const> numbers, std::size_t want,
                                 std::optional<std::int64_t> from);

}  // namespace gendan::search
