// Finding the things of one kind by a part of what people remember of them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "platform/search/index.hpp"
#include "platform/service/call.hpp"

namespace gendan::service {

// Which entries of the search index this permission reaches; throws as Caller::require does.
search::Scope search_scope(Caller const& caller, std::string_view permission);

// The ids of those that fit `text` at least half as well as the best one, at most 200: for narrowing a list
// that has an order of its own, where what shares a common word with the text would only be in the way.
std::vector<std::string> found_ids(Call& call, std::string_view kind, std::string_view permission,
                                   std::string_view text);

// What a name begins with, to be put into the index beside it: whoever types "acm" is looking for ACME. Of
// words in alphabets only; the index finds parts of Chinese ones by itself.
std::string beginnings(std::string_view name);

}  // namespace gendan::service
