// Runs due jobs on worker threads. Every node has one; a job is run by one of them at a time.
//
// A claimed job is held by a lease that is renewed while its handler runs; the lease of a node that died
// lapses and another node takes the job over. A handler that throws fails: the job is tried again later (see
// Retry), at last it is dead. Idle runners look once in `longest_idle` and sleep otherwise: enqueue's
// message (hear) and the next due instant wake them.
#pragma once

#include <chrono>
#include <condition_variable>
#include <deque>
#include <exception>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

#include "platform/clock/clock.hpp"
#include "platform/jobs/claim.hpp"
#include "platform/jobs/retry.hpp"
#include "platform/log/log.hpp"
#include "platform/sql/database.hpp"

namespace gendan::jobs {

// Thrown by a handler that cannot go on now and has not failed: it stops, or somebody asked it to wait.
class Postponed : public std::exception {
public:
  explicit Postponed(Instant until) : until_(until) {}
  Instant until() const { return until_; }
  char const* what() const noexcept override { return "postponed"; }

private:
  Instant until_;
};

// Cancelled, or taken over by another node: what this run does no longer counts.
class ClaimLost : public std::runtime_error {
public:
  ClaimLost() : std::runtime_error("the claim on the job was lost") {}
};

class Runner;

// One run of one job, as its handler sees it.
class JobRun {
public:
  JobId const& id() const { return claim_.id; }
  std::string const& kind() const { return claim_.kind; }
  std::string const& body_json() const { return claim_.body_json; }
  int attempt() const { return claim_.attempt; }  // from 1

  // True when the handler had better come to an end: the program stops, or the claim was lost.
  bool is_stopping() const;
  // Extends the lease now; false when the claim was lost. The runner does so by itself too.
  bool renew();
  // Ends the job in the handler's own transaction, so that its effect happens exactly once. Throws
  // ClaimLost, and the transaction shall roll back.
  void finish(sql::Transaction& tx) const;

private:
  friend class Runner;
  JobRun(Runner& runner, Claim claim) : runner_(runner), claim_(std::move(claim)) {}
  Runner& runner_;
  Claim const claim_;
  bool is_lost_ = false;  // guarded by the runner
};

struct Handler {
  std::function<void(JobRun&)> work;  // outside any transaction
  Retry retry = {};
  // In the transaction in which the job dies, so that whoever waits for it does not wait for ever. Should it throw, the
  // job is not dead yet: its claim lapses, and it is given up once more.
  std::function<void(sql::Transaction&, std::string_view body_json)> died = {};
};

using Handlers = std::map<std::string, Handler>;  // by kind

struct RunnerOptions {
  int workers = 4;
  Milliseconds lease{60'000};
  Milliseconds longest_idle{30'000};
};

class Runner {
public:
  // The references must outlive it.
  Runner(sql::Database& database, Clock const& clock, crypto::Random& random, Log const& log, Handlers handlers,
         RunnerOptions options = {});
  ~Runner();  // stops
  Runner(Runner const&) = delete;
  Runner& operator=(Runner const&) = delete;

  void start();
  // Takes no more jobs and waits for those that run. Idempotent.
  void stop();
  // What Database::listen hears; messages of others are ignored.
  void hear(std::string_view message);

  // Runs everything due, and what becomes due by that, on the calling thread: for tests. Answers how many.
  int run_due_now();

private:
  friend class JobRun;
  using RealTime = std::chrono::steady_clock::time_point;

  void work();
  void keep_leases();
  void claim(std::unique_lock<std::mutex>& lock);
  void run(std::shared_ptr<JobRun> const& job_run);
  void attempt(JobRun& job_run, Handler const& handler);
  void fail_or_give_up(Claim const& claim, Handler const& handler, std::string_view error);
  template <class Change>
  void record(Claim const& claim, Change const& change);
  Instant lapse() const { return clock_.now() + options_.lease; }

  sql::Database& database_;
  Clock const& clock_;
  crypto::Random& random_;
  Log const& log_;
  Handlers handlers_;
  RunnerOptions options_;
  std::string holder_;

  mutable std::mutex mutex_;  // guards all below
  std::condition_variable work_changed_, keeper_wanted_;
  std::deque<Claim> ready_;
  std::set<std::shared_ptr<JobRun>> running_;
  RealTime next_claim_{};
  bool is_claiming_ = false, is_stopping_ = false, keeps_leases_ = false;
  std::vector<std::thread> workers_;
  std::thread keeper_;
};

}  // namespace gendan::jobs
