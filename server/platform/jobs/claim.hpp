// The rows of the queue as a runner takes and returns them. A claim is known by job, holder and attempt, so
// whoever lost it (it lapsed, the job was cancelled) changes nothing any more.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "platform/jobs/queue.hpp"

namespace gendan::jobs {

struct Claim {
  JobId id;
  std::string kind;
  std::string body_json;
  std::string holder;
  int attempt = 1;  // from 1
};

struct Claims {
  std::vector<Claim> claims;           // the longest due first
  std::optional<Instant> next_due_at;  // of all others; lapsing claims count
};

// A job that its writer does itself, claimed from the start: others take it over when the writer dies.
Claim enqueue_claimed(sql::Transaction& tx, std::string_view holder, Instant now, Instant lapses_at,
                      crypto::Random& random, Job job);

Claims claim_due(sql::Transaction& tx, std::string_view holder, Instant now, Instant lapses_at, int most);

// Each is false when the claim was lost.
bool renew(sql::Transaction& tx, Claim const& claim, Instant lapses_at);
bool finish(sql::Transaction& tx, Claim const& claim);
bool fail(sql::Transaction& tx, Claim const& claim, std::string_view error, Instant again_at);
// Does not count as an attempt.
bool postpone(sql::Transaction& tx, Claim const& claim, Instant until);

enum class GivenUp { dead, asked_for_again, claim_lost };
GivenUp give_up(sql::Transaction& tx, Claim const& claim, std::string_view error, Instant now);

}  // namespace gendan::jobs
