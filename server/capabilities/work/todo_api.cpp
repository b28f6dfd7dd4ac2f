// What people remind themselves of: made, edited, ticked and un-ticked by its owner, and by nobody else.
#include "capabilities/work/work_api.hpp"
#include "capabilities/work/work_store.hpp"
#include "platform/service/revision.hpp"

namespace gendan::work {
namespace {

using service::Call;
using service::Created;

struct TodoEdit : TodoContent {
  std::int64_t revision = 0;
};
BOOST_DESCRIBE_STRUCT(TodoEdit, (TodoContent), (revision))

TodoRow own_todo(Call& call, TodoId const& id) {
  auto row = find_todo(call.tx, id);
  if (!row || row->owner_id != call.caller.person_id) throw not_found("no_such_todo");
  return *std::move(row);
}

void follow(Call& call, TodoRow const& row) {
  Subject const subject{"work", row.id.text()};
  if (row.done_at) return done_all(call, subject);
  Item item;
  item.key = "todo";
  item.assignee.person_id = row.owner_id;
  item.title_code = "todo";
  item.title_arguments["text"] = row.text.text();
  if (row.link) item.link = Link{row.link->kind.text(), row.link->id.text(), row.link->number.text()};
  item.reason_code = "reminder";
  item.too_late_at = row.too_late_at;
  item.action_code = "tick";
  put_item(call, subject, item);
}

TodoRow added(Call& call, TodoContent const& content) {
  TodoRow row;
  static_cast<TodoContent&>(row) = content;
  row.id = call.new_id<TodoId>();
  row.owner_id = call.caller.person_id;
  row.created_at = call.now;
  todo_table.insert(call.tx, row);
  follow(call, row);
  call.record("work", row.id.text(), "todo_created", row);
  return row;
}

Created<TodoRow> create_todo(Call& call, TodoContent const& content) {
  auto row = added(call, content);
  auto location = "/work/todos/" + row.id.text();
  return {std::move(row), std::move(location)};
}

TodoRow show_todo(Call& call, TodoId const& id) { return own_todo(call, id); }

TodoRow stored(Call& call, TodoRow const& before, TodoRow after) {
  service::store_edit(call, todo_table, before, after, "work", "todo_edited");
  follow(call, after);
  return after;
}

TodoRow edit_todo(Call& call, TodoId const& id, TodoEdit const& edit) {
  auto const before = own_todo(call, id);
  auto after = before;
  static_cast<TodoContent&>(after) = edit;
  after.revision = edit.revision;
  return stored(call, before, after);
}

TodoRow tick_todo(Call& call, TodoId const& id) {
  auto const before = own_todo(call, id);
  auto after = before;
  if (!after.done_at) after.done_at = call.now;
  return stored(call, before, after);
}

TodoRow untick_todo(Call& call, TodoId const& id) {
  auto const before = own_todo(call, id);
  auto after = before;
  after.done_at.reset();
  return stored(call, before, after);
}

}  // namespace

void add_todo(Call& call, BoundedText<1, 500> const& text, Instant too_late_at, std::optional<Link> const& link) {
  TodoContent content{text, too_late_at, std::nullopt};
  if (link) {
    content.link =
        TodoLink{Code::parsed(link->kind).value(), Code::parsed(link->id).value(), Label::parsed(link->number).value()};
  }
  static_cast<void>(added(call, content));
}

void install_todo_routes(service::App& app) {
  using enum http::Method;
  using service::permission;
  app.route<create_todo>(post, "/work/todos", permission("work.write"), "Remind oneself of something");
  app.route<show_todo>(get, "/work/todos/{id}", permission("work.read"), "Show a to-do of one's own");
  app.route<edit_todo>(put, "/work/todos/{id}", permission("work.write"), "Edit a to-do of one's own");
  app.route<tick_todo>(post, "/work/todos/{id}/completion", permission("work.write"), "Tick a to-do of one's own");
  app.route<untick_todo>(del, "/work/todos/{id}/completion", permission("work.write"),
                         "Take back that a to-do is done");
}

}  // namespace gendan::work
