// Items of the list, and people's own to-dos, as rows.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.hpp"
#include "base/text.hpp"
#include "capabilities/work/work.hpp"
#include "platform/describe/row.hpp"

namespace gendan::work {

using ItemId = Id<struct WorkItemTag>;

struct ItemRow {
  ItemId id;
  std::string source;
  std::string subject;
  std::string key;
  std::string assignee_id;  // whom the source named
  std::string owner_id;     // the same person while active, else nobody
  std::string department_id;
  std::string role_code;
  std::string title_code;
  std::map<std::string, std::string> title_arguments;
  std::optional<std::string> link_kind;
  std::optional<std::string> link_id;
  std::optional<std::string> link_number;
  std::string reason_code;
  Instant too_late_at;
  std::optional<std::string> action_code;
  Instant created_at;
};
BOOST_DESCRIBE_STRUCT(ItemRow, (),
                      (id, source, subject, key, assignee_id, owner_id, department_id, role_code, title_code,
                       title_arguments, link_kind, link_id, link_number, reason_code, too_late_at, action_code,
                       created_at))

extern describe::Table<ItemRow> const item_table;

std::vector<ItemRow> items_of(sql::Transaction& tx, Subject const& subject);
void delete_item(sql::Transaction& tx, ItemId const& id);
// The list in which the row stands, as the generated column says it.
std::string list_of(ItemRow const& row);
std::string role_list(std::string_view role_code);
std::string department_list(std::string_view department_id);
bool is_anything_in(sql::Transaction& tx, std::string_view list_id);

ListedItem listed(ItemRow const& row);
// One's own list, and those of one's roles in which something waits.
std::vector<std::string> lists_of_person(sql::Transaction& tx, std::string_view person_id);

// Brings what is meant for this person into their list, or, while they are not active, into their
// departments'. Answers how many items have moved.
std::int64_t settle_owner(sql::Transaction& tx, std::string_view person_id, bool is_active);
// One's own to-dos go with oneself to another department; what other things put there stays with those.
void settle_department(sql::Transaction& tx, std::string_view person_id, std::string_view department_id);

using TodoId = Id<struct TodoTag>;
struct TodoLink {
  Code kind;
  Code id;
  Label number;
};
BOOST_DESCRIBE_STRUCT(TodoLink, (), (kind, id, number))
struct TodoContent {
  BoundedText<1, 500> text;
  Instant too_late_at;
  std::optional<TodoLink> link;
};
BOOST_DESCRIBE_STRUCT(TodoContent, (), (text, too_late_at, link))
struct TodoRow : TodoContent {
  TodoId id;
  std::string owner_id;
  std::optional<Instant> done_at;
  Instant created_at;
  std::int64_t revision = 1;
};
BOOST_DESCRIBE_STRUCT(TodoRow, (TodoContent), (id, owner_id, done_at, created_at, revision))

extern describe::Table<TodoRow> const todo_table;
std::optional<TodoRow> find_todo(sql::Transaction& tx, TodoId const& id);

}  // namespace gendan::work
