// By what a list is sorted: said once, for its query and for the API document.
//
//   constexpr service::Sorts order_sorts{"-created_at", {{"created_at", "o.created_at", service::SortKind::number},
//                                                        {"number", "o.number"}}};
//   struct OrderFilter : OrderConditions, service::PageInput<order_sorts> {};
//
// Every sort column must be NOT NULL and, together with the id, served by an index.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

#include "platform/describe/form.hpp"

namespace gendan::service {

enum class SortKind { text, number };

struct SortColumn {
  std::string_view name;           // as clients say it: "promised_on"
  std::string_view column;         // "o.promised_on"
  SortKind kind = SortKind::text;  // instants, amounts and counts are numbers
};

// In which order a list comes that is narrowed by a text and asked for without a sort.
enum class ByText { as_ever, best_first };

// "-name" is by the name, descending.
constexpr bool is_descending(std::string_view sort) { return sort.starts_with('-'); }
constexpr std::string_view sort_name(std::string_view sort) { return sort.substr(is_descending(sort) ? 1 : 0); }

template <std::size_t Count>
struct Sorts {
  consteval Sorts(std::string_view usual_sort, SortColumn const (&sort_columns)[Count], ByText order = ByText::as_ever)
      : usual(usual_sort), columns(std::to_array(sort_columns)), by_text(order) {
    if (!has(usual)) throw std::logic_error("a list's usual sort is one of its sorts");
  }

  constexpr bool has(std::string_view sort) const {
    return std::ranges::find(columns, sort_name(sort), &SortColumn::name) != columns.end();
  }

  std::string_view usual;  // where none is asked for
  std::array<SortColumn, Count> columns;
  ByText by_text;
};

// One of a list's sorts.
template <auto const& By>
class SortBy {
public:
  SortBy() : text_(By.usual) {}
  static std::optional<SortBy> parsed(std::string_view text) {
    if (!By.has(text)) return std::nullopt;
    SortBy sort;
    sort.text_ = text;
    return sort;
  }
  std::string const& text() const { return text_; }

private:
  std::string text_;
};

}  // namespace gendan::service

template <auto const& By>
struct gendan::describe::Form<gendan::service::SortBy<By>> {
  using Value = service::SortBy<By>;
  static constexpr bool is_text = true;
  static std::optional<Fault> from_text(std::string_view text, Value& out) {
    auto sort = text.empty() ? Value() : Value::parsed(text);
    if (!sort) return Fault{"not_one_of", allowed()};
    out = *std::move(sort);
    return std::nullopt;
  }
  static boost::json::object schema() {
    boost::json::array sorts;
    for (auto const& column : By.columns) {
      sorts.emplace_back(column.name);
      sorts.emplace_back("-" + std::string(column.name));
    }
    boost::json::object schema{{"type", "string"}, {"enum", std::move(sorts)}, {"default", By.usual}};
    if (By.by_text == service::ByText::best_first)
      schema["description"] = "With a text and without a sort: what fits the text best comes first.";
    return schema;
  }

private:
  static std::string allowed() {
    std::string names;
    for (auto const& column : By.columns) names += (names.empty() ? "" : "|") + std::string(column.name);
    return names;
  }
};
