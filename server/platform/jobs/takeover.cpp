#include "platform/jobs/takeover.hpp"

namespace gendan::jobs {
namespace {

constexpr std::string_view free_claims = R"sql(
  update job set claimed_by = null, due_at = $1 where claimed_by is not null)sql";

}  // namespace

int free_all_claims(sql::Transaction& tx, Instant now) {
  auto const freed = static_cast<int>(tx.run(free_claims, now.unix_milliseconds()));
  if (freed > 0) tx.notify(due_message);
  return freed;
}

}  // namespace gendan::jobs
