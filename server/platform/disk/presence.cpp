#include "platform/disk/presence.hpp"

#include <fcntl.h>

namespace gendan::disk {

Presence::Presence(std::filesystem::path const& file, std::function<void()> const& first)
    : file_(file, O_RDWR | O_CREAT) {
  if (file_.locked_at_once()) first();
  file_.lock_shared();
}

bool Presence::work_while_none(std::filesystem::path const& file, std::function<void()> const& work) {
  Descriptor alone(file, O_RDWR | O_CREAT);
  if (!alone.locked_at_once()) return false;
  work();
  return true;
}

}  // namespace gendan::disk
