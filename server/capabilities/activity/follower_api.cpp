// Followers over the API: a person follows what they reach, or stops; everyone who reaches it sees who does.
#include "capabilities/activity/activity_api.hpp"
#include "capabilities/activity/follower_store.hpp"
#include "capabilities/identity/identity.hpp"
#include "platform/service/list_query.hpp"

namespace gendan::activity {
namespace {

using service::Call;

struct FollowerItem {
  std::string person_id;
  std::string name;
  Instant since;
};
BOOST_DESCRIBE_STRUCT(FollowerItem, (), (person_id, name, since))

struct FollowersView {
  bool is_following = false;  // who asks
  std::vector<FollowerItem> items;
  std::optional<std::string> next;
};
BOOST_DESCRIBE_STRUCT(FollowersView, (), (is_following, items, next))

struct FollowerChanged {
  std::string person_id;
};
BOOST_DESCRIBE_STRUCT(FollowerChanged, (), (person_id))

constexpr service::Sorts by_beginning{"since", {{"since", "f.since", service::SortKind::number}}};

FollowersView list_followers(Call& call, Code const& topic, Code const& id,
                             service::PageInput<by_beginning> const& input) {
  expect_reach(call, topic.text(), id.text());
  service::ListQuery query(describe::columns<FollowerRow>("f."), "follower f");
  query.where("f.topic = ?", topic).where("f.thing_id = ?", id);
  auto const page = query.page<FollowerRow>(call.tx, input, "f.person_id");
  std::vector<std::string> ids;
  for (auto const& row : page.items) ids.push_back(row.person_id);
  auto names = identity::person_names(call.tx, ids);
  FollowersView view;
  view.is_following = is_following(call.tx, topic.text(), id.text(), call.caller.person_id);
  view.next = page.next;
  for (auto const& row : page.items) view.items.push_back({row.person_id, names[row.person_id], row.since});
  return view;
}

FollowersView follow(Call& call, Code const& topic, Code const& id) {
  expect_reach(call, topic.text(), id.text());
  auto const& person = call.caller.person_id;
  if (add_follower(call.tx, {topic.text(), id.text(), person, call.now}))
    call.record(topic.text(), id.text(), "follower_added", FollowerChanged{person});
  return list_followers(call, topic, id, {});
}

FollowersView stop_following(Call& call, Code const& topic, Code const& id) {
  expect_reach(call, topic.text(), id.text());
  auto const& person = call.caller.person_id;
  if (remove_follower(call.tx, topic.text(), id.text(), person))
    call.record(topic.text(), id.text(), "follower_left", FollowerChanged{person});
  return list_followers(call, topic, id, {});
}

}  // namespace

void install_follower_routes(service::App& app) {
  using enum http::Method;
  auto const may_write = service::permission("activity.write");
  app.route<list_followers>(get, "/followers/{topic}/{id}", service::signed_in(), "Who follows a thing");
  app.route<follow>(post, "/followers/{topic}/{id}", may_write, "Follow a thing");
  app.route<stop_following>(del, "/followers/{topic}/{id}", may_write, "Follow a thing no more");
}

}  // namespace gendan::activity
