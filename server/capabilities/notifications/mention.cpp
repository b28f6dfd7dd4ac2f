#include "capabilities/notifications/mention.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace gendan::notifications {
namespace {

constexpr std::size_t most_places = 20;
constexpr std::size_t longest_name = 20;

bool begins_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }

std::vector<std::string> beginnings_of(std::string_view text) {
  std::vector<std::string> all;
  std::size_t end = 0;
  while (end < text.size() && all.size() < longest_name) {
    if (text[end] == '@' || text[end] == '\n') break;
    ++end;
    while (end < text.size() && !begins_character(text[end])) ++end;
    all.emplace_back(text.substr(0, end));
  }
  std::erase_if(all, [](std::string const& one) { return trimmed(one) != one; });
  std::ranges::reverse(all);
  return all;
}

}  // namespace

std::vector<std::vector<std::string>> possible_mentions(std::string_view text) {
  std::vector<std::vector<std::string>> places;
  for (auto at = text.find('@'); at != std::string_view::npos && places.size() < most_places;
       at = text.find('@', at + 1)) {
    auto names = beginnings_of(text.substr(at + 1));
    if (!names.empty()) places.push_back(std::move(names));
  }
  return places;
}

}  // namespace gendan::notifications
