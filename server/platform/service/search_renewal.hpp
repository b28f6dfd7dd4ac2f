// Which capability puts the entries of a searchable kind, so that they can be put again: by the job that
// follows a change of the rules of words.
#pragma once

#include <map>
#include <string>

#include "platform/search/renewal.hpp"
#include "platform/service/app.hpp"

namespace gendan::service {

struct SearchWriters {
  std::map<std::string, search::PutAgain> by_kind;
};

inline void writes_search(App& app, std::string kind, search::PutAgain put_again) {
  app.registry<SearchWriters>().by_kind.emplace(std::move(kind), std::move(put_again));
}

// For a new database: what it will store is put by today's rules.
void begin_with_todays_search(Call& call);
// Some entries of the searchable kinds that were put by older rules; true: there are more.
bool renew_search(Call& call);

}  // namespace gendan::service
