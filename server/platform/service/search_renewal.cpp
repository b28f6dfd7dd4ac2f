#include "platform/service/search_renewal.hpp"

namespace gendan::service {

void begin_with_todays_search(Call& call) {
  auto const& app = *call.world.app;
  for (auto const& [kind, put_again] : app.registry<SearchWriters>().by_kind)
    search::begin_with_todays_rules(call.tx, kind, app.searchables().at(kind).table);
}

bool renew_search(Call& call) {
  constexpr int entries_at_once = 100;
  auto const& app = *call.world.app;
  for (auto const& [kind, put_again] : app.registry<SearchWriters>().by_kind) {
    if (search::renew_some(call.tx, kind, app.searchables().at(kind).table, put_again, entries_at_once)) return true;
  }
  return false;
}

}  // namespace gendan::service
