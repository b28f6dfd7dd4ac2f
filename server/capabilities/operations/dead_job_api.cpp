// Jobs that failed as often as they may. The topic is what GET lists, so that open pages hear of a change.
#include "capabilities/operations/operations.hpp"
#include "platform/service/background.hpp"
#include "platform/service/list_query.hpp"

namespace gendan::operations {
namespace {

using jobs::JobId;
using service::Call;

struct DeadJobRow {
  JobId id;
  std::string kind;
  std::optional<std::string> subject;
  std::string body;
  std::int64_t attempts = 0;
  std::string last_error;
  Instant created_at;
  Instant died_at;
  bool has_successor = false;
};
BOOST_DESCRIBE_STRUCT(DeadJobRow, (),
                      (id, kind, subject, body, attempts, last_error, created_at, died_at, has_successor))

// Of what the job was for, and why nobody does it.
struct DeadJobFacts {
  std::string kind;
  std::string subject;  // empty: the kind says it all
  std::int64_t attempts = 0;
  std::string error;
};
BOOST_DESCRIBE_STRUCT(DeadJobFacts, (), (kind, subject, attempts, error))

struct DeadJobView : DeadJobFacts {
  JobId id;
  Instant created_at;
  Instant died_at;
  bool has_successor = false;  // the same was asked for since: reviving is refused
};
BOOST_DESCRIBE_STRUCT(DeadJobView, (DeadJobFacts), (id, created_at, died_at, has_successor))

constexpr service::Sorts by_death{"-died_at", {{"died_at", "d.died_at", service::SortKind::number}}};
struct DeadJobFilter : service::PageInput<by_death> {};
BOOST_DESCRIBE_STRUCT(DeadJobFilter, (service::PageInput<by_death>), ())

service::ListQuery dead_jobs() { return {describe::columns<DeadJobRow>("d."), "dead_job d"}; }

DeadJobFacts facts_of(DeadJobRow const& row) {
  auto subject = row.subject ? row.subject : service::reaction_of(row.kind, row.body);
  return {row.kind, std::move(subject).value_or(""), row.attempts, jobs::error_code(row.last_error)};
}

service::Page<DeadJobView> list_dead_jobs(Call& call, DeadJobFilter const& filter) {
  auto found = dead_jobs().page<DeadJobRow>(call.tx, filter, "d.id");
  service::Page<DeadJobView> page;
  page.next = std::move(found.next);
  for (auto const& row : found.items)
    page.items.push_back({facts_of(row), row.id, row.created_at, row.died_at, row.has_successor});
  return page;
}

DeadJobFacts known(Call& call, JobId const& id) {
  auto const found = dead_jobs().where("d.id = ?", id).all<DeadJobRow>(call.tx);
  if (found.empty()) throw not_found("no_such_job");
  return facts_of(found.front());
}

void revive(Call& call, JobId const& id) {
  auto const facts = known(call, id);
  if (!jobs::retry_dead(call.tx, id, call.now)) throw not_found("no_such_job");
  call.record("dead-jobs", id.text(), "job_revived", facts);
}

void discard(Call& call, JobId const& id) {
  auto const facts = known(call, id);
  if (!jobs::discard_dead(call.tx, id)) throw not_found("no_such_job");
  call.record("dead-jobs", id.text(), "job_discarded", facts);
}

}  // namespace

void install(service::App& app) {
  using enum http::Method;
  using service::permission;
  app.permission("jobs.read", service::PermissionKind::read, {});
  app.permission("jobs.revive", service::PermissionKind::change, {});
  app.route<list_dead_jobs>(get, "/dead-jobs", permission("jobs.read"),
                            "List the jobs that were given up, the latest first");
  app.route<revive>(post, "/dead-jobs/{id}/revival", permission("jobs.revive"),
                    "Have a job done again that was given up");
  app.route<discard>(del, "/dead-jobs/{id}", permission("jobs.revive"), "Discard a job that was given up");
}

}  // namespace gendan::operations
