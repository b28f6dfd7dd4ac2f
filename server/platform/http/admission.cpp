#include "platform/http/admission.hpp"

namespace gendan::http {

std::shared_ptr<void> Admission::admit(std::string const& address, bool counts_for_address) {
  std::lock_guard const lock(mutex_);
  if (open_ >= most_) return nullptr;
  auto const key = counts_for_address ? address : std::string();
  auto& of_address = open_by_address_[key];
  if (counts_for_address && of_address >= most_per_address_) return nullptr;
  ++open_;
  ++of_address;
  return std::shared_ptr<void>(this, [key](void* self) { static_cast<Admission*>(self)->leave(key); });
}

bool Admission::wait_until_empty(std::chrono::milliseconds limit) {
  std::unique_lock lock(mutex_);
  return changed_.wait_for(lock, limit, [this] { return open_ == 0; });
}

void Admission::leave(std::string const& address) {
  std::lock_guard const lock(mutex_);
  if (--open_ == 0) changed_.notify_all();
  auto const found = open_by_address_.find(address);
  if (--found->second == 0) open_by_address_.erase(found);
}

}  // namespace gendan::http
