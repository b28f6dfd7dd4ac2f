// Saved views as rows.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "capabilities/views/saved_view.hpp"
#include "platform/describe/row.hpp"

namespace gendan::views {

struct SavedViewRow : ViewChoice {
  SavedViewId id;
  Code page;
  std::string owner_id;
  Instant created_at;
  std::int64_t revision = 1;
};
BOOST_DESCRIBE_STRUCT(SavedViewRow, (ViewChoice), (id, page, owner_id, created_at, revision))
extern describe::Table<SavedViewRow> const saved_view_table;

std::optional<SavedViewRow> find_view(sql::Transaction& tx, SavedViewId const& id);
// A person's own and everybody's shared ones, by name.
std::vector<SavedViewRow> views_of(sql::Transaction& tx, std::string_view page, std::string_view person_id);
std::size_t count_views(sql::Transaction& tx, std::string_view page, std::string_view owner_id);
bool is_name_taken(sql::Transaction& tx, SavedViewRow const& row);
void delete_view(sql::Transaction& tx, SavedViewId const& id);

std::optional<SavedViewId> default_view(sql::Transaction& tx, std::string_view page, std::string_view person_id);
void set_default_view(sql::Transaction& tx, SavedViewRow const& row, std::string_view person_id);
void forget_default_view(sql::Transaction& tx, SavedViewId const& id, std::string_view person_id);
// Of everybody but its owner: for a view that is no longer shared.
void forget_others_default(sql::Transaction& tx, SavedViewRow const& row);

}  // namespace gendan::views
