#include "capabilities/views/search_api.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <list>
#include <map>
#include <span>
#include <utility>

#include "platform/search/index.hpp"
#include "platform/service/list_query.hpp"
#include "platform/service/lookup.hpp"

namespace gendan::views {
namespace {

using service::Call;

struct SearchInput {
  BoundedText<1, 200> text;
  std::optional<Whole<1, 50>> limit;  // default 12
};
BOOST_DESCRIBE_STRUCT(SearchInput, (), (text, limit))

struct SearchAnswer {
  std::vector<service::SearchHit> items;
};
BOOST_DESCRIBE_STRUCT(SearchAnswer, (), (items))

// The kinds that this person may see, those of one row scope together.
std::vector<search::Query> queries_of(Call& call) {
  std::map<std::pair<std::optional<std::string>, std::optional<std::string>>, std::vector<std::string>> kinds;
  for (auto const& [kind, searchable] : call.world.app->searchables()) {
    if (!call.caller.may(searchable.permission)) continue;
    auto const scope = service::search_scope(call.caller, searchable.permission);
    kinds[{scope.owner_id, scope.department_id}].push_back(kind);
  }
  std::vector<search::Query> queries;
  for (auto const& [scope, of_scope] : kinds) {
    queries.push_back({.text = {}, .kinds = of_scope, .scope = {scope.first, scope.second}, .limit = 50, .after = {}});
  }
  return queries;
}

// What a term counts does not depend on kind and scope, so that scores found apart compare. Of equal ones
// the younger comes first: ids are ordered by time.
bool comes_before(search::Hit const& a, search::Hit const& b) {
  return a.score != b.score ? a.score > b.score : a.id > b.id;
}

// What each one looks like, without those that are no longer there.
std::vector<service::SearchHit> shown(Call& call, std::span<search::Hit const> hits) {
  std::map<std::string, std::vector<std::string>> ids;
  for (auto const& hit : hits) ids[hit.kind].push_back(hit.id);
  std::map<std::pair<std::string, std::string>, service::SearchHit> known;
  std::list<std::string> statements;  // that their questions refer to
  std::vector<sql::Question> questions;
  for (auto const& [kind, of_kind] : ids) {
    auto const& searchable = call.world.app->searchables().at(kind);
    service::ListQuery query("", searchable.table);
    query.among("id", of_kind);
    statements.push_back(
        query.composed(fmt::format("select id, {}, {}, {}", searchable.number, searchable.title, searchable.hint), ""));
    questions.push_back({statements.back(), query.arguments(), [&known, kind = kind](sql::Rows rows) {
                           while (rows.next()) {
                             std::string id(rows.text(0));
                             known[{kind, id}] = {kind, id, std::string(rows.text(1)), std::string(rows.text(2)),
                                                  std::string(rows.text(3))};
                           }
                         }});
  }
  call.tx.ask_all(questions);
  std::vector<service::SearchHit> shown;
  for (auto const& hit : hits) {
    if (auto found = known.extract({hit.kind, hit.id})) shown.push_back(std::move(found.mapped()));
  }
  return shown;
}

SearchAnswer search(Call& call, SearchInput const& input) {
  auto const limit = input.limit ? static_cast<std::size_t>(input.limit->value()) : std::size_t{12};
  std::vector<search::Hit> hits;
  for (auto& query : queries_of(call)) {
    query.text = input.text.text();
    query.limit = static_cast<int>(limit);
    std::ranges::move(search::find(call.tx, query).hits, std::back_inserter(hits));
  }
  std::ranges::sort(hits, comes_before);
  if (hits.size() > limit) hits.resize(limit);
  // Within each scope the index left out what has less than a tenth of the best.
  std::erase_if(hits,
                [best = hits.empty() ? 0 : hits.front().score](auto const& hit) { return hit.score * 10 < best; });
  return {shown(call, hits)};
}

}  // namespace

void install_search_routes(service::App& app) {
  app.route<search>(http::Method::get, "/search", service::signed_in(), "Find anything by its number or name");
}

}  // namespace gendan::views
