#include "capabilities/activity/follower_store.hpp"

#include "capabilities/activity/activity.hpp"

namespace gendan::activity {

bool is_following(sql::Transaction& tx, std::string_view topic, std::string_view thing_id, std::string_view person_id) {
  constexpr char statement[] = "select 1 from follower where topic = $1 and thing_id = $2 and person_id = $3";
  return tx.query(statement, topic, thing_id, person_id).next();
}

bool add_follower(sql::Transaction& tx, FollowerRow const& row) {
  constexpr char statement[] = R"sql(
    insert into follower (topic, thing_id, person_id, since) values ($1, $2, $3, $4) on conflict do nothing
  )sql";
  return tx.run_values(statement, describe::values_of(row)) == 1;
}

bool remove_follower(sql::Transaction& tx, std::string_view topic, std::string_view thing_id,
                     std::string_view person_id) {
  return tx.run("delete from follower where topic = $1 and thing_id = $2 and person_id = $3", topic, thing_id,
                person_id) == 1;
}

std::vector<std::string> follower_ids(sql::Transaction& tx, std::string_view topic, std::string_view thing_id) {
  constexpr char statement[] =
      "select person_id from follower where topic = $1 and thing_id = $2 order by since, person_id";
  std::vector<std::string> ids;
  for (auto rows = tx.query(statement, topic, thing_id); rows.next();) ids.emplace_back(rows.text(0));
  return ids;
}

}  // namespace gendan::activity
