// Answers that are kept as they were sent, each with the version of what it was made of: whoever asks again looks up
// the version only. Bounded; what was not asked for longest goes first.
#pragma once

#include <cstddef>
#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

namespace gendan::service {

class KeptBodies {
public:
  using Body = std::shared_ptr<std::string const>;

  explicit KeptBodies(std::size_t most_bytes) : most_bytes_(most_bytes) {}

  // nullptr: nothing is kept under the key, or it is of another version.
  Body found(std::string const& key, std::string_view version);
  // A body that would take more than a sixteenth of the room is not kept.
  void keep(std::string key, std::string version, Body body);

private:
  struct Kept {
    std::string key;
    std::string version;
    Body body;
    std::size_t size() const { return key.size() + version.size() + body->size(); }
  };
  using Place = std::list<Kept>::iterator;

  void drop(Place place);

  std::size_t const most_bytes_;
  std::mutex mutex_;
  std::list<Kept> by_use_;  // the one asked for last in front
  std::unordered_map<std::string_view, Place> places_;
  std::size_t bytes_ = 0;
};

}  // namespace gendan::service
