#include "capabilities/views/search_api.hpp"

namespace gendan::views {
namespace {

using service::Call;

struct SearchInput {
  BoundedText<1, 200> text;
  std::optional<Whole<1, 50>> limit;  // of each kind; default 12
};
BOOST_DESCRIBE_STRUCT(SearchInput, (), (text, limit))

struct SearchAnswer {
  std::vector<service::SearchHit> items;
};
BOOST_DESCRIBE_STRUCT(SearchAnswer, (), (items))

SearchAnswer search(Call& call, SearchInput const& input) {
  auto const limit = input.limit ? static_cast<int>(input.limit->value()) : 12;
  SearchAnswer answer;
  for (auto const& [kind, searchable] : call.world.app->searchables()) {
    if (!call.caller.may(searchable.permission)) continue;
    for (auto& hit : searchable.find(call, input.text.text(), limit)) answer.items.push_back(std::move(hit));
  }
  return answer;
}

}  // namespace

void install_search_routes(service::App& app) {
  app.route<search>(http::Method::get, "/search", service::signed_in(), "Find anything by its number or name");
}

}  // namespace gendan::views
