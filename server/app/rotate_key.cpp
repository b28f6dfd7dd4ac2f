// `gendan key rotate`. A program that read the key file before the new key came does not open what is sealed by it:
// none may run while the key is added. From then on everybody has it, and sealing anew disturbs nobody.
#include <iostream>
#include <stdexcept>

#include "app/command_line.hpp"
#include "app/existing_database.hpp"
#include "app/host.hpp"
#include "platform/service/resealing.hpp"
#include "platform/sql/location.hpp"

namespace gendan {
namespace {

struct KeyRotated {
  std::int64_t key = 0;
  std::int64_t resealed = 0;
};
BOOST_DESCRIBE_STRUCT(KeyRotated, (), (key, resealed))

void refuse_among_unseen_nodes(config::Settings const& settings, KeyRotation const& command) {
  auto const location = sql::location_of(settings.database.url);
  if (std::holds_alternative<sql::SqliteLocation>(location) || command.are_other_nodes_stopped) return;
  throw std::runtime_error(
      "other nodes may use this database with the key file as it was: stop them all, then say --other-nodes-stopped");
}

bool was_cut_off(config::Settings const& settings) {
  Host host(settings);
  host.application().prepare();
  return service::has_older_seals(host.application().world());
}

void add_key(config::Settings const& settings) {
  crypto::SystemRandom random;
  auto const add = [&] { crypto::KeyFile::with_new_key(key_file_of(settings), crypto::KeyPurpose::seal, random); };
  if (!disk::Presence::work_while_none(keys_in_use_file_of(settings), add))
    throw std::runtime_error("a running program uses the key file: stop the server, then repeat this");
}

std::int64_t newest_key(Host const& host) { return host.keys().newest(crypto::KeyPurpose::seal).number; }

}  // namespace

int rotate_key_command(config::Settings const& settings, KeyRotation const& command) {
  refuse_among_unseen_nodes(of_existing(settings), command);
  bool const goes_on = was_cut_off(settings);
  if (!goes_on) add_key(settings);
  Host host(settings);
  auto const key = newest_key(host);
  std::cout << (goes_on ? "Going on with key " : "Added key ") << key << (goes_on ? " in " : " to ")
            << key_file_of(settings).string() << '\n'
            << std::flush;
  auto const done = service::reseal_all(host.application().world());
  host.application().as(service::system_caller("command_line"), [&](service::Call& call) {
    call.record("keys", std::to_string(key), "key_rotated", KeyRotated{key, done.resealed});
  });
  std::cout
      << done.resealed << " values sealed anew, " << done.broken << " left that no key opens\n"
      << "Copy the key file to its safe place now, and to every other node before it starts. The older keys stay in\n"
      << "it: backups from before need them.\n";
  return done.broken == 0 ? 0 : 1;
}

}  // namespace gendan
