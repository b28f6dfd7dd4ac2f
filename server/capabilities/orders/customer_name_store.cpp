#include "capabilities/orders/customer_name_store.hpp"

namespace gendan::orders {
namespace {

// `time` is the column of the table's index by customer.
template <class Row>
struct Copies {
  Copies(std::string const& table, std::string const& time) {
    auto const after = " where customer_id = $1 and (" + time + ", id) > ($2, $3)";
    select_last = "select at, id from (select " + time + " as at, id from " + table + after + " order by " + time +
                  ", id limit $4) step order by at desc, id desc limit 1";
    rename = "update " + table + " set customer_name = $6" + after + " and (" + time +
             ", id) <= ($4, $5) and customer_name <> $6 returning " + describe::columns<Row>();
  }
  std::string select_last;
  std::string rename;
};

std::optional<NamePlace> last_of_step(sql::Rows rows) {
  if (!rows.next()) return std::nullopt;
  return NamePlace{rows.integer(0), std::string(rows.text(1))};
}

template <class Row>
NameStep<Row> renamed(sql::Transaction& tx, Copies<Row> const& copies, std::string_view customer_id,
                      std::string_view name, NamePlace const& place, int limit) {
  auto const last = last_of_step(tx.query(copies.select_last, customer_id, place.at, place.id, limit));
  if (!last) return {};
  return {describe::all<Row>(tx.query(copies.rename, customer_id, place.at, place.id, last->at, last->id, name)), last};
}

}  // namespace

NameStep<OrderRow> rename_orders(sql::Transaction& tx, std::string_view customer_id, std::string_view name,
                                 NamePlace const& place, int limit) {
  static Copies<OrderRow> const copies("sales_order", "created_at");
  return renamed(tx, copies, customer_id, name, place, limit);
}

NameStep<InquiryRow> rename_inquiries(sql::Transaction& tx, std::string_view customer_id, std::string_view name,
                                      NamePlace const& place, int limit) {
  static Copies<InquiryRow> const copies("inquiry", "received_at");
  return renamed(tx, copies, customer_id, name, place, limit);
}

NameStep<QuotationRow> rename_quotations(sql::Transaction& tx, std::string_view customer_id, std::string_view name,
                                         NamePlace const& place, int limit) {
  static Copies<QuotationRow> const copies("quotation", "created_at");
  return renamed(tx, copies, customer_id, name, place, limit);
}

}  // namespace gendan::orders
