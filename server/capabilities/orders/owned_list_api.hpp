// What lists of things that people own have in common.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "capabilities/identity/identity.hpp"
#include "platform/service/text_list.hpp"

namespace gendan::orders {

inline std::string owner_name(service::Call& call, std::string const& owner_id) {
  auto names = identity::person_names(call.tx, {owner_id});
  return std::move(names[owner_id]);
}

// A list's rows in the search index.
struct Listed {
  std::string_view kind;  // "inquiry"
  std::string_view permission;
  std::string_view id_column;
};

template <class Conditions>
std::optional<service::TextSearch> search_of(Listed const& listed, Conditions const& conditions) {
  if (!conditions.text || conditions.text->text().empty()) return std::nullopt;
  return service::TextSearch{listed.kind, listed.permission, conditions.text->text(), listed.id_column};
}

// A page of the query's rows, narrowed by the filter's `text` where it has one.
template <class Row, class Filter>
service::Page<Row> page_of(service::Call& call, service::ListQuery query, Listed const& listed, Filter const& filter,
                           std::span<service::SortColumn const> columns = Filter::sorts.columns) {
  if (auto const search = search_of(listed, filter))
    return service::text_page<Row>(call, std::move(query), *search, filter, columns);
  return query.page<Row>(call.tx, filter, listed.id_column, columns);
}

template <class Conditions>
service::Totals totals_of(service::Call& call, service::ListQuery const& query, Listed const& listed,
                          Conditions const& conditions) {
  if (auto const search = search_of(listed, conditions)) return service::text_totals(call, query, *search);
  return query.totals(call.tx);
}

template <class Enum>
std::vector<std::string> texts_of(std::vector<Enum> const& values) {
  std::vector<std::string> texts;
  for (auto const value : values) texts.push_back(describe::enum_text(value));
  return texts;
}

// struct Item : Row { std::string owner_name; }
template <class Item, class Row>
service::Page<Item> with_owner_names(service::Call& call, service::Page<Row> rows) {
  std::vector<std::string> owners;
  for (auto const& row : rows.items) owners.push_back(row.owner_id);
  auto names = identity::person_names(call.tx, owners);
  service::Page<Item> page;
  for (auto& row : rows.items) {
    auto const& name = names[row.owner_id];
    page.items.push_back({std::move(row), name});
  }
  page.next = std::move(rows.next);
  return page;
}

}  // namespace gendan::orders
