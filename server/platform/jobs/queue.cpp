#include "platform/jobs/queue.hpp"

#include <algorithm>

#include "base/refusal.hpp"
#include "platform/jobs/job_row.hpp"

namespace gendan::jobs {
namespace {

constexpr std::string_view insert_job = R"sql(
  insert into job (id, kind, subject, body, due_at, created_at)
  values ($1, $2, $3, $4, $5, $6)
  on conflict (kind, subject) where died_at is null and subject is not null do update set
    body = excluded.body,
    due_at = case when job.claimed_by is null and excluded.due_at < job.due_at then excluded.due_at
                  else job.due_at end,
    again_at = case when job.claimed_by is null then job.again_at
                    when job.again_at < excluded.due_at then job.again_at
                    else excluded.due_at end
  returning id)sql";

constexpr std::string_view delete_unfinished = R"sql(
  delete from job where kind = $1 and subject = $2 and died_at is null)sql";

constexpr std::string_view select_dead = R"sql(
  select id, kind, subject, body, attempts, last_error, created_at, died_at
  from job where died_at is not null order by died_at desc, id desc limit $1)sql";

constexpr std::string_view select_rival = R"sql(
  select 1 from job dead join job rival on rival.kind = dead.kind and rival.subject = dead.subject
  where dead.id = $1 and dead.died_at is not null and rival.died_at is null)sql";

constexpr std::string_view revive = R"sql(
  update job set died_at = null, attempts = 0, due_at = $2 where id = $1 and died_at is not null)sql";

constexpr std::string_view delete_dead = "delete from job where id = $1 and died_at is not null";

constexpr std::string_view count_due = "select count(*) from job where died_at is null and due_at <= $1";
constexpr std::string_view count_dead = "select count(*) from job where died_at is not null";

template <class... Arguments>
std::int64_t counted(sql::Transaction& tx, std::string_view statement, Arguments... arguments) {
  auto rows = tx.query(statement, arguments...);
  rows.next();
  return rows.integer(0);
}

DeadJob dead_job(sql::Rows const& rows) {
  DeadJob job{.id = id_of(rows.text(0)),
              .kind = std::string(rows.text(1)),
              .unique_subject = std::nullopt,
              .body_json = std::string(rows.text(3)),
              .attempts = static_cast<int>(rows.integer(4)),
              .last_error = std::string(rows.text(5)),
              .created_at = Instant::from_unix_milliseconds(rows.integer(6)),
              .died_at = Instant::from_unix_milliseconds(rows.integer(7))};
  if (!rows.is_null(2)) job.unique_subject = std::string(rows.text(2));
  return job;
}

}  // namespace

JobId enqueue(sql::Transaction& tx, Instant now, crypto::Random& random, Job const& job) {
  auto const id = JobId::made(now, random.id_randomness());
  sql::Value const subject = job.unique_subject ? sql::Value(*job.unique_subject) : sql::Value(sql::null);
  auto rows = tx.query(insert_job, id.text(), job.kind, subject, job.body_json, job.due_at.unix_milliseconds(),
                       now.unix_milliseconds());
  rows.next();
  auto const stored = id_of(rows.text(0));
  tx.notify(due_message);
  return stored;
}

bool cancel(sql::Transaction& tx, std::string_view kind, std::string_view unique_subject) {
  return tx.run(delete_unfinished, kind, unique_subject) > 0;
}

std::vector<DeadJob> dead_jobs(sql::Transaction& tx, int limit) {
  std::vector<DeadJob> jobs;
  auto rows = tx.query(select_dead, limit);
  while (rows.next()) jobs.push_back(dead_job(rows));
  return jobs;
}

bool retry_dead(sql::Transaction& tx, JobId const& id, Instant now) {
  if (tx.query(select_rival, id.text()).next()) throw conflict("job_already_waiting");
  auto const revived = tx.run(revive, id.text(), now.unix_milliseconds()) > 0;
  if (revived) tx.notify(due_message);
  return revived;
}

bool discard_dead(sql::Transaction& tx, JobId const& id) { return tx.run(delete_dead, id.text()) > 0; }

std::string error_code(std::string_view last_error) {
  auto const is_of_a_code = [](char character) {
    return (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9') || character == '_';
  };
  return !last_error.empty() && std::ranges::all_of(last_error, is_of_a_code) ? std::string(last_error) : "unexpected";
}

Counts counts(sql::Transaction& tx, Instant now) {
  return {counted(tx, count_due, now.unix_milliseconds()), counted(tx, count_dead)};
}

}  // namespace gendan::jobs
