// Whether other processes use the same thing: each holds a Presence at the same file for as long as it lives, however
// it ends. For a local file system, as flock(2) is.
#pragma once

#include <filesystem>
#include <functional>

#include "platform/disk/durable.hpp"

namespace gendan::disk {

class Presence {
public:
  // Where no other process is present, `first` runs before any other can be.
  Presence(std::filesystem::path const& file, std::function<void()> const& first);
  // Runs `work` while no process is present nor can become so; false, and nothing done, when one is.
  static bool work_while_none(std::filesystem::path const& file, std::function<void()> const& work);

private:
  Descriptor file_;
};

}  // namespace gendan::disk
