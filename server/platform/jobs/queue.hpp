// Work for later that outlives a restart: reminders, mail, surveys, webhooks. A job is a row written in the
// transaction of what causes it, so it exists exactly when its cause does; a Runner on any node runs it
// once it is due, at least once (exactly once with JobRun::finish), and tries again when it fails.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.hpp"
#include "base/instant.hpp"
#include "platform/crypto/random.hpp"
#include "platform/sql/transaction.hpp"

namespace gendan::jobs {

using JobId = Id<struct JobTag>;

struct Job {
  std::string kind;       // names the handler: "surveys.send"
  std::string body_json;  // what the handler needs to know
  Instant due_at;
  // At most one unfinished job of a kind and subject. Asked for again while it waits, it takes the newer
  // body and the earlier instant; while it runs, it runs once more afterwards.
  std::optional<std::string> unique_subject;
};

JobId enqueue(sql::Transaction& tx, Instant now, crypto::Random& random, Job const& job);

// False when there was none. A job that is already running runs on, but is not tried again.
bool cancel(sql::Transaction& tx, std::string_view kind, std::string_view unique_subject);

struct DeadJob {
  JobId id;
  std::string kind;
  std::optional<std::string> unique_subject;
  std::string body_json;
  int attempts = 0;
  std::string last_error;
  Instant created_at;
  Instant died_at;
};

// Those that failed as often as their handler allows, the latest first. Lists read them from the view dead_job.
std::vector<DeadJob> dead_jobs(sql::Transaction& tx, int limit);
// Due at once, with all its attempts before it. False when there is no such dead job; Refusal conflict
// "job_already_waiting" when a job of the same subject has been asked for since.
bool retry_dead(sql::Transaction& tx, JobId const& id, Instant now);
// Nobody does it any more. False when there is no such dead job.
bool discard_dead(sql::Transaction& tx, JobId const& id);

// What one of our own words says about a failure. What else an exception said may quote data and stands in the log
// alone, under the job's id: it is "unexpected" here.
std::string error_code(std::string_view last_error);

struct Counts {
  std::int64_t due = 0;  // that nobody has taken yet
  std::int64_t dead = 0;
};
Counts counts(sql::Transaction& tx, Instant now);

// What enqueue tells all nodes: give it to Runner::hear.
inline constexpr std::string_view due_message = "jobs_due";

}  // namespace gendan::jobs
