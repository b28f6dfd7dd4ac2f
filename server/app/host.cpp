#include "app/host.hpp"

#include "platform/crypto/key_file.hpp"
#include "platform/files/folder_store.hpp"

namespace gendan {
namespace {

// Runs first, so that everything after it can write there.
config::Settings with_data_folder(config::Settings settings) {
  std::filesystem::create_directories(settings.data.folder);
  std::filesystem::permissions(settings.data.folder, std::filesystem::perms::owner_all);
  return settings;
}

std::unique_ptr<files::Store> files_of(config::Settings const& settings) {
  return std::make_unique<files::FolderStore>(
      files::FolderStoreOptions{std::filesystem::path(settings.data.folder) / "files", settings.files.most_bytes});
}

}  // namespace

std::filesystem::path key_file_of(config::Settings const& settings) {
  return std::filesystem::path(settings.data.folder) / "keys";
}

std::filesystem::path keys_in_use_file_of(config::Settings const& settings) {
  return std::filesystem::path(settings.data.folder) / "keys-in-use";
}

Host::Host(config::Settings settings)
    : settings_(with_data_folder(std::move(settings))),
      log_(clock_, settings_.log.level,
           settings_.log.file.empty() ? standard_error_sink() : file_sink(settings_.log.file)),
      keys_in_use_(keys_in_use_file_of(settings_), [] {}),
      keys_(crypto::KeyFile::opened(key_file_of(settings_), random_)),
      keyring_(keys_, random_),
      signer_(keys_),
      database_(sql::Database::opened({.url = settings_.database.url})),
      files_(files_of(settings_)),
      application_(std::make_unique<Application>(
          Parts{clock_, random_, keyring_, passwords_, *database_, *files_, log_, settings_, signer_})) {}

// The database tells the application of changes until it has stopped.
Host::~Host() {
  database_->stop();
  application_.reset();
}

}  // namespace gendan
