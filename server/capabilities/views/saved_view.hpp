// A list as somebody wants to see it again.
#pragma once

#include <boost/describe.hpp>
#include <string>
#include <vector>

#include "base/id.hpp"
#include "base/instant.hpp"
#include "base/refusal.hpp"
#include "base/text.hpp"

namespace gendan::views {

using SavedViewId = Id<struct SavedViewTag>;

inline constexpr std::size_t most_columns = 100;
inline constexpr std::size_t most_views_of_a_page = 100;  // of one person

// What of a view may change. The query is the search part of the page's address, without "?": the server
// stores it and never reads it, each page decodes its own.
struct ViewChoice {
  Name name;
  bool is_shared = false;
  BoundedText<0, 4'000> query;
  std::vector<Code> columns;  // keys in their order; empty: the page's own choice
};
BOOST_DESCRIBE_STRUCT(ViewChoice, (), (name, is_shared, query, columns))

std::vector<Problem> view_problems(ViewChoice const& choice);

}  // namespace gendan::views
