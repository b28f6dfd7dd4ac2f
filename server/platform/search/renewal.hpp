// Indexing anew what was indexed by older rules of words: in steps, while the entries go on being found by
// their older terms.
#pragma once

#include <functional>
#include <string_view>

#include "platform/sql/transaction.hpp"

namespace gendan::search {

// A kind of which nothing is stored yet has today's rules.
void begin_with_todays_rules(sql::Transaction& tx, std::string_view kind, std::string_view table);

// Puts what stands in the row with this id once more.
using PutAgain = std::function<void(sql::Transaction&, std::string_view id)>;

// The next `limit` rows of `table`, by their ids, whose entries are of `kind`. False: none is left, or they have
// today's rules all.
bool renew_some(sql::Transaction& tx, std::string_view kind, std::string_view table, PutAgain const& put_again,
                int limit);

}  // namespace gendan::search
