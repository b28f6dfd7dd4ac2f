#include "platform/http/spooled_file.hpp"

#include <fcntl.h>

#include <chrono>
#include <string>
#include <system_error>

namespace gendan::http {
namespace {

constexpr std::string_view prefix = "request-body-";

}  // namespace

SpooledFile::SpooledFile(std::filesystem::path const& folder, std::string_view name)
    : path_(folder / std::string(prefix).append(name)), file_(path_, O_WRONLY | O_CREAT | O_EXCL) {}

SpooledFile::~SpooledFile() {
  std::error_code ignored;
  std::filesystem::remove(path_, ignored);
}

void remove_abandoned_bodies(std::filesystem::path const& folder) {
  auto const newest = std::filesystem::file_time_type::clock::now() - std::chrono::days(1);
  std::error_code ignored;
  for (auto const& entry : std::filesystem::directory_iterator(folder, ignored)) {
    if (!entry.path().filename().string().starts_with(prefix)) continue;
    auto const written = entry.last_write_time(ignored);
    if (!ignored && written <= newest) std::filesystem::remove(entry.path(), ignored);
  }
}

}  // namespace gendan::http
