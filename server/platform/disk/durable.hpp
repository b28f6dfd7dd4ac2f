// Files that are either wholly there after a power cut or not there at all: written beside their place,
// flushed, put in place in one step, and their folder flushed.
//
// A full disk or quota is Refusal unavailable "disk_full"; any other failure is std::system_error.
#pragma once

#include <filesystem>
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
  void sync();

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

void sync_folder(std::filesystem::path const& folder);
// Renames within one file system and flushes the folder of `to`.
void move_durably(std::filesystem::path const& from, std::filesystem::path const& to);
void replace_durably(std::filesystem::path const& path, std::string_view bytes, unsigned mode = 0600);
// False, and nothing changed, when there is a file at `path` already.
bool create_durably(std::filesystem::path const& path, std::string_view bytes, unsigned mode = 0600);

std::string content(std::filesystem::path const& path);

}  // namespace gendan::disk
