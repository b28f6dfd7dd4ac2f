// Lists narrowed by a text, over the search index.
//
// Such a list holds what fits the text at least half as well as the best hit and meets every other
// condition. Asked for without a sort it is in the index's order, the best first, and its cursor is the
// index's. Asked for with a sort it holds the best `most_sorted`, sorted, with the cursor of any list.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "platform/service/call.hpp"
#include "platform/service/list_query.hpp"

namespace gendan::service {

struct TextSearch {
  std::string_view kind;        // of the index's entries: "order"
  std::string_view permission;  // whose row scope narrows the search too
  std::string text;
  std::string_view id_column;  // "o.id"
};

inline constexpr std::size_t most_sorted = 200;

struct TextHits {
  std::vector<std::string> ids;     // the best first
  std::optional<std::string> next;  // a page may end before it is full, where few of many hits meet the conditions
};
// At most `want` of those that also meet the query's conditions, after the page whose `next` was `after`.
TextHits text_hits(Call& call, ListQuery const& query, TextSearch const& search, std::size_t want,
                   std::string const& after);

Totals text_totals(Call& call, ListQuery const& query, TextSearch const& search);

// Row has a member `id`.
template <describe::Described Row, class Input>
Page<Row> text_page(Call& call, ListQuery query, TextSearch const& search, Input const& input,
                    std::span<SortColumn const> columns = Input::sorts.columns) {
  static_assert(Input::sorts.by_text == ByText::best_first);
  if (input.sort) {
    query.among(search.id_column, text_hits(call, query, search, most_sorted, {}).ids);
    return query.page<Row>(call.tx, input, search.id_column, columns);
  }
  auto const want = input.limit ? static_cast<std::size_t>(input.limit->value()) : std::size_t{50};
  auto hits = text_hits(call, query, search, want, input.after ? input.after->text() : std::string());
  query.among(search.id_column, hits.ids);
  auto rows = query.all<Row>(call.tx);
  std::ranges::sort(rows, {}, [&](Row const& row) { return std::ranges::find(hits.ids, row.id.text()); });
  return {std::move(rows), std::move(hits.next)};
}

}  // namespace gendan::service
