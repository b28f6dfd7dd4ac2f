#include "capabilities/work/work.hpp"

#include <algorithm>
#include <set>

#include "capabilities/identity/identity.hpp"
#include "capabilities/work/work_api.hpp"
#include "capabilities/work/work_store.hpp"
#include "platform/describe/diff.hpp"

namespace gendan {
std::span<sql::Migration const> work_migrations();
}

namespace gendan::work {
namespace {

// Where an item stands, and who must hear of it.
class Writing {
public:
  Writing(service::Call& call, Subject const& subject) : call_(call), before_(items_of(call.tx, subject)) {}

  std::vector<ItemRow> const& before() const { return before_; }

  void write(Subject const& subject, Item const& item) {
    auto row = row_of(subject, item);
    auto const known = std::ranges::find(before_, item.key, &ItemRow::key);
    if (known == before_.end()) {
      row.id = call_.new_id<ItemId>();
      row.created_at = call_.now;
      item_table.insert(call_.tx, row);
      arrived_.push_back(listed(row));
    } else {
      row.id = known->id;
      row.created_at = known->created_at;
      if (describe::changes(*known, row).empty()) return;
      item_table.update(call_.tx, row);
      lists_.insert(list_of(*known));
      if (list_of(*known) != list_of(row)) arrived_.push_back(listed(row));
    }
    lists_.insert(list_of(row));
  }

  void remove(ItemRow const& row) {
    delete_item(call_.tx, row.id);
    lists_.insert(list_of(row));
  }

  void announce() {
    for (auto const& list : lists_) call_.announce("work", list);
    if (arrived_.empty()) return;
    for (auto const& tell : call_.world.app->registry<Arrivals>().listeners) tell(call_, arrived_);
  }

private:
  ItemRow row_of(Subject const& subject, Item const& item) {
    ItemRow row;
    row.source = subject.source;
    row.subject = subject.id;
    row.key = item.key;
    place(row, item.assignee);
    row.title_code = item.title_code;
    row.title_arguments = item.title_arguments;
    if (item.link) {
      row.link_kind = item.link->kind;
      row.link_id = item.link->id;
      row.link_number = item.link->number;
    }
    row.reason_code = item.reason_code;
    row.too_late_at = item.too_late_at;
    row.action_code = item.action_code;
    return row;
  }

  void place(ItemRow& row, Assignee const& assignee) {
    row.assignee_id = assignee.person_id;
    row.department_id = assignee.department_id;
    if (assignee.person_id.empty()) {
      row.role_code = assignee.role_code;
      return;
    }
    auto const& person = person_of(assignee.person_id);
    if (!person) return;
    if (person->is_active) row.owner_id = assignee.person_id;
    if (row.department_id.empty() && person->department_id) row.department_id = person->department_id->text();
  }

  // The items of one subject mostly have one owner.
  std::optional<identity::PersonSummary> const& person_of(std::string const& text) {
    auto const known = people_.find(text);
    if (known != people_.end()) return known->second;
    auto const id = identity::PersonId::parsed(text);
    return people_.emplace(text, id ? identity::person_summary(call_.tx, *id) : std::nullopt).first->second;
  }

  service::Call& call_;
  std::vector<ItemRow> before_;
  std::map<std::string, std::optional<identity::PersonSummary>> people_;
  std::set<std::string> lists_;
  std::vector<ListedItem> arrived_;
};

void follow_person(service::Call& call, events::Event const& event) {
  auto const id = identity::PersonId::parsed(std::string_view(event.stream).substr(std::string_view("people/").size()));
  auto const person = identity::person_summary(call.tx, id.value());
  if (!person) return;
  settle_department(call.tx, id->text(), person->department_id ? person->department_id->text() : std::string());
  if (settle_owner(call.tx, id->text(), person->is_active) > 0) call.announce("work", id->text());
}

std::vector<service::DefaultGrant> everyone(std::vector<service::DefaultGrant> grants) {
  for (std::string const role : {"merchandiser", "sales", "verifier", "production", "purchasing", "warehouse",
                                 "logistics", "quality", "finance", "customer_service", "development"}) {
    grants.push_back({role, service::Scope::own});
  }
  return grants;
}

}  // namespace

void install(service::App& app) {
  using enum service::Scope;
  app.migrations(work_migrations());
  app.permission("work.read", service::PermissionKind::read, everyone({{"supervisor", all}, {"management", all}}));
  app.permission("work.write", service::PermissionKind::change, everyone({{"supervisor", own}, {"management", own}}));
  app.permission("work.export", service::PermissionKind::change, {{"supervisor", all}, {"management", all}});
  app.on("person_edited", "work.follow_person", follow_person);
  install_list_routes(app);
  install_todo_routes(app);
}

void put_item(service::Call& call, Subject const& subject, Item const& item) {
  Writing writing(call, subject);
  writing.write(subject, item);
  writing.announce();
}

void done_item(service::Call& call, Subject const& subject, std::string_view key) {
  Writing writing(call, subject);
  for (auto const& row : writing.before()) {
    if (row.key == key) writing.remove(row);
  }
  writing.announce();
}

void done_all(service::Call& call, Subject const& subject) { keep_items(call, subject, {}); }

void keep_items(service::Call& call, Subject const& subject, std::vector<Item> const& items) {
  Writing writing(call, subject);
  for (auto const& row : writing.before()) {
    if (std::ranges::find(items, row.key, &Item::key) == items.end()) writing.remove(row);
  }
  for (auto const& item : items) writing.write(subject, item);
  writing.announce();
}

void reassign(service::Call& call, Subject const& subject, Assignee const& assignee) {
  Writing writing(call, subject);
  for (auto const& row : writing.before()) {
    Item item{row.key,      assignee,        row.title_code,  row.title_arguments,
              std::nullopt, row.reason_code, row.too_late_at, row.action_code};
    if (row.link_id) item.link = Link{*row.link_kind, *row.link_id, *row.link_number};
    writing.write(subject, item);
  }
  writing.announce();
}

}  // namespace gendan::work
