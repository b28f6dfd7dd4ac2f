#include "platform/tabular/byte_stream.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <system_error>
#include <utility>

namespace gendan::tabular {

FileBytes::FileBytes(std::filesystem::path const& path) : file_(std::fopen(path.c_str(), "rbe"), &std::fclose) {
  if (!file_) {
    if (errno == ENOENT) throw not_found("file_not_found");
    throw std::system_error(errno, std::generic_category(), path.string());
  }
  std::setvbuf(file_.get(), nullptr, _IONBF, 0);  // readers ask for large pieces
  progress_.bytes_total = std::filesystem::file_size(path);
}

std::size_t FileBytes::read(char* into, std::size_t size) {
  auto const count = std::fread(into, 1, size, file_.get());
  if (count == 0 && std::ferror(file_.get()) != 0) throw std::system_error(errno, std::generic_category(), "read");
  progress_.bytes_read += count;
  return count;
}

MemoryBytes::MemoryBytes(std::string bytes, std::size_t most_at_once)
    : bytes_(std::move(bytes)), most_at_once_(most_at_once) {}

std::size_t MemoryBytes::read(char* into, std::size_t size) {
  auto const count = std::min({size, most_at_once_, bytes_.size() - position_});
  std::memcpy(into, bytes_.data() + position_, count);
  position_ += count;
  return count;
}

}  // namespace gendan::tabular
