// What a capability installs into: routes, permissions, reactions, jobs, migrations, searchable kinds.
// Each capability's `install(App&)` is called once at start-up, from the one list in app/capabilities.cpp.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <typeindex>
#include <unordered_map>
#include <utility>
#include <vector>

#include "platform/jobs/queue.hpp"
#include "platform/jobs/runner.hpp"
#include "platform/service/call.hpp"
#include "platform/service/router.hpp"
#include "platform/sql/migrate.hpp"

namespace gendan::service {

// Permissions to read and to change are told apart, because an auditor has all of the first and none of
// the second.
enum class PermissionKind { read, change };
BOOST_DESCRIBE_ENUM(PermissionKind, read, change)

// A shipped role that gets this permission at the first start.
struct DefaultGrant {
  std::string role;  // its code: "merchandiser"
  Scope scope;
};

struct Permission {
  std::string name;  // "orders.read"
  PermissionKind kind;
  std::vector<DefaultGrant> defaults;
  std::string parted_from;  // the permission that allowed this too before it had its own name; "" for none
};

// One found thing, as the command palette and search pages show it.
struct SearchHit {
  std::string kind;  // "order"
  std::string id;
  std::string number;
  std::string title;
  std::string hint;
};
BOOST_DESCRIBE_STRUCT(SearchHit, (), (kind, id, number, title, hint))

// One kind of the search index that the command palette shows. It is searched within the row scope of the
// permission; what a found one looks like stands in its row, as SQL that is never null.
struct Searchable {
  std::string kind;
  std::string permission;
  std::string table;  // with an `id`
  std::string number;
  std::string title;
  std::string hint;
};

class App {
public:
  using ReactionWork = std::function<void(Call&, events::Event const&)>;

  explicit App(World& world) : world_(world) { world.app = this; }
  App(App const&) = delete;
  App& operator=(App const&) = delete;
  World& world() { return world_; }

  template <auto Function>
  void route(Method method, std::string pattern, Access access, std::string summary, RouteOptions options = {}) {
    router_.add(make_route<Function>(method, std::move(pattern), std::move(access), std::move(summary), options));
  }
  // Whoever has `parted_from`, which was installed before, gets this one within the same scope when it first appears.
  void permission(std::string name, PermissionKind kind, std::vector<DefaultGrant> defaults,
                  std::string parted_from = {}) {
    permissions_.push_back({std::move(name), kind, std::move(defaults), std::move(parted_from)});
  }
  void migrations(std::span<sql::Migration const> scripts) {
    migrations_.insert(migrations_.end(), scripts.begin(), scripts.end());
  }
  // `name` is unique: "work.follow_order". Runs in a transaction of its own, at least once per event.
  void on(std::string event_kind, std::string name, ReactionWork work);
  // `kind` is unique: "integration.continue_import". Runs outside any transaction, at least once. `died` runs in the
  // transaction in which the job has failed for the last time.
  using JobDied = std::function<void(Call&, std::string_view body_json)>;
  void job(std::string kind, std::function<void(jobs::JobRun&)> work, JobDied died = {});
  // Runs again and again, `interval` after it last ran, on one node at a time. `name` is unique.
  void every(std::string name, Milliseconds interval, std::function<void(Call&)> work);
  // The same for what may be much: each run does some of it in a transaction of its own, and true says that there
  // is more, which runs at once.
  void every_some(std::string name, Milliseconds interval, std::function<bool(Call&)> work);
  // Whether a row names the content with this hash, by an index; see kept_file.hpp.
  using NamesFile = std::function<bool(sql::Transaction&, std::string_view hash)>;
  void names_files(NamesFile names) { file_namers_.push_back(std::move(names)); }
  void searchable(Searchable searchable) { searchables_.emplace(searchable.kind, std::move(searchable)); }

  // A capability's own registry that others fill at start-up (gates, work sources); made at first use, and
  // fixed once requests are answered.
  template <class Registry>
  Registry& registry() const {
    auto& place = registries_[typeid(Registry)];
    if (!place) place = std::make_shared<Registry>();
    return *std::static_pointer_cast<Registry>(place);
  }

  Router const& router() const { return router_; }
  std::vector<Permission> const& permissions() const { return permissions_; }
  std::vector<sql::Migration> const& migration_list() const { return migrations_; }
  std::map<std::string, ReactionWork> const& reactions() const { return reactions_; }
  jobs::Handlers const& jobs() const { return jobs_; }
  struct Schedule {
    Milliseconds interval;
    std::function<bool(Call&)> work;
  };
  std::map<std::string, Schedule> const& schedules() const { return schedules_; }
  std::map<std::string, Searchable> const& searchables() const { return searchables_; }
  std::vector<NamesFile> const& file_namers() const { return file_namers_; }

private:
  World& world_;
  Router router_;
  std::vector<Permission> permissions_;
  std::vector<sql::Migration> migrations_;
  std::map<std::string, ReactionWork> reactions_;
  jobs::Handlers jobs_;
  std::map<std::string, Schedule> schedules_;
  std::map<std::string, Searchable> searchables_;
  std::vector<NamesFile> file_namers_;
  mutable std::unordered_map<std::type_index, std::shared_ptr<void>> registries_;
};

}  // namespace gendan::service
