// Prepared statements of one connection by their text; beyond `most` the one unused for longest goes.
#pragma once

#include <cstddef>
#include <list>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace gendan::sql {

template <class Statement>
class StatementCache {
public:
  static constexpr std::size_t most = 256;

  // nullptr when it is not kept.
  std::shared_ptr<Statement> found(std::string_view text) {
    auto const place = places_.find(text);
    if (place == places_.end()) return nullptr;
    entries_.splice(entries_.begin(), entries_, place->second);
    return place->second->second;
  }

  // Keeps it; returns the one that had to go, or nullptr.
  std::shared_ptr<Statement> keep(std::string_view text, std::shared_ptr<Statement> statement) {
    entries_.emplace_front(std::string(text), std::move(statement));
    places_.emplace(entries_.front().first, entries_.begin());
    if (entries_.size() <= most) return nullptr;
    auto gone = std::move(entries_.back().second);
    places_.erase(entries_.back().first);
    entries_.pop_back();
    return gone;
  }

  void clear() {
    places_.clear();
    entries_.clear();
  }
  std::size_t size() const { return entries_.size(); }

private:
  using Entries = std::list<std::pair<std::string, std::shared_ptr<Statement>>>;
  Entries entries_;                                                          // the latest used first
  std::unordered_map<std::string_view, typename Entries::iterator> places_;  // views of the texts in entries_
};

}  // namespace gendan::sql
