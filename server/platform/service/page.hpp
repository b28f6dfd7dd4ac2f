// What every list is asked for, and a page of what it answers.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/whole.hpp"
#include "platform/service/sorts.hpp"

namespace gendan::service {

// Where a page ended.
struct PageCursor : BoundedText<1, 2'000> {
  static PageCursor of(std::string const& next) { return {parsed(next).value()}; }
};

// Members every list's query has: struct OrderFilter : PageInput<order_sorts> { … }.
template <auto const& By>
struct PageInput {
  static constexpr auto const& sorts = By;

  std::optional<Whole<1, 200>> limit;  // default 50
  std::optional<SortBy<By>> sort;
  std::optional<PageCursor> after;
  BOOST_DESCRIBE_CLASS(PageInput, (), (limit, sort, after), (), ())
};

template <class T>
struct Page {
  std::vector<T> items;
  std::optional<std::string> next;  // the cursor of the next page; null on the last
  BOOST_DESCRIBE_CLASS(Page, (), (items, next), (), ())
};

}  // namespace gendan::service

template <>
struct gendan::describe::Form<gendan::service::PageCursor> {
  using Text = BoundedText<1, 2'000>;
  static constexpr bool is_text = true;
  static std::optional<Fault> from_text(std::string_view text, service::PageCursor& out) {
    return Form<Text>::from_text(text, out);
  }
  static std::string name() { return "PageCursor"; }
  static boost::json::object schema() {
    auto schema = Form<Text>::schema();
    schema["description"] = "The `next` of the page before, asked for with the same filter and sort.";
    return schema;
  }
};
