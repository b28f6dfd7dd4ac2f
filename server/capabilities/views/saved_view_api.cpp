#include "capabilities/views/saved_view_api.hpp"

#include "capabilities/identity/identity.hpp"
#include "capabilities/views/saved_view_store.hpp"
#include "platform/service/revision.hpp"

namespace gendan::views {
namespace {

using service::Call;
using service::Created;

struct NewView : ViewChoice {
  Code page;  // the list's name: "orders"
};
BOOST_DESCRIBE_STRUCT(NewView, (ViewChoice), (page))
struct ViewEdit : ViewChoice {
  std::int64_t revision = 0;
};
BOOST_DESCRIBE_STRUCT(ViewEdit, (ViewChoice), (revision))

struct SavedView : SavedViewRow {
  std::string owner_name;
  bool is_own = false;
  bool is_default = false;  // of whoever asks
};
BOOST_DESCRIBE_STRUCT(SavedView, (SavedViewRow), (owner_name, is_own, is_default))

struct SavedViews {
  std::vector<SavedView> items;
};
BOOST_DESCRIBE_STRUCT(SavedViews, (), (items))

struct PageName {
  Code page;
};
BOOST_DESCRIBE_STRUCT(PageName, (), (page))

std::vector<SavedView> shown(Call& call, std::vector<SavedViewRow> rows) {
  std::vector<std::string> owners;
  for (auto const& row : rows) owners.push_back(row.owner_id);
  auto names = identity::person_names(call.tx, owners);
  std::vector<SavedView> views;
  for (auto& row : rows) {
    auto const is_default = default_view(call.tx, row.page.text(), call.caller.person_id) == row.id;
    auto const is_own = row.owner_id == call.caller.person_id;
    auto& name = names[row.owner_id];
    views.push_back({std::move(row), name, is_own, is_default});
  }
  return views;
}

SavedView shown(Call& call, SavedViewRow const& row) { return shown(call, std::vector{row}).front(); }

// Others' views that are not shared are nobody else's business, not even that they exist.
SavedViewRow reachable_view(Call& call, SavedViewId const& id) {
  auto row = find_view(call.tx, id);
  if (!row || (row->owner_id != call.caller.person_id && !row->is_shared)) throw not_found("no_such_view");
  return *std::move(row);
}

void refuse(Call& call, SavedViewRow const& row) {
  if (row.is_shared) static_cast<void>(call.caller.require("views.share"));
  auto problems = view_problems(row);
  if (is_name_taken(call.tx, row)) problems.push_back({"/name", "already_taken", {}});
  if (!problems.empty()) throw Refusal(RefusalKind::invalid, "invalid_input", std::move(problems));
}

SavedViews list_views(Call& call, PageName const& input) {
  return {shown(call, views_of(call.tx, input.page.text(), call.caller.person_id))};
}

Created<SavedView> save_view(Call& call, NewView const& content) {
  SavedViewRow const row{content, call.new_id<SavedViewId>(), content.page, call.caller.person_id, call.now, 1};
  refuse(call, row);
  if (count_views(call.tx, row.page.text(), row.owner_id) >= most_views_of_a_page) throw conflict("too_many_views");
  saved_view_table.insert(call.tx, row);
  call.record("views", row.id.text(), "view_saved", content);
  return {shown(call, row), "/views/" + row.id.text()};
}

SavedView edit_view(Call& call, SavedViewId const& id, ViewEdit const& edit) {
  auto const before = reachable_view(call, id);
  if (before.owner_id != call.caller.person_id) throw forbidden("not_ones_own_view");
  auto after = before;
  static_cast<ViewChoice&>(after) = edit;
  after.revision = edit.revision;
  refuse(call, after);
  service::store_edit(call, saved_view_table, before, after, "views", "view_edited");
  if (!after.is_shared) forget_others_default(call.tx, after);
  return shown(call, after);
}

// Of a shared one also by those who look after what is shared: its owner may have left.
void remove_view(Call& call, SavedViewId const& id) {
  auto const row = reachable_view(call, id);
  bool const is_own = row.owner_id == call.caller.person_id;
  if (!is_own && call.caller.scope("views.share") != service::Scope::all) throw forbidden("not_ones_own_view");
  delete_view(call.tx, id);
  call.record("views", id.text(), "view_deleted", static_cast<ViewChoice const&>(row));
}

void choose_default(Call& call, SavedViewId const& id) {
  set_default_view(call.tx, reachable_view(call, id), call.caller.person_id);
  call.announce("views", id.text());
}

void drop_default(Call& call, SavedViewId const& id) {
  forget_default_view(call.tx, reachable_view(call, id).id, call.caller.person_id);
  call.announce("views", id.text());
}

}  // namespace

void install_saved_view_routes(service::App& app) {
  using enum http::Method;
  using service::signed_in;
  app.route<list_views>(get, "/views", signed_in(), "List one's own and the shared views of a page");
  app.route<save_view>(post, "/views", signed_in(), "Save a view; to share it needs views.share");
  app.route<edit_view>(put, "/views/{id}", signed_in(), "Edit one's own view");
  app.route<remove_view>(del, "/views/{id}", signed_in(), "Remove a view");
  app.route<choose_default>(put, "/views/{id}/default", signed_in(), "See this view first on its page");
  app.route<drop_default>(del, "/views/{id}/default", signed_in(), "No longer see this view first");
}

}  // namespace gendan::views
