#include "platform/service/kept_bodies.hpp"

#include <iterator>
#include <utility>

namespace gendan::service {

KeptBodies::Body KeptBodies::found(std::string const& key, std::string_view version) {
  std::lock_guard const lock(mutex_);
  auto const place = places_.find(key);
  if (place == places_.end() || place->second->version != version) return nullptr;
  by_use_.splice(by_use_.begin(), by_use_, place->second);
  return place->second->body;
}

void KeptBodies::keep(std::string key, std::string version, Body body) {
  Kept kept{std::move(key), std::move(version), std::move(body)};
  std::lock_guard const lock(mutex_);
  if (auto const former = places_.find(kept.key); former != places_.end()) drop(former->second);
  if (kept.size() > most_bytes_ / 16) return;
  by_use_.push_front(std::move(kept));
  places_.emplace(by_use_.front().key, by_use_.begin());
  bytes_ += by_use_.front().size();
  while (bytes_ > most_bytes_) drop(std::prev(by_use_.end()));
}

void KeptBodies::drop(Place place) {
  bytes_ -= place->size();
  places_.erase(place->key);
  by_use_.erase(place);
}

}  // namespace gendan::service
