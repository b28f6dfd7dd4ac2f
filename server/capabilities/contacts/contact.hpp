// What can be wrong with contacts as they are written.
#pragma once

#include <set>

#include "capabilities/contacts/contacts.hpp"

namespace gendan::contacts {

inline constexpr std::size_t most_contacts = 200;

// `known` are the contacts that can be edited.
std::vector<Problem> list_problems(std::string const& path, std::vector<ContactContent> const& contents,
                                   std::set<ContactId> const& known, Sight sight);

}  // namespace gendan::contacts
