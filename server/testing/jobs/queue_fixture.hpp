// A job queue on both databases, a clock that is moved by hand.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "platform/clock/clock.hpp"
#include "platform/crypto/random.hpp"
#include "platform/jobs/queue.hpp"
#include "platform/jobs/runner.hpp"
#include "testing/databases/both_databases.hpp"

namespace gendan {
std::span<sql::Migration const> jobs_migrations();
}

namespace gendan::jobs {

class Queue : public gendan::testing::BothDatabases {
protected:
  Queue() { migrate(jobs_migrations()); }

  JobId put(Job const& job) {
    return database().write([&](sql::Transaction& tx) { return enqueue(tx, clock_.now(), random_, job); });
  }
  JobId put(std::string body, Milliseconds in = {}) { return put({"mail", std::move(body), clock_.now() + in, {}}); }
  JobId put_for(std::string subject, std::string body, Milliseconds in = {}) {
    return put({"mail", std::move(body), clock_.now() + in, std::move(subject)});
  }
  int jobs_left() {
    return database().read([](sql::Transaction& tx) {
      auto rows = tx.query("select count(*) from job where died_at is null");
      rows.next();
      return static_cast<int>(rows.integer(0));
    });
  }
  Claims claim_as(std::string const& holder, int most = 10) {
    return database().write([&](sql::Transaction& tx) {
      return claim_due(tx, holder, clock_.now(), clock_.now() + Milliseconds(60'000), most);
    });
  }
  std::vector<DeadJob> dead() {
    return database().read([](sql::Transaction& tx) { return dead_jobs(tx, 10); });
  }

  ManualClock clock_{*Instant::parsed("2026-03-15T08:30:00Z")};
  crypto::SeededRandom random_{1};
  Log log_;
};

}  // namespace gendan::jobs
