// A request body on disk: made empty, filled while it arrives, deleted with this object unless someone
// has moved it away. Readable by this process's user only.
#pragma once

#include <filesystem>
#include <string_view>

#include "platform/disk/durable.hpp"

namespace gendan::http {

class SpooledFile {
public:
  // `name` must be new in the folder. Throws as disk::Descriptor does, append too.
  SpooledFile(std::filesystem::path const& folder, std::string_view name);
  ~SpooledFile();
  SpooledFile(SpooledFile const&) = delete;
  SpooledFile& operator=(SpooledFile const&) = delete;

  void append(std::string_view bytes) { file_.write(bytes); }
  std::filesystem::path const& path() const { return path_; }

private:
  std::filesystem::path path_;
  disk::Descriptor file_;
};

// Bodies that a killed process left behind, a day old or more: another process may use the folder too.
void remove_abandoned_bodies(std::filesystem::path const& folder);

}  // namespace gendan::http
