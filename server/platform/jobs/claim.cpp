#include "platform/jobs/claim.hpp"

#include <cassert>

#include "platform/jobs/job_row.hpp"

namespace gendan::jobs {
namespace {

// SQLite has one writer, so nobody else claims meanwhile; on PostgreSQL the rows that another node is
// claiming are passed over.
constexpr std::string_view select_due = R"sql(
  select id, kind, body, attempts from job
  where died_at is null and due_at <= $1 order by due_at, id limit $2)sql";
constexpr std::string_view select_due_unlocked = R"sql(
  select id, kind, body, attempts from job
  where died_at is null and due_at <= $1 order by due_at, id limit $2 for update skip locked)sql";

constexpr std::string_view take = R"sql(
  update job set claimed_by = $2, due_at = $3, attempts = attempts + 1 where id = $1)sql";

constexpr std::string_view select_next = R"sql(
  select due_at from job where died_at is null and due_at > $1 order by due_at limit 1)sql";

constexpr std::string_view set_lapse = R"sql(
  update job set due_at = $4 where id = $1 and claimed_by = $2 and attempts = $3)sql";

constexpr std::string_view delete_done = R"sql(
  delete from job where id = $1 and claimed_by = $2 and attempts = $3 and again_at is null)sql";

constexpr std::string_view start_again = R"sql(
  update job set due_at = again_at, again_at = null, claimed_by = null, attempts = 0, last_error = $4
  where id = $1 and claimed_by = $2 and attempts = $3 and again_at is not null)sql";

constexpr std::string_view set_failed = R"sql(
  update job set due_at = $4, claimed_by = null, last_error = $5
  where id = $1 and claimed_by = $2 and attempts = $3)sql";

constexpr std::string_view set_dead = R"sql(
  update job set died_at = $4, claimed_by = null, last_error = $5
  where id = $1 and claimed_by = $2 and attempts = $3 and again_at is null)sql";

constexpr std::string_view set_postponed = R"sql(
  update job set due_at = $4, claimed_by = null, attempts = attempts - 1
  where id = $1 and claimed_by = $2 and attempts = $3)sql";

template <class... More>
bool changed(sql::Transaction& tx, std::string_view statement, Claim const& claim, More&&... more) {
  return tx.run(statement, claim.id.text(), claim.holder, claim.attempt, std::forward<More>(more)...) > 0;
}

}  // namespace

JobId id_of(std::string_view text) {
  auto const id = JobId::parsed(text);
  assert(id);
  return *id;
}

Claim enqueue_claimed(sql::Transaction& tx, std::string_view holder, Instant now, Instant lapses_at,
                      crypto::Random& random, Job job) {
  job.due_at = lapses_at;
  auto const id = enqueue(tx, now, random, job);
  tx.run(take, id.text(), holder, lapses_at.unix_milliseconds());
  return {id, std::move(job.kind), std::move(job.body_json), std::string(holder), 1};
}

Claims claim_due(sql::Transaction& tx, std::string_view holder, Instant now, Instant lapses_at, int most) {
  Claims taken;
  {
    auto const& select = tx.engine() == sql::Engine::postgres ? select_due_unlocked : select_due;
    auto rows = tx.query(select, now.unix_milliseconds(), most);
    while (rows.next()) {
      taken.claims.push_back({id_of(rows.text(0)), std::string(rows.text(1)), std::string(rows.text(2)),
                              std::string(holder), static_cast<int>(rows.integer(3)) + 1});
    }
  }
  for (auto const& claim : taken.claims) tx.run(take, claim.id.text(), holder, lapses_at.unix_milliseconds());
  auto rows = tx.query(select_next, now.unix_milliseconds());
  if (rows.next()) taken.next_due_at = Instant::from_unix_milliseconds(rows.integer(0));
  return taken;
}

bool renew(sql::Transaction& tx, Claim const& claim, Instant lapses_at) {
  return changed(tx, set_lapse, claim, lapses_at.unix_milliseconds());
}

bool finish(sql::Transaction& tx, Claim const& claim) {
  return changed(tx, delete_done, claim) || changed(tx, start_again, claim, sql::null);
}

bool fail(sql::Transaction& tx, Claim const& claim, std::string_view error, Instant again_at) {
  return changed(tx, set_failed, claim, again_at.unix_milliseconds(), error);
}

// What was asked for again since has attempts of its own.
GivenUp give_up(sql::Transaction& tx, Claim const& claim, std::string_view error, Instant now) {
  if (changed(tx, set_dead, claim, now.unix_milliseconds(), error)) return GivenUp::dead;
  return changed(tx, start_again, claim, error) ? GivenUp::asked_for_again : GivenUp::claim_lost;
}

bool postpone(sql::Transaction& tx, Claim const& claim, Instant until) {
  return changed(tx, set_postponed, claim, until.unix_milliseconds());
}

}  // namespace gendan::jobs
