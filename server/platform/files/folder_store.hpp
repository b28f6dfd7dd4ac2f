// Files in a local folder: FOLDER/ab/cd/abcd…, read-only for their owner. One folder may be shared by several
// nodes over a network file system.
#pragma once

#include <filesystem>

#include "platform/files/store.hpp"

namespace gendan::files {

struct FolderStoreOptions {
  std::filesystem::path folder;
  std::int64_t most_bytes = 100 * 1024 * 1024;  // of one file
};

class FolderStore final : public Store {
public:
  explicit FolderStore(FolderStoreOptions options);

  StoredFile put(std::string_view bytes, std::string_view name) override;
  StoredFile put_copy_of(std::filesystem::path const& source, std::string_view name) override;
  bool has(std::string_view hash) override;
  std::filesystem::path path_of(std::string_view hash) override;
  std::string content(std::string_view hash) override;
  bool remove(std::string_view hash) override;

private:
  class Arrival;
  std::filesystem::path place_of(std::string_view hash) const;
  std::filesystem::path arrivals() const { return options_.folder / "arriving"; }

  FolderStoreOptions options_;
};

}  // namespace gendan::files
