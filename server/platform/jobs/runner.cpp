#include "platform/jobs/runner.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <utility>

#include "base/text.hpp"

namespace gendan::jobs {
namespace {

using std::chrono::steady_clock;

constexpr Milliseconds pause_after_a_fault{1'000};

std::uint32_t drawn(crypto::Random& random) {
  std::array<std::uint8_t, 4> bytes;
  random.fill(bytes);
  return std::bit_cast<std::uint32_t>(bytes);
}

// As the database takes it, whatever a library put into its exception.
std::string storable(std::string_view error) {
  auto size = std::min<std::size_t>(error.size(), 1'000);
  auto const is_inside_a_character = [&] { return (static_cast<unsigned char>(error[size]) & 0xc0) == 0x80; };
  while (size > 0 && size < error.size() && is_inside_a_character()) --size;
  std::string text(error.substr(0, size));
  if (!is_valid_utf8(text)) {
    std::ranges::replace_if(
        text, [](char character) { return static_cast<unsigned char>(character) > 0x7e; }, '?');
  }
  return text;
}

}  // namespace

bool JobRun::is_stopping() const {
  std::lock_guard const lock(runner_.mutex_);
  return runner_.is_stopping_ || is_lost_;
}

bool JobRun::renew() {
  auto const is_held =
      runner_.database_.write([&](sql::Transaction& tx) { return jobs::renew(tx, claim_, runner_.lapse()); });
  std::lock_guard const lock(runner_.mutex_);
  is_lost_ = !is_held;
  return is_held;
}

void JobRun::finish(sql::Transaction& tx) const {
  if (!jobs::finish(tx, claim_)) throw ClaimLost();
}

Runner::Runner(sql::Database& database, Clock const& clock, crypto::Random& random, Log const& log, Handlers handlers,
               RunnerOptions options)
    : database_(database),
      clock_(clock),
      random_(random),
      log_(log),
      handlers_(std::move(handlers)),
      options_(options),
      holder_(random.token(12)) {}

Runner::~Runner() { stop(); }

void Runner::start() {
  keeps_leases_ = true;
  keeper_ = std::thread([this] { keep_leases(); });
  for (int i = 0; i < options_.workers; ++i) workers_.emplace_back([this] { work(); });
}

void Runner::stop() {
  {
    std::lock_guard const lock(mutex_);
    is_stopping_ = true;
  }
  work_changed_.notify_all();
  for (auto& worker : workers_) worker.join();
  workers_.clear();
  {
    std::lock_guard const lock(mutex_);
    keeps_leases_ = false;
  }
  keeper_wanted_.notify_all();
  if (keeper_.joinable()) keeper_.join();
}

void Runner::hear(std::string_view message) {
  if (message != due_message) return;
  {
    std::lock_guard const lock(mutex_);
    next_claim_ = steady_clock::now();
  }
  work_changed_.notify_one();
}

int Runner::run_due_now() {
  for (int count = 0;; ++count) {
    auto const taken =
        database_.write([&](sql::Transaction& tx) { return claim_due(tx, holder_, clock_.now(), lapse(), 1); });
    if (taken.claims.empty()) return count;
    auto const job_run = std::shared_ptr<JobRun>(new JobRun(*this, taken.claims.front()));
    {
      std::lock_guard const lock(mutex_);
      running_.insert(job_run);
    }
    run(job_run);
  }
}

void Runner::work() {
  std::unique_lock lock(mutex_);
  while (!is_stopping_ || !ready_.empty()) {
    if (!ready_.empty()) {
      auto const job_run = std::shared_ptr<JobRun>(new JobRun(*this, std::move(ready_.front())));
      ready_.pop_front();
      running_.insert(job_run);
      lock.unlock();
      keeper_wanted_.notify_one();
      run(job_run);
      lock.lock();
    } else if (!is_claiming_ && next_claim_ <= steady_clock::now()) {
      claim(lock);
    } else if (is_claiming_) {
      work_changed_.wait(lock);
    } else {
      work_changed_.wait_until(lock, next_claim_);
    }
  }
}

// As many as there are idle workers: a claimed job starts at once and its lease is not spent on waiting.
void Runner::claim(std::unique_lock<std::mutex>& lock) {
  is_claiming_ = true;
  next_claim_ = steady_clock::now() + options_.longest_idle;  // hear() may bring it forward meanwhile
  auto const idle = options_.workers - static_cast<int>(running_.size());
  lock.unlock();
  Claims taken;
  auto pause = options_.longest_idle;
  try {
    auto const now = clock_.now();
    taken =
        database_.write([&](sql::Transaction& tx) { return claim_due(tx, holder_, now, now + options_.lease, idle); });
    if (std::ssize(taken.claims) == idle)
      pause = Milliseconds(0);  // there may be more
    else if (taken.next_due_at)
      pause = std::min(pause, *taken.next_due_at - now);
  } catch (std::exception const& error) {
    log_.error("jobs_not_claimed", {{"error", error.what()}});
    pause = pause_after_a_fault;
  }
  lock.lock();
  std::ranges::move(taken.claims, std::back_inserter(ready_));
  next_claim_ = std::min(next_claim_, steady_clock::now() + pause);
  is_claiming_ = false;
  work_changed_.notify_all();
}

void Runner::run(std::shared_ptr<JobRun> const& job_run) {
  auto const& claim = job_run->claim_;
  auto const handler = handlers_.find(claim.kind);
  if (handler == handlers_.end()) {
    fail_or_give_up(claim, Handler{}, "no_handler");
  } else if (claim.attempt > handler->second.retry.most_attempts) {
    fail_or_give_up(claim, handler->second, "runner_died");
  } else {
    attempt(*job_run, handler->second);
  }
  std::lock_guard const lock(mutex_);
  running_.erase(job_run);
}

void Runner::attempt(JobRun& job_run, Handler const& handler) {
  auto const& claim = job_run.claim_;
  try {
    handler.work(job_run);
    record(claim, [&](sql::Transaction& tx) { return finish(tx, claim); });
  } catch (Postponed const& postponed) {
    record(claim, [&](sql::Transaction& tx) { return postpone(tx, claim, postponed.until()); });
  } catch (std::exception const& error) {
    fail_or_give_up(claim, handler, error.what());
  } catch (...) {
    fail_or_give_up(claim, handler, "not an exception of the standard library");
  }
}

void Runner::fail_or_give_up(Claim const& claim, Handler const& handler, std::string_view error) {
  auto const text = storable(error);
  auto const now = clock_.now();
  auto const& retry = handler.retry;
  auto const is_over = claim.attempt >= retry.most_attempts;
  log_.warning(is_over ? "job_died" : "job_failed",
               {{"job", claim.id.text()}, {"kind", claim.kind}, {"attempt", claim.attempt}, {"error", text}});
  auto const again_at = now + delay_after(claim.attempt, retry, drawn(random_));
  record(claim, [&](sql::Transaction& tx) {
    if (!is_over)
      fail(tx, claim, text, again_at);
    else if (give_up(tx, claim, text, now) == GivenUp::dead && handler.died)
      handler.died(tx, claim.body_json);
  });
}

// When the outcome cannot be written the claim lapses and the job runs again: at least once.
template <class Change>
void Runner::record(Claim const& claim, Change const& change) {
  try {
    database_.write(change);
  } catch (std::exception const& error) {
    log_.error("job_outcome_lost", {{"job", claim.id.text()}, {"kind", claim.kind}, {"error", error.what()}});
  }
}

void Runner::keep_leases() {
  std::unique_lock lock(mutex_);
  while (keeps_leases_) {
    if (running_.empty()) {
      keeper_wanted_.wait(lock);
      continue;
    }
    keeper_wanted_.wait_for(lock, options_.lease / 3, [&] { return !keeps_leases_; });
    auto const running = running_;
    lock.unlock();
    for (auto const& job_run : running) {
      try {
        job_run->renew();
      } catch (std::exception const& error) {
        log_.warning("job_lease_not_renewed", {{"job", job_run->id().text()}, {"error", error.what()}});
      }
    }
    lock.lock();
  }
}

}  // namespace gendan::jobs
