#include "platform/search/term_table.hpp"

#include <bit>

namespace gendan::search {

TermTable::TermTable(std::size_t expected) : slots_(std::bit_ceil(2 * expected)) { known_.reserve(expected); }

std::uint32_t TermTable::place(std::string_view term) {
  auto const hash = static_cast<std::uint32_t>(std::hash<std::string_view>{}(term));
  if (auto const found = slot(term, hash)) return found - 1;
  if (2 * (known_.size() + 1) > slots_.size()) grow();
  known_.push_back({text_.size(), static_cast<std::uint32_t>(term.size()), hash});
  text_ += term;
  slot(term, hash) = size();
  return size() - 1;
}

std::uint32_t& TermTable::slot(std::string_view term, std::uint32_t hash) {
  for (std::size_t at = hash;; ++at) {
    auto& found = slots_[at & (slots_.size() - 1)];
    if (found == 0 || (known_[found - 1].hash == hash && text(found - 1) == term)) return found;
  }
}

void TermTable::grow() {
  slots_.assign(2 * slots_.size(), 0);
  for (std::uint32_t place = 0; place < size(); ++place) {
    auto at = static_cast<std::size_t>(known_[place].hash);
    while (slots_[at & (slots_.size() - 1)] != 0) ++at;
    slots_[at & (slots_.size() - 1)] = place + 1;
  }
}

}  // namespace gendan::search
