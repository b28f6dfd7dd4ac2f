// Files that are either wholly there after a power cut or not there at all: written beside their place,
// flushed, put in place in one step, and their folder flushed.
//
// A full disk or quota is Refusal unavailable "disk_full"; any other failure is std::system_error.
#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace gendan::disk {

class Descriptor {  // owns one open file
public:
  Descriptor() = default;
  // Flags and mode as open(2) knows them; O_CLOEXEC is added.
  Descriptor(std::filesystem::path const& path, int flags, unsigned mode = 0600);
  ~Descriptor();
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept;

  int number() const { return number_; }
  void write(std::string_view bytes);
  // As many bytes as there are, at most the room given; 0 at the end.
  std::size_t read(std::span<char> room);
  void sync();
  void lock();            // flock(2); waits
  bool locked_at_once();  // false when another holds it
  void lock_shared();     // with others that share it, given up by lock(); waits

private:
  int number_ = -1;
};

// Held until destroyed; other processes that ask for the same folder wait.
class FolderLock {
public:
  explicit FolderLock(std::filesystem::path const& folder);

private:
  Descriptor folder_;
};

// A file on its way to its place: written, flushed and then published in one step. Removed when it is
// destroyed unpublished; after a crash by remove_orphaned_drafts.
class Draft {
public:
  // `folder` must be on the file system of the place it will take.
  explicit Draft(std::filesystem::path const& folder, unsigned mode = 0600);
  ~Draft();
  Draft(Draft const&) = delete;
  Draft& operator=(Draft const&) = delete;

  void write(std::string_view bytes) { file_.write(bytes); }
  void replace(std::filesystem::path const& place);
  // False, and nothing changed, when there is a file at `place` already.
  bool create(std::filesystem::path const& place);

private:
  std::filesystem::path path_;
  Descriptor file_;  // locked for as long as this process lives
};

// Drafts of processes that have died.
void remove_orphaned_drafts(std::filesystem::path const& folder);

void sync_folder(std::filesystem::path const& folder);
// `folder` and what is missing above it.
void create_folders(std::filesystem::path const& folder, unsigned mode = 0700);
void replace_durably(std::filesystem::path const& path, std::string_view bytes, unsigned mode = 0600);
bool create_durably(std::filesystem::path const& path, std::string_view bytes, unsigned mode = 0600);

std::string content(std::filesystem::path const& path);

}  // namespace gendan::disk
