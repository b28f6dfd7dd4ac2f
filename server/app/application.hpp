// The whole server without its sockets: made from parts, answers requests. `gendan serve` puts it behind
// a Server, tests call it directly.
#pragma once

#include <atomic>
#include <memory>
#include <string>

#include "platform/crypto/signing.hpp"
#include "platform/service/app.hpp"
#include "platform/service/pipeline.hpp"
#include "platform/service/world.hpp"

namespace gendan {

// All live longer than the application that is made from them, but the database is stopped before it goes.
struct Parts {
  Clock const& clock;
  crypto::Random& random;
  crypto::Keyring const& keyring;
  crypto::PasswordHasher& passwords;
  sql::Database& database;
  files::Store& files;
  Log const& log;
  config::Settings const& settings;
  crypto::Signer const& signer;
};

class Application {
public:
  explicit Application(Parts const& parts);
  Application(Application const&) = delete;
  Application& operator=(Application const&) = delete;

  // Brings the database to this program's schema and the shipped roles to its permissions.
  void prepare();

  // Jobs, reactions and schedules on threads of their own, until stop_background() has waited for them.
  void start_background() { runner_->start(); }
  void stop_background() { runner_->stop(); }
  // What other programs held when they died goes on at once, not when their claims lapse. Only for a program that knows
  // that nobody else runs jobs of this database.
  void free_jobs_of_the_dead();
  // Runs everything due now on this thread: for tests and for the command line.
  int run_due_jobs() { return runner_->run_due_now(); }

  http::Response respond(http::Request const& request) const { return pipeline_.respond(request); }
  service::Pipeline const& pipeline() const { return pipeline_; }
  service::App const& app() const { return app_; }
  service::World& world() { return world_; }
  http::EventStream& live() { return live_; }

  // Runs `work` as this caller in one writing transaction, without a request.
  template <class Work>
  auto as(service::Caller const& caller, Work&& work) {
    auto const now = world_.clock.now();
    return world_.database.write([&](sql::Transaction& tx) {
      service::Call call{world_, caller, tx, now};
      return work(call);
    });
  }

private:
  void hear(std::string const& message);

  http::EventStream live_;
  events::Record record_;
  std::atomic<std::uint64_t> access_epoch_ = 0;
  service::World world_;
  service::App app_;
  service::Pipeline pipeline_;
  std::unique_ptr<jobs::Runner> runner_;
};

}  // namespace gendan
