// Who follows a thing, as rows.
#pragma once

#include <string>
#include <string_view>

#include "base/instant.hpp"
#include "platform/describe/row.hpp"

namespace gendan::activity {

struct FollowerRow {
  std::string topic;
  std::string thing_id;
  std::string person_id;
  Instant since;
};
BOOST_DESCRIBE_STRUCT(FollowerRow, (), (topic, thing_id, person_id, since))

bool is_following(sql::Transaction& tx, std::string_view topic, std::string_view thing_id, std::string_view person_id);
// False: nothing has changed by it.
bool add_follower(sql::Transaction& tx, FollowerRow const& row);
bool remove_follower(sql::Transaction& tx, std::string_view topic, std::string_view thing_id,
                     std::string_view person_id);

}  // namespace gendan::activity
