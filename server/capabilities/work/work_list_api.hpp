// The work list as it is asked for and answered.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "capabilities/identity/identity.hpp"
#include "capabilities/work/urgency.hpp"
#include "capabilities/work/work_store.hpp"
#include "platform/service/list_query.hpp"

namespace gendan::work {

struct WorkConditions {
  std::optional<Label> owner;  // me, all, nobody, or a person's id; me unless a department or a link is named
  std::optional<identity::DepartmentId> department_id;
  std::optional<bool> is_overdue;
  std::optional<Code> source;
  std::optional<Code> link_kind;
  std::optional<Code> link_id;
};
BOOST_DESCRIBE_STRUCT(WorkConditions, (), (owner, department_id, is_overdue, source, link_kind, link_id))

inline constexpr service::Sorts work_sorts{"too_late_at",
                                           {{"too_late_at", "w.too_late_at", service::SortKind::number}}};
struct WorkFilter : WorkConditions, service::PageInput<work_sorts> {};
BOOST_DESCRIBE_STRUCT(WorkFilter, (WorkConditions, service::PageInput<work_sorts>), ())

struct Action {
  std::string code;
};
BOOST_DESCRIBE_STRUCT(Action, (), (code))

struct WorkItem {
  ItemId id;
  std::string source;
  std::string subject;
  std::string title_code;
  std::map<std::string, std::string> title_arguments;
  std::optional<Link> link;
  std::string reason_code;
  Instant too_late_at;
  Urgency urgency = Urgency::later;
  std::string owner_id;  // empty: nobody's yet
  std::optional<std::string> owner_name;
  std::string department_id;
  std::string role_code;
  std::optional<Action> action;
  Instant created_at;
};
BOOST_DESCRIBE_STRUCT(WorkItem, (),
                      (id, source, subject, title_code, title_arguments, link, reason_code, too_late_at, urgency,
                       owner_id, owner_name, department_id, role_code, action, created_at))

// The soonest too late first.
service::Page<WorkItem> list_work(service::Call& call, WorkFilter const& filter);

}  // namespace gendan::work
