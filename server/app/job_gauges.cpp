#include "app/job_gauges.hpp"

#include <limits>

#include "platform/jobs/queue.hpp"

namespace gendan {

JobGauges::JobGauges(Host& host)
    : host_(host),
      due_(host.metrics().gauge("gendan_jobs_due", "Jobs that are due and that nobody has taken yet.")),
      dead_(host.metrics().gauge("gendan_jobs_dead", "Jobs that were given up, until someone decides about them.")) {}

void JobGauges::count() const {
  try {
    auto const now = host_.application().world().clock.now();
    auto const counts = host_.database().read([&](sql::Transaction& tx) { return jobs::counts(tx, now); });
    due_.set(static_cast<double>(counts.due));
    dead_.set(static_cast<double>(counts.dead));
  } catch (sql::Unavailable const&) {
    due_.set(std::numeric_limits<double>::quiet_NaN());
    dead_.set(std::numeric_limits<double>::quiet_NaN());
  }
}

}  // namespace gendan
