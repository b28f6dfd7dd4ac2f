// The program on a real machine: settings, log, keys, database, and the application made from them.
#pragma once

#include <filesystem>
#include <memory>

#include "app/application.hpp"
#include "platform/config/settings.hpp"
#include "platform/disk/presence.hpp"
#include "platform/metrics/metrics.hpp"

namespace gendan {

std::filesystem::path key_file_of(config::Settings const& settings);
// Every program is present there before it reads the key file, for as long as it lives.
std::filesystem::path keys_in_use_file_of(config::Settings const& settings);

class Host {
public:
  // Creates the data folder and the key file when they are missing; opens, but does not migrate, the database.
  explicit Host(config::Settings settings);
  ~Host();

  config::Settings const& settings() const { return settings_; }
  Application& application() { return *application_; }
  sql::Database& database() { return *database_; }
  Log const& log() const { return log_; }
  metrics::Registry& metrics() { return metrics_; }
  crypto::KeyFile const& keys() const { return keys_; }

private:
  config::Settings settings_;
  SystemClock clock_;
  crypto::SystemRandom random_;
  Log log_;
  metrics::Registry metrics_;
  disk::Presence keys_in_use_;
  crypto::KeyFile keys_;
  crypto::Keyring keyring_;
  crypto::Signer signer_;
  crypto::PasswordHasher passwords_;
  std::unique_ptr<sql::Database> database_;
  std::unique_ptr<files::Store> files_;
  std::unique_ptr<Application> application_;
};

}  // namespace gendan
