// Lists that stay fast: keyset paging over named sort columns, with vetted conditions only.
//
//   struct OrderFilter : OrderConditions, service::PageInput<order_sorts> {};
//
//   ListQuery query(columns<OrderRow>("o."), "sales_order o");
//   query.where("o.status = ?", enum_text(*filter.status));
//   query.scope(call.tx, call.caller, "orders.read", "o.owner_id", "o.department_id");
//   auto page = query.page<OrderRow>(call.tx, filter, "o.id");
//
// Conditions are constants of the source with one `?` per argument; nothing a client sends becomes SQL.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/refusal.hpp"
#include "platform/describe/row.hpp"
#include "platform/service/caller.hpp"
#include "platform/service/page.hpp"

namespace gendan::service {

// How many there are of which a list shows a page.
struct Totals {
  std::int64_t count = 0;
  bool is_exact = true;  // false: at least this many
};
BOOST_DESCRIBE_STRUCT(Totals, (), (count, is_exact))

class ListQuery {
public:
  ListQuery(std::string columns, std::string from) : columns_(std::move(columns)), from_(std::move(from)) {}

  template <class... Arguments>
  ListQuery& where(std::string_view condition, Arguments const&... arguments) {
    return add(condition, {sql::Value(describe::detail::column_value(arguments))...});
  }
  // The same with arguments whose number is known only now, as many as the condition has `?`.
  ListQuery& where_values(std::string_view condition, std::vector<sql::Value> arguments) {
    return add(condition, std::move(arguments));
  }
  // `column` is one of these texts; few hundred at most.
  ListQuery& among(std::string_view column, std::vector<std::string> const& texts);
  // The same for the few texts of an enumeration, where an index gives each one's rows in the page's order.
  ListQuery& among_few(std::string_view column, std::vector<std::string> texts);
  // Limits the rows to what the caller's permission reaches.
  ListQuery& scope(sql::Transaction& tx, Caller const& caller, std::string_view permission,
                   std::string_view owner_column, std::string_view department_column);

  // `id_column` breaks ties.
  template <describe::Described Row, class Input>
  Page<Row> page(sql::Transaction& tx, Input const& input, std::string_view id_column) {
    return page<Row>(tx, input, id_column, Input::sorts.columns);
  }
  // The same where the names of the list's sorts stand for other columns than they mostly do.
  template <describe::Described Row, class Input>
  Page<Row> page(sql::Transaction& tx, Input const& input, std::string_view id_column,
                 std::span<SortColumn const> columns);

  // Every row, in no promised order: for a caller that has bounded them by `among`.
  template <describe::Described Row>
  std::vector<Row> all(sql::Transaction& tx) const {
    return describe::all<Row>(tx.query_values(composed("select " + columns_, ""), arguments_));
  }

  Totals totals(sql::Transaction& tx) const;

  // "<select> from … where … <rest>" for aggregates over the same conditions; run it with arguments().
  std::string composed(std::string_view select, std::string_view rest) const;
  std::vector<sql::Value> const& arguments() const { return arguments_; }

private:
  ListQuery& add(std::string_view condition, std::vector<sql::Value> arguments);
  std::string mark(sql::Value argument);  // "$3", as which it is bound
  std::string where_clause(std::string_view further) const;
  bool has_elsewhere(sql::Transaction& tx, Caller const& caller, std::string const& owner,
                     std::string const& department) const;
  std::vector<std::string> branches() const;
  struct Asked {
    int limit = 50;
    std::string sort;
    std::optional<PageCursor> after;
  };
  struct Plan {
    int limit = 0;
    std::string sort;  // which the cursor belongs to
    SortKind kind = SortKind::text;
    std::string statement;
  };
  Plan plan(Asked asked, std::span<SortColumn const> columns, std::string_view id_column);
  static std::string cursor(sql::Rows const& rows, Plan const& plan);

  std::string columns_;
  std::string from_;
  std::string conditions_;
  // Conditions no two of which hold together, one of which must: "of the department", "one's own elsewhere". A
  // page asks for each by its own index and merges them in order, where "or" would need a scan or a sort.
  using Choice = std::vector<std::string>;
  std::vector<Choice> choices_;
  std::vector<sql::Value> arguments_;
};

template <describe::Described Row, class Input>
Page<Row> ListQuery::page(sql::Transaction& tx, Input const& input, std::string_view id_column,
                          std::span<SortColumn const> columns) {
  Asked asked;
  if (input.limit) asked.limit = static_cast<int>(input.limit->value());
  asked.sort = input.sort ? input.sort->text() : std::string(Input::sorts.usual);
  asked.after = input.after;
  auto const plan = this->plan(std::move(asked), columns, id_column);
  auto rows = tx.query_values(plan.statement, arguments_);
  Page<Row> page;
  std::string last;
  while (rows.next()) {
    if (static_cast<int>(page.items.size()) == plan.limit) {
      page.next = std::move(last);
      break;
    }
    page.items.push_back(describe::read_row<Row>(rows));
    if (static_cast<int>(page.items.size()) == plan.limit) last = cursor(rows, plan);
  }
  return page;
}

}  // namespace gendan::service
