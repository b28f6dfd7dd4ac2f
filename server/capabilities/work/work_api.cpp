// The list, sorted by the instant at which each item becomes too late.
#include "capabilities/work/work_api.hpp"

#include <algorithm>

#include "capabilities/identity/identity.hpp"
#include "capabilities/work/work_list_api.hpp"
#include "platform/clock/zone.hpp"
#include "platform/service/list_query.hpp"

namespace gendan::work {
namespace {

using service::Call;
using service::Scope;

struct WorkTotals {
  std::int64_t count = 0;
  std::int64_t overdue = 0;
  std::int64_t today = 0;
  std::int64_t this_week = 0;
  std::int64_t later = 0;
  bool is_exact = true;
};
BOOST_DESCRIBE_STRUCT(WorkTotals, (), (count, overdue, today, this_week, later, is_exact))

Horizon horizon_of(Call const& call) {
  auto const& zone = call.caller.zone;
  auto const today = local_date(call.now, zone);
  auto const weekday = today.weekday().iso_encoding();  // Monday is 1
  return {call.now, start_of_day(today + std::chrono::days(1), zone),
          start_of_day(today + std::chrono::days(8 - weekday), zone)};
}

// One's own lists, and those of the people in whose place one acts.
std::vector<std::string> own_lists(Call& call) {
  auto lists = lists_of_person(call.tx, call.caller.person_id);
  for (auto const& stood_in_for : call.world.app->registry<StandIns>().stood_in_for) {
    for (auto const& absent : stood_in_for(call)) {
      for (auto& list : lists_of_person(call.tx, absent))
        if (std::ranges::find(lists, list) == lists.end()) lists.push_back(std::move(list));
    }
  }
  return lists;
}

void narrow_to_others(Call& call, WorkConditions const& conditions, std::string const& owner,
                      service::ListQuery& query) {
  // Everything within a department's reach is asked for as that department, which one index serves.
  bool const is_wide = (owner == "all" || owner == "nobody") && !conditions.department_id && !conditions.link_id;
  if (is_wide && call.caller.require("work.read") == Scope::department && !call.caller.department_id.empty()) {
    query.where("w.department_id = ?", call.caller.department_id);
  } else {
    query.scope(call.tx, call.caller, "work.read", "w.list_id", "w.department_id");
  }
  if (owner == "nobody") {
    query.where("w.owner_id = ''");
  } else if (owner != "all") {
    query.where("w.list_id = ?", owner);
  }
}

// A kind alone says nothing, and an id alone is found by no index.
void refuse_half_link(WorkConditions const& conditions) {
  if (conditions.link_id && !conditions.link_kind) throw invalid("?link_kind", "missing");
  if (conditions.link_kind && !conditions.link_id) throw invalid("?link_id", "missing");
}

service::ListQuery items_where(Call& call, WorkConditions const& conditions) {
  refuse_half_link(conditions);
  service::ListQuery query(describe::columns<ItemRow>("w."), "work_item w");
  bool const is_narrowed = conditions.department_id || conditions.link_id;
  auto const owner = conditions.owner && !conditions.owner->text().empty() ? conditions.owner->text()
                     : is_narrowed                                         ? std::string("all")
                                                                           : std::string("me");
  if (owner == "me") {
    query.among("w.list_id", own_lists(call));
  } else {
    narrow_to_others(call, conditions, owner, query);
  }
  if (conditions.department_id) query.where("w.department_id = ?", *conditions.department_id);
  if (conditions.source) query.where("w.source = ?", *conditions.source);
  if (conditions.link_kind) query.where("w.link_kind = ?", *conditions.link_kind);
  if (conditions.link_id) query.where("w.link_id = ?", *conditions.link_id);
  if (conditions.is_overdue) {
    query.where(*conditions.is_overdue ? "w.too_late_at <= ?" : "w.too_late_at > ?", call.now);
  }
  return query;
}

WorkItem item_of(ItemRow const& row, Horizon const& horizon, std::map<std::string, std::string> const& names) {
  WorkItem item;
  item.id = row.id;
  item.source = row.source;
  item.subject = row.subject;
  item.title_code = row.title_code;
  item.title_arguments = row.title_arguments;
  if (row.link_id) item.link = Link{*row.link_kind, *row.link_id, *row.link_number};
  item.reason_code = row.reason_code;
  item.too_late_at = row.too_late_at;
  item.urgency = urgency_of(row.too_late_at, horizon);
  item.owner_id = row.owner_id;
  if (auto const name = names.find(row.owner_id); name != names.end()) item.owner_name = name->second;
  item.department_id = row.department_id;
  item.role_code = row.role_code;
  if (row.action_code) item.action = Action{*row.action_code};
  item.created_at = row.created_at;
  return item;
}

WorkTotals total_work(Call& call, WorkConditions const& conditions) {
  auto const horizon = horizon_of(call);
  auto const all = items_where(call, conditions);
  WorkTotals totals;
  auto const add = [&](std::int64_t& part, std::optional<Instant> after, std::optional<Instant> until) {
    auto query = all;
    if (after) query.where("w.too_late_at > ?", *after);
    if (until) query.where("w.too_late_at <= ?", *until);
    auto const counted = query.totals(call.tx);
    part = counted.count;
    totals.count += counted.count;
    totals.is_exact = totals.is_exact && counted.is_exact;
  };
  add(totals.overdue, std::nullopt, horizon.now);
  add(totals.today, horizon.now, horizon.day_ends_at);
  add(totals.this_week, horizon.day_ends_at, horizon.week_ends_at);
  add(totals.later, horizon.week_ends_at, std::nullopt);
  return totals;
}

}  // namespace

service::Page<WorkItem> list_work(Call& call, WorkFilter const& filter) {
  auto rows = items_where(call, filter).page<ItemRow>(call.tx, filter, "w.id");
  std::vector<std::string> owners;
  for (auto const& row : rows.items) owners.push_back(row.owner_id);
  auto const names = identity::person_names(call.tx, owners);
  auto const horizon = horizon_of(call);
  service::Page<WorkItem> page;
  for (auto const& row : rows.items) page.items.push_back(item_of(row, horizon, names));
  page.next = std::move(rows.next);
  return page;
}

void install_list_routes(service::App& app) {
  using enum http::Method;
  using service::permission;
  app.route<list_work>(get, "/work", permission("work.read"), "What is to be done, the soonest too late first");
  install_work_export(app);
  app.route<total_work>(get, "/work/totals", permission("work.read"), "Count what is to be done, by urgency");
}

}  // namespace gendan::work
