// Work that comes into somebody's list, or into the list of their role, by somebody else's doing.
#include <algorithm>

#include "capabilities/activity/activity.hpp"
#include "capabilities/identity/identity.hpp"
#include "capabilities/notifications/notification_api.hpp"
#include "capabilities/work/work.hpp"
#include "platform/describe/decode.hpp"
#include "platform/service/background.hpp"

namespace gendan::notifications {
namespace {

using service::Call;
using work::ListedItem;

constexpr char arrival_job[] = "notifications.tell_arrivals";

struct ArrivalBody {
  std::vector<std::string> items;
  std::string by_id;
};
BOOST_DESCRIBE_STRUCT(ArrivalBody, (), (items, by_id))

constexpr service::Wording arrival_words[] = {
    {"work_arrived", "{label}：有新的待办", "{label}: something new to do"},
    {"several_work_arrived", "{label}：有 {count} 项新的待办", "{label}: {count} things new to do"},
};

std::string const& cause_of(Call const& call) {
  return call.caller.caused_by_id.empty() ? call.caller.person_id : call.caller.caused_by_id;
}

// An import brings what was agreed long ago: the list says it, nobody is told one by one.
void hear(Call& call, std::vector<ListedItem> const& items) {
  if (call.caller.via == "import") return;
  ArrivalBody body{{}, cause_of(call)};
  for (auto const& item : items) {
    bool const is_somebodys = !item.owner_id.empty() || !item.role_code.empty();
    bool const is_own_doing = !item.owner_id.empty() && item.owner_id == body.by_id;
    if (is_somebodys && !is_own_doing) body.items.push_back(item.id);
  }
  if (body.items.empty()) return;
  jobs::enqueue(call.tx, call.now, call.world.random, {arrival_job, describe::encoded(body), call.now, std::nullopt});
}

// What arrived together for one person about one thing is told as one.
struct Bundle {
  std::string person_id;
  std::vector<ListedItem> items;
};

std::vector<std::string> people_of(Call& call, ListedItem const& item) {
  if (!item.owner_id.empty()) return {item.owner_id};
  return item.role_code.empty() ? std::vector<std::string>{} : identity::people_with_role(call.tx, item.role_code);
}

std::vector<Bundle> bundles_of(Call& call, std::vector<std::string> const& ids) {
  std::vector<Bundle> bundles;
  for (auto const& id : ids) {
    auto const item = work::listed_item(call.tx, id);
    if (!item) continue;  // done meanwhile
    for (auto const& person : people_of(call, *item)) {
      auto const same = std::ranges::find_if(bundles, [&](Bundle const& bundle) {
        auto const& first = bundle.items.front();
        return bundle.person_id == person && first.link && item->link && first.link->id == item->link->id;
      });
      if (same == bundles.end())
        bundles.push_back({person, {*item}});
      else
        same->items.push_back(*item);
    }
  }
  return bundles;
}

// Without a timeline there is nobody to ask who may see the thing; its item stands in the list of who is told.
Notice notice_of(Bundle const& bundle, std::string const& by_id, std::string const& by_name, bool has_timeline) {
  auto const& first = bundle.items.front();
  Notice notice;
  notice.kind = "work";
  notice.title_code = bundle.items.size() == 1 ? "work_arrived" : "several_work_arrived";
  notice.arguments = first.title_arguments;
  notice.arguments["work.source"] = first.source;
  notice.arguments["work.subject"] = first.subject;
  notice.arguments["work.title"] = first.title_code;
  notice.arguments["work.too_late_at"] = first.too_late_at.text();
  notice.arguments["count"] = std::to_string(bundle.items.size());
  if (first.link) {
    notice.arguments["work.link_kind"] = first.link->kind;
    notice.arguments["work.link_id"] = first.link->id;
    notice.thing.label = first.link->number;
    if (has_timeline) notice.thing = {first.link->kind, first.link->id, first.link->number};
  }
  notice.by_id = by_id;
  notice.by_name = by_name;
  return notice;
}

// What comes back to somebody has arrived again: each arrival is a cause of its own.
void tell(Call& call, ArrivalBody const& body, jobs::JobId const& arrival) {
  auto const by_name = identity::person_names(call.tx, {body.by_id})[body.by_id];
  auto const& timelines = call.world.app->registry<activity::Timelines>();
  for (auto const& bundle : bundles_of(call, body.items)) {
    auto const& link = bundle.items.front().link;
    bool const has_timeline = link && timelines.find(link->kind) != nullptr;
    auto notice = notice_of(bundle, body.by_id, by_name, has_timeline);
    notice.cause = bundle.items.front().id + "/" + arrival.text();
    notify(call, bundle.person_id, notice);
  }
}

}  // namespace

void install_arrivals(service::App& app) {
  app.registry<Kinds>().add({"work", {true, MailDelivery::none}, arrival_words});
  app.registry<work::Arrivals>().listeners.push_back(hear);
  app.job(arrival_job, [&world = app.world()](jobs::JobRun& run) {
    auto const body = describe::decoded<ArrivalBody>(run.body_json());
    service::run_in_transaction(world, run, "notification", [&](Call& call) { tell(call, body, run.id()); });
  });
}

}  // namespace gendan::notifications
