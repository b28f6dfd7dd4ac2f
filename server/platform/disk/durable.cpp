#include "platform/disk/durable.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <system_error>

#include "base/refusal.hpp"

namespace gendan::disk {
namespace {

[[noreturn]] void fail(std::string const& doing) {
  auto const code = errno;
  if (code == ENOSPC || code == EDQUOT) throw Refusal(RefusalKind::unavailable, "disk_full").with_retry_after(60);
  throw std::system_error(code, std::generic_category(), doing);
}

std::filesystem::path folder_of(std::filesystem::path const& path) {
  return path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
}

// A flushed file next to its later place; removed unless it was moved away.
class Draft {
public:
  Draft(std::filesystem::path const& place, std::string_view bytes, unsigned mode) {
    static std::atomic<unsigned> drafts = 0;
    path_ = place.string() + ".draft-" + std::to_string(::getpid()) + "-" + std::to_string(++drafts);
    Descriptor file(path_, O_WRONLY | O_CREAT | O_TRUNC, mode);
    try {
      file.write(bytes);
      file.sync();
    } catch (...) {
      ::unlink(path_.c_str());
      throw;
    }
  }
  ~Draft() { ::unlink(path_.c_str()); }
  Draft(Draft const&) = delete;
  Draft& operator=(Draft const&) = delete;

  std::filesystem::path const& path() const { return path_; }

private:
  std::filesystem::path path_;
};

}  // namespace

Descriptor::Descriptor(std::filesystem::path const& path, int flags, unsigned mode)
    : number_(::open(path.c_str(), flags | O_CLOEXEC, mode)) {
  if (number_ < 0) fail("open " + path.string());
}

Descriptor::~Descriptor() {
  if (number_ >= 0) ::close(number_);
}

Descriptor& Descriptor::operator=(Descriptor&& other) noexcept {
  std::swap(number_, other.number_);
  return *this;
}

void Descriptor::write(std::string_view bytes) {
  while (!bytes.empty()) {
    auto const written = ::write(number_, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) fail("write");
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

void Descriptor::sync() {
  if (::fsync(number_) != 0) fail("fsync");
}

FolderLock::FolderLock(std::filesystem::path const& folder) : folder_(folder, O_RDONLY | O_DIRECTORY) {
  while (::flock(folder_.number(), LOCK_EX) != 0) {
    if (errno != EINTR) fail("lock " + folder.string());
  }
}

void sync_folder(std::filesystem::path const& folder) { Descriptor(folder, O_RDONLY | O_DIRECTORY).sync(); }

void move_durably(std::filesystem::path const& from, std::filesystem::path const& to) {
  if (::rename(from.c_str(), to.c_str()) != 0) fail("rename to " + to.string());
  sync_folder(folder_of(to));
}

void replace_durably(std::filesystem::path const& path, std::string_view bytes, unsigned mode) {
  Draft const draft(path, bytes, mode);
  move_durably(draft.path(), path);
}

bool create_durably(std::filesystem::path const& path, std::string_view bytes, unsigned mode) {
  Draft const draft(path, bytes, mode);
  if (::link(draft.path().c_str(), path.c_str()) != 0) {
    if (errno == EEXIST) return false;
    fail("create " + path.string());
  }
  sync_folder(folder_of(path));
  return true;
}

std::string content(std::filesystem::path const& path) {
  Descriptor const file(path, O_RDONLY);
  std::string bytes;
  std::array<char, 65536> piece;
  for (;;) {
    auto const count = ::read(file.number(), piece.data(), piece.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) fail("read " + path.string());
    if (count == 0) return bytes;
    bytes.append(piece.data(), static_cast<std::size_t>(count));
  }
}

}  // namespace gendan::disk
