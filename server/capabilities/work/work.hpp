// The one list of what people must do, each item with the instant at which it becomes too late.
//
// A capability owns its items: it says after each change which ones its thing now gives rise to, in the
// transaction of that change, and they are done by doing the thing. Nothing here runs by the clock; that an
// item is overdue is computed when the list is read.
//
//   work::keep_items(call, {"orders", order_id}, items);   // exactly these, as they are now
//   work::put_item(call, {"payments", payment_id}, item);  // this one, beside the others
//   work::done_item(call, {"payments", payment_id}, "record_deposit");
//
// Titles and reasons are codes with arguments; the user interface has the wording, and the owner adds it to
// ItemWords for files. Live updates are announced
// on topic "work" under the list that changed: a person's id, "role/<code>" or "department/<id>".
// Events on stream "work/<todo id>": todo_created, todo_edited (service::Edited).
#pragma once

#include <boost/describe.hpp>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/instant.hpp"
#include "base/text.hpp"
#include "platform/service/app.hpp"
#include "platform/service/table_export.hpp"

namespace gendan::work {

void install(service::App& app);

// The thing that items come from.
struct Subject {
  std::string source;  // the capability: "orders"
  std::string id;
};

// A person, or without one a role's or a department's list. What is meant for somebody who is no longer
// active stands in the list of the department, until they are active again.
struct Assignee {
  std::string person_id;
  std::string department_id;  // whose supervisors see it; absent: the person's own
  std::string role_code;      // only without a person
};

struct Link {
  std::string kind;  // the topic: "orders"
  std::string id;
  std::string number;  // as people know it: "SO-2026-000001"
};
BOOST_DESCRIBE_STRUCT(Link, (), (kind, id, number))

struct Item {
  std::string key;  // unique within its subject
  Assignee assignee;
  std::string title_code;
  std::map<std::string, std::string> title_arguments;
  std::optional<Link> link;
  std::string reason_code;
  Instant too_late_at;
  std::optional<std::string> action_code;  // what can be done in the list itself
};

// An item as it stands in the list of a person, of a role or, with neither, of a department.
struct ListedItem {
  std::string id;
  std::string source;
  std::string subject;
  std::string owner_id;
  std::string role_code;
  std::string title_code;
  std::map<std::string, std::string> title_arguments;
  std::optional<Link> link;
  Instant too_late_at;
};
std::optional<ListedItem> listed_item(sql::Transaction& tx, std::string_view id);
// What stands in a person's own list, or in those of their roles, and becomes too late at `from` or later and before
// `until`: the soonest first.
std::vector<ListedItem> items_due(sql::Transaction& tx, std::string_view person_id, Instant from, Instant until,
                                  int limit);

// Whoever registers here is told, in the transaction of the change, of the items that came to a list in which they
// did not stand before.
struct Arrivals {
  std::vector<std::function<void(service::Call&, std::vector<ListedItem> const&)>> listeners;
};

// The wording of titles, reasons and fields in files, by source.
struct ItemWords {
  std::map<std::string, std::span<service::Wording const>, std::less<>> by_source;
};

// Whose lists a person works besides their own: those in whose place they act today. Filled at start-up by who knows.
struct StandIns {
  std::vector<std::function<std::vector<std::string>(service::Call&)>> stood_in_for;  // ids of people
};

void put_item(service::Call& call, Subject const& subject, Item const& item);
void done_item(service::Call& call, Subject const& subject, std::string_view key);
void done_all(service::Call& call, Subject const& subject);
// The subject's items are these and no others; what is as it was is not written.
void keep_items(service::Call& call, Subject const& subject, std::vector<Item> const& items);
// The caller's own, as if they had written it down themselves.
void add_todo(service::Call& call, BoundedText<1, 500> const& text, Instant too_late_at,
              std::optional<Link> const& link = std::nullopt);
void reassign(service::Call& call, Subject const& subject, Assignee const& assignee);

}  // namespace gendan::work
