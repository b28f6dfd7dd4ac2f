#include "capabilities/orders/order_revision_store.hpp"

#include <algorithm>

namespace gendan::orders {
namespace {

describe::Table<RevisionRow> const revision_table{"order_revision"};

std::string const select_revision =
    "select " + describe::columns<RevisionRow>() + " from order_revision where order_id = $1 and number = $2";
std::string const select_items =
    "select " + describe::columns<RevisionItem>() + " from order_revision where order_id = $1 order by number";
constexpr char select_newest[] = "select coalesce(max(number), 0) from order_revision where order_id = $1";
constexpr char select_newest_instant[] =
    "select made_at from order_revision where order_id = $1 order by number desc limit 1";

}  // namespace

void insert_revision(sql::Transaction& tx, RevisionRow const& row) { revision_table.insert(tx, row); }

std::optional<RevisionRow> find_revision(sql::Transaction& tx, OrderId const& order, std::int64_t number) {
  return describe::first<RevisionRow>(tx.query(select_revision, order.text(), number));
}

std::int64_t newest_revision_number(sql::Transaction& tx, OrderId const& order) {
  auto rows = tx.query(select_newest, order.text());
  return rows.next() ? rows.integer(0) : 0;
}

std::optional<Instant> newest_revision_made_at(sql::Transaction& tx, OrderId const& order) {
  auto rows = tx.query(select_newest_instant, order.text());
  return rows.next() ? std::optional(describe::Form<Instant>::from_sql(rows, 0)) : std::nullopt;
}

std::vector<std::string> revision_authors(sql::Transaction& tx, OrderId const& order) {
  std::vector<std::string> authors;
  for (auto const& item : describe::all<RevisionItem>(tx.query(select_items, order.text()))) {
    for (auto const& author : item.author_ids) {
      if (std::ranges::find(authors, author) == authors.end()) authors.push_back(author);
    }
  }
  return authors;
}

}  // namespace gendan::orders
