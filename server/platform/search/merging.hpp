// Keeps the segments few: eight of a level become one of the next, a little at a time.
#pragma once

#include <cstddef>

#include "platform/sql/transaction.hpp"

namespace gendan::search {

// Numbers of segments come from here as well as those of entries.
std::int64_t next_segment(sql::Transaction& tx);

// Does at most about `blocks` blocks of work at each level; false when nothing is due. Only for a caller
// that has the index to itself.
bool merge_some(sql::Transaction& tx, std::size_t blocks);

}  // namespace gendan::search
