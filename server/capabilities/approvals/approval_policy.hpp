// What the policies have in common that say whom something asks: their parties as codes, and lists that name each
// entry once.
#pragma once

#include <algorithm>
#include <boost/describe.hpp>
#include <set>
#include <string>
#include <vector>

#include "base/refusal.hpp"

namespace gendan::approvals {

template <class Party>
std::vector<std::string> party_codes(std::vector<Party> const& parties) {
  std::vector<std::string> codes;
  for (auto const party : parties) codes.emplace_back(boost::describe::enum_to_string(party, ""));
  return codes;
}

// named_twice of every entry that stands there already.
template <class T>
void find_repeated(std::vector<T> const& values, std::string const& path, std::vector<Problem>& problems) {
  std::set<T> seen;
  for (std::size_t index = 0; index < values.size(); ++index) {
    if (!seen.insert(values[index]).second) problems.push_back({path + "/" + std::to_string(index), "named_twice", {}});
  }
}

// Those of a policy that were not asked: it has grown since.
inline std::vector<std::string> unasked_parties(std::vector<std::string> of_policy,
                                                std::vector<std::string> const& asked) {
  std::erase_if(of_policy, [&](std::string const& party) { return std::ranges::find(asked, party) != asked.end(); });
  return of_policy;
}

}  // namespace gendan::approvals
