// An order's revisions as rows.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "capabilities/orders/order_store.hpp"

namespace gendan::orders {

using RevisionId = Id<struct OrderRevisionTag>;

struct RevisionItem {
  RevisionId id;
  OrderId order_id;
  std::int64_t number = 0;  // 1: as the order was confirmed
  std::string content_hash;
  std::optional<std::string> reference;  // the change it comes from
  std::optional<std::string> reference_number;
  std::vector<std::string> author_ids;  // of that change
  std::string made_by_id;               // empty: the system
  std::string made_by_name;
  Instant made_at;
};
BOOST_DESCRIBE_STRUCT(RevisionItem, (),
                      (id, order_id, number, content_hash, reference, reference_number, author_ids, made_by_id,
                       made_by_name, made_at))
struct RevisionRow : RevisionItem {
  OrderContent content;
};
BOOST_DESCRIBE_STRUCT(RevisionRow, (RevisionItem), (content))

void insert_revision(sql::Transaction& tx, RevisionRow const& row);
std::optional<RevisionRow> find_revision(sql::Transaction& tx, OrderId const& order, std::int64_t number);
std::int64_t newest_revision_number(sql::Transaction& tx, OrderId const& order);  // 0: none
std::optional<Instant> newest_revision_made_at(sql::Transaction& tx, OrderId const& order);
std::vector<std::string> revision_authors(sql::Transaction& tx, OrderId const& order);

}  // namespace gendan::orders
