#include "app/application.hpp"

#include "app/capabilities.hpp"
#include "capabilities/identity/identity.hpp"
#include "capabilities/integration/integration.hpp"
#include "capabilities/orders/orders.hpp"
#include "platform/describe/json_text.hpp"
#include "platform/events/seal.hpp"
#include "platform/jobs/takeover.hpp"
#include "platform/service/background.hpp"
#include "platform/service/search_renewal.hpp"

namespace gendan {
namespace {

// The seals leave the house in the log, which administrators keep elsewhere.
bool seal_record(service::Call& call, crypto::Signer const& signer) {
  auto const seal = events::seal(call.tx, signer, call.now);
  if (!seal) return false;
  call.tx.after_commit([&log = call.world.log, seal = *seal] {
    log.info(
        "record_sealed",
        {{"number", seal.number}, {"hash", seal.hash}, {"public_key", seal.public_key}, {"signature", seal.signature}});
  });
  return true;
}

}  // namespace

Application::Application(Parts const& parts)
    : record_(parts.random),
      world_{parts.clock, parts.random, parts.keyring, parts.passwords, parts.database, parts.files,
             record_,     live_,        parts.log,     parts.settings,  access_epoch_},
      app_(world_),
      pipeline_(app_, world_, identity::identification(world_)) {
  install_capabilities(app_);
  app_.every_some("events.seal", std::chrono::hours(1),
                  [&signer = parts.signer](service::Call& call) { return seal_record(call, signer); });
  service::install_background(app_);
  runner_ = std::make_unique<jobs::Runner>(parts.database, parts.clock, parts.random, parts.log, app_.jobs());
  world_.database.listen([this](std::string const& message) { hear(message); });
}

void Application::prepare() {
  auto const migrations = migration_list(app_);
  for (auto const& name : sql::migrate(world_.database, migrations)) world_.log.info("migrated", {{"migration", name}});
  as(service::system_caller("set_up"), [&](service::Call& call) {
    identity::prepare_roles(app_, call);
    integration::prepare_mappings(call);
    orders::index_marked_soon(call);
    service::begin_with_todays_search(call);
    service::enqueue_schedules(app_, call);
  });
}

void Application::free_jobs_of_the_dead() {
  auto const now = world_.clock.now();
  auto const freed = world_.database.write([&](sql::Transaction& tx) { return jobs::free_all_claims(tx, now); });
  if (freed > 0) world_.log.info("jobs_taken_over", {{"jobs", freed}});
}

// A change committed on any node: {"topic": …, "id": …}.
void Application::hear(std::string const& message) {
  runner_->hear(message);
  if (message == jobs::due_message) return;
  auto const json = describe::parsed_json(message);
  auto const& topic = json.at("topic").as_string();
  if (topic == "access") access_epoch_.fetch_add(1);
  live_.publish(topic, message);
}

}  // namespace gendan
