#include "capabilities/work/work_store.hpp"

#include <algorithm>

#include "capabilities/identity/identity.hpp"

namespace gendan::work {

describe::Table<ItemRow> const item_table{"work_item"};
describe::Table<TodoRow> const todo_table{"todo"};

namespace {
std::string const select_items =
    "select " + describe::columns<ItemRow>() + " from work_item where source = $1 and subject = $2 order by key";
std::string const select_todo = "select " + describe::columns<TodoRow>() + " from todo where id = $1";
constexpr char move_items[] = R"sql(
  update work_item set owner_id = $2 where assignee_id = $1 and assignee_id <> '' and owner_id <> $2
)sql";
constexpr char move_todos[] = R"sql(
  update work_item set department_id = $2 where assignee_id = $1 and source = 'work' and department_id <> $2
)sql";
}  // namespace

std::vector<ItemRow> items_of(sql::Transaction& tx, Subject const& subject) {
  return describe::all<ItemRow>(tx.query(select_items, subject.source, subject.id));
}

void delete_item(sql::Transaction& tx, ItemId const& id) { tx.run("delete from work_item where id = $1", id.text()); }

std::string role_list(std::string_view role_code) { return "role/" + std::string(role_code); }

std::string department_list(std::string_view department_id) { return "department/" + std::string(department_id); }

std::string list_of(ItemRow const& row) {
  if (!row.owner_id.empty()) return row.owner_id;
  return row.role_code.empty() ? department_list(row.department_id) : role_list(row.role_code);
}

bool is_anything_in(sql::Transaction& tx, std::string_view list_id) {
  return tx.query("select 1 from work_item where list_id = $1 limit 1", list_id).next();
}

ListedItem listed(ItemRow const& row) {
  ListedItem item{row.id.text(),  row.source,          row.subject,  row.owner_id,   row.role_code,
                  row.title_code, row.title_arguments, std::nullopt, row.too_late_at};
  if (row.link_id) item.link = Link{*row.link_kind, *row.link_id, *row.link_number};
  return item;
}

std::optional<ListedItem> listed_item(sql::Transaction& tx, std::string_view id) {
  static std::string const statement = "select " + describe::columns<ItemRow>() + " from work_item where id = $1";
  auto const row = describe::first<ItemRow>(tx.query(statement, id));
  return row ? std::optional(listed(*row)) : std::nullopt;
}

std::vector<std::string> lists_of_person(sql::Transaction& tx, std::string_view person_id) {
  std::vector<std::string> lists{std::string(person_id)};
  auto const person = identity::PersonId::parsed(person_id);
  if (!person) return lists;
  for (auto const& role : identity::role_codes(tx, *person)) {
    if (is_anything_in(tx, role_list(role))) lists.push_back(role_list(role));
  }
  return lists;
}

std::vector<ListedItem> items_due(sql::Transaction& tx, std::string_view person_id, Instant from, Instant until,
                                  int limit) {
  static std::string const statement = "select " + describe::columns<ItemRow>() +
                                       " from work_item where list_id = $1 and too_late_at >= $2 and too_late_at < $3 "
                                       "order by too_late_at, id limit $4";
  std::vector<ListedItem> items;
  for (auto const& list : lists_of_person(tx, person_id)) {
    for (auto const& row :
         describe::all<ItemRow>(tx.query(statement, list, from.unix_milliseconds(), until.unix_milliseconds(), limit)))
      items.push_back(listed(row));
  }
  std::ranges::stable_sort(items, {}, &ListedItem::too_late_at);
  if (items.size() > static_cast<std::size_t>(limit)) items.resize(static_cast<std::size_t>(limit));
  return items;
}

std::int64_t settle_owner(sql::Transaction& tx, std::string_view person_id, bool is_active) {
  return tx.run(move_items, person_id, is_active ? person_id : std::string_view());
}

void settle_department(sql::Transaction& tx, std::string_view person_id, std::string_view department_id) {
  tx.run(move_todos, person_id, department_id);
}

std::optional<TodoRow> find_todo(sql::Transaction& tx, TodoId const& id) {
  return describe::first<TodoRow>(tx.query(select_todo, id.text()));
}

}  // namespace gendan::work
