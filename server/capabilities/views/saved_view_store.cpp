#include "capabilities/views/saved_view_store.hpp"

namespace gendan::views {

describe::Table<SavedViewRow> const saved_view_table{"saved_view"};

namespace {

std::string const select_view = "select " + describe::columns<SavedViewRow>() + " from saved_view";
// Two reads, each by its index.
std::string const select_views = "select * from (" + select_view + " where owner_id = $1 and page = $2 union " +
                                 select_view + " where page = $2 and is_shared) found order by name, id";

}  // namespace

std::optional<SavedViewRow> find_view(sql::Transaction& tx, SavedViewId const& id) {
  static std::string const statement = select_view + " where id = $1";
  return describe::first<SavedViewRow>(tx.query(statement, id.text()));
}

std::vector<SavedViewRow> views_of(sql::Transaction& tx, std::string_view page, std::string_view person_id) {
  return describe::all<SavedViewRow>(tx.query(select_views, person_id, page));
}

std::size_t count_views(sql::Transaction& tx, std::string_view page, std::string_view owner_id) {
  auto rows = tx.query("select count(*) from saved_view where owner_id = $1 and page = $2", owner_id, page);
  rows.next();
  return static_cast<std::size_t>(rows.integer(0));
}

bool is_name_taken(sql::Transaction& tx, SavedViewRow const& row) {
  constexpr auto taken = "select 1 from saved_view where owner_id = $1 and page = $2 and name = $3 and id <> $4";
  return tx.query(taken, row.owner_id, row.page.text(), row.name.text(), row.id.text()).next();
}

void delete_view(sql::Transaction& tx, SavedViewId const& id) {
  tx.run("delete from saved_view where id = $1", id.text());
}

std::optional<SavedViewId> default_view(sql::Transaction& tx, std::string_view page, std::string_view person_id) {
  auto rows = tx.query("select view_id from default_view where person_id = $1 and page = $2", person_id, page);
  if (!rows.next()) return std::nullopt;
  return describe::Form<SavedViewId>::from_sql(rows, 0);
}

void set_default_view(sql::Transaction& tx, SavedViewRow const& row, std::string_view person_id) {
  constexpr auto put = R"sql(
    insert into default_view (person_id, page, view_id) values ($1, $2, $3)
    on conflict (person_id, page) do update set view_id = excluded.view_id)sql";
  tx.run(put, person_id, row.page.text(), row.id.text());
}

void forget_default_view(sql::Transaction& tx, SavedViewId const& id, std::string_view person_id) {
  tx.run("delete from default_view where view_id = $1 and person_id = $2", id.text(), person_id);
}

void forget_others_default(sql::Transaction& tx, SavedViewRow const& row) {
  tx.run("delete from default_view where view_id = $1 and person_id <> $2", row.id.text(), row.owner_id);
}

}  // namespace gendan::views
