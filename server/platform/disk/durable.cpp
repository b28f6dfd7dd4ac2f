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

constexpr std::string_view draft_prefix = ".draft-";

std::filesystem::path draft_path(std::filesystem::path const& folder) {
  static std::atomic<unsigned> drafts = 0;
  return folder / (std::string(draft_prefix) + std::to_string(::getpid()) + "-" + std::to_string(++drafts));
}

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

std::size_t Descriptor::read(std::span<char> room) {
  for (;;) {
    auto const count = ::read(number_, room.data(), room.size());
    if (count >= 0) return static_cast<std::size_t>(count);
    if (errno != EINTR) fail("read");
  }
}

bool Descriptor::locked_at_once() { return ::flock(number_, LOCK_EX | LOCK_NB) == 0; }

void Descriptor::lock() {
  while (::flock(number_, LOCK_EX) != 0) {
    if (errno != EINTR) fail("lock");
  }
}

void Descriptor::lock_shared() {
  while (::flock(number_, LOCK_SH) != 0) {
    if (errno != EINTR) fail("lock");
  }
}

FolderLock::FolderLock(std::filesystem::path const& folder) : folder_(folder, O_RDONLY | O_DIRECTORY) {
  folder_.lock();
}

// Another process may take the new file for an orphan before it is locked: then it is made again.
Draft::Draft(std::filesystem::path const& folder, unsigned mode) {
  struct stat status {};
  do {
    path_ = draft_path(folder);
    file_ = Descriptor(path_, O_WRONLY | O_CREAT | O_TRUNC, mode);
    file_.lock();
    if (::fstat(file_.number(), &status) != 0) fail("look at " + path_.string());
  } while (status.st_nlink == 0);
}

Draft::~Draft() {
  if (!path_.empty()) ::unlink(path_.c_str());
}

void Draft::replace(std::filesystem::path const& place) {
  file_.sync();
  if (::rename(path_.c_str(), place.c_str()) != 0) fail("rename to " + place.string());
  path_.clear();
  sync_folder(folder_of(place));
}

bool Draft::create(std::filesystem::path const& place) {
  file_.sync();
  if (::link(path_.c_str(), place.c_str()) != 0) {
    if (errno == EEXIST) return false;
    fail("create " + place.string());
  }
  sync_folder(folder_of(place));
  return true;
}

void remove_orphaned_drafts(std::filesystem::path const& folder) {
  for (auto const& entry : std::filesystem::directory_iterator(folder)) {
    if (!entry.path().filename().string().starts_with(draft_prefix)) continue;
    try {
      Descriptor draft(entry.path(), O_RDONLY);  // locked until it is unlinked, or its maker would go on with it
      if (draft.locked_at_once()) ::unlink(entry.path().c_str());
    } catch (std::system_error const& error) {
      if (error.code() != std::errc::no_such_file_or_directory) throw;  // published or removed meanwhile
    }
  }
}

void sync_folder(std::filesystem::path const& folder) { Descriptor(folder, O_RDONLY | O_DIRECTORY).sync(); }

void create_folders(std::filesystem::path const& folder, unsigned mode) {
  if (std::filesystem::is_directory(folder)) return;
  if (folder.has_parent_path()) create_folders(folder.parent_path(), mode);
  if (::mkdir(folder.c_str(), mode) != 0) {
    if (errno == EEXIST && std::filesystem::is_directory(folder)) return;
    fail("create the folder " + folder.string());
  }
  sync_folder(folder_of(folder));
}

void replace_durably(std::filesystem::path const& path, std::string_view bytes, unsigned mode) {
  Draft draft(folder_of(path), mode);
  draft.write(bytes);
  draft.replace(path);
}

bool create_durably(std::filesystem::path const& path, std::string_view bytes, unsigned mode) {
  Draft draft(folder_of(path), mode);
  draft.write(bytes);
  return draft.create(path);
}

std::string content(std::filesystem::path const& path) {
  Descriptor file(path, O_RDONLY);
  std::string bytes;
  std::array<char, 65536> piece;
  while (auto const count = file.read(piece)) bytes.append(piece.data(), count);
  return bytes;
}

}  // namespace gendan::disk
