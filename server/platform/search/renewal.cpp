#include "platform/search/renewal.hpp"

#include <optional>
#include <string>
#include <vector>

#include "platform/search/words.hpp"

namespace gendan::search {

namespace {

// After which id to go on; nullopt when the kind has today's rules.
std::optional<std::string> place_of(sql::Transaction& tx, std::string_view kind) {
  auto rows = tx.query("select rules, after_id from search_rules where kind = $1", kind);
  if (!rows.next() || rows.integer(0) != word_rules) return std::string();
  if (rows.is_null(1)) return std::nullopt;
  return std::string(rows.text(1));
}

void keep_place(sql::Transaction& tx, std::string_view kind, std::optional<std::string> const& after) {
  constexpr auto keep = R"sql(
    insert into search_rules (kind, rules, after_id) values ($1, $2, $3)
    on conflict (kind) do update set rules = excluded.rules, after_id = excluded.after_id)sql";
  tx.run(keep, kind, word_rules, after);
}

}  // namespace

void begin_with_todays_rules(sql::Transaction& tx, std::string_view kind, std::string_view table) {
  auto const begin = "insert into search_rules (kind, rules) select $1, $2 where not exists (select 1 from " +
                     std::string(table) + ") on conflict (kind) do nothing";
  tx.run(begin, kind, word_rules);
}

bool renew_some(sql::Transaction& tx, std::string_view kind, std::string_view table, PutAgain const& put_again,
                int limit) {
  auto const after = place_of(tx, kind);
  if (!after) return false;
  auto const following = "select id from " + std::string(table) + " where id > $1 order by id limit $2";
  std::vector<std::string> ids;
  {
    auto rows = tx.query(following, *after, limit);
    while (rows.next()) ids.emplace_back(rows.text(0));
  }
  for (auto const& id : ids) put_again(tx, id);
  bool const has_more = static_cast<int>(ids.size()) == limit;
  keep_place(tx, kind, has_more ? std::optional(ids.back()) : std::nullopt);
  return has_more;
}

}  // namespace gendan::search
