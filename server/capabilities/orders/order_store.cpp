#include "capabilities/orders/order_store.hpp"

#include <algorithm>
#include <map>

#include "capabilities/orders/order_completeness.hpp"
#include "platform/describe/diff.hpp"
#include "platform/events/record.hpp"
#include "platform/service/list_query.hpp"

namespace gendan::orders {

describe::Table<OrderRow> const order_table{"sales_order"};
describe::Table<OrderLineRow> const order_line_table{"sales_order_line"};
describe::Table<LineDeliveryRow> const line_delivery_table{"line_delivery"};

namespace {

std::string const select_order = "select " + describe::columns<OrderRow>() + " from sales_order where id = $1";
std::string const select_lines =
    "select " + describe::columns<OrderLineRow>() + " from sales_order_line where order_id = $1 order by position";
std::string const select_next_lines =
    "select " + describe::columns<OrderLineRow>() +
    " from sales_order_line where order_id = $1 and position > $2 order by position limit $3";
std::string const select_deliveries = "select " + describe::columns<LineDeliveryRow>() +
                                      " from line_delivery where order_id = $1 order by line_id, delivered_on, id";

constexpr char select_by_source[] = "select id from sales_order where source_system = $1 and source_reference = $2";
constexpr char write_delivered[] =
    "update sales_order_line set delivered_quantity = $2, completed_on = $3 where id = $1";
constexpr char freeze_dates[] = R"sql(
  update sales_order_line set original_on = coalesce(confirmed_on, (select o.promised_on from sales_order o where o.id = order_id))
  where order_id = $1 and original_on is null
)sql";

constexpr char first_of_customer[] = R"sql(
  select 1 from sales_order o where o.id = $1 and o.customer_id is not null and not exists (
    select 1 from sales_order b where b.customer_id = o.customer_id and b.id <> o.id
      and (b.confirmed_at is not null or b.is_historical))
)sql";
constexpr char first_of_product[] = R"sql(
  select 1 from sales_order_line l where l.order_id = $1 and l.product_id is not null and not exists (
    select 1 from sales_order_line b join sales_order o on o.id = b.order_id
    where b.product_id = l.product_id and b.order_id <> l.order_id and (o.confirmed_at is not null or o.is_historical))
)sql";

}  // namespace

std::optional<OrderRow> find_order(sql::Transaction& tx, OrderId const& id) {
  return describe::first<OrderRow>(tx.query(select_order, id.text()));
}

std::optional<WholeOrder> find_whole_order(sql::Transaction& tx, OrderId const& id) {
  std::optional<OrderRow> row;
  WholeOrder whole;
  tx.ask_apart({{select_order, {id.text()}, describe::into(row)},
                {select_lines, {id.text()}, describe::into(whole.lines)},
                {select_deliveries, {id.text()}, describe::into(whole.deliveries)}});
  if (!row) return std::nullopt;
  whole.row = *std::move(row);
  return whole;
}

sql::Question order_stamp_question(OrderId const& id) {
  static std::string const statement = "select owner_id, department_id, customer_name, quotation_id, " +
                                       events::length_of("'orders/' || id") +
                                       ", coalesce((select revision from completeness_policy), 0) "
                                       "from sales_order where id = $1";
  return {statement, {id.text()}, {}};
}

std::optional<OrderStamp> find_order_stamp(sql::Transaction& tx, OrderId const& id) {
  std::optional<OrderStamp> stamp;
  auto question = order_stamp_question(id);
  question.take = [&](sql::Rows rows) {
    if (!rows.next()) return;
    stamp = {std::string(rows.text(0)), std::string(rows.text(1)),
             std::string(rows.text(2)), std::nullopt,
             rows.integer(4),           rows.integer(5)};
    if (!rows.is_null(3)) stamp->quotation_id = rows.text(3);
  };
  tx.ask_apart({question});
  return stamp;
}

bool was_confirmed(sql::Transaction& tx, OrderId const& id) {
  return tx.query("select 1 from sales_order where id = $1 and confirmed_at is not null", id.text()).next();
}

std::optional<OrderId> order_id_by_source(sql::Transaction& tx, std::string_view system, std::string_view reference) {
  auto rows = tx.query(select_by_source, system, reference);
  if (!rows.next()) return std::nullopt;
  return describe::Form<OrderId>::from_sql(rows, 0);
}

std::vector<OrderLineRow> lines_of(sql::Transaction& tx, OrderId const& id) {
  return describe::all<OrderLineRow>(tx.query(select_lines, id.text()));
}

std::multimap<std::string, OrderLineRow> lines_of(sql::Transaction& tx, std::span<OrderRow const> orders) {
  std::vector<std::string> ids;
  for (auto const& order : orders) ids.push_back(order.id.text());
  service::ListQuery query(describe::columns<OrderLineRow>("l."), "sales_order_line l");
  auto rows = query.among("l.order_id", ids).all<OrderLineRow>(tx);
  std::ranges::sort(rows, {}, &OrderLineRow::position);
  std::multimap<std::string, OrderLineRow> lines;
  for (auto& row : rows) lines.emplace(row.order_id.text(), std::move(row));
  return lines;
}

std::vector<OrderLineRow> lines_after(sql::Transaction& tx, OrderId const& id, std::int64_t position, int most) {
  return describe::all<OrderLineRow>(tx.query(select_next_lines, id.text(), position, most));
}

std::vector<LineDeliveryRow> deliveries_of(sql::Transaction& tx, OrderId const& id) {
  return describe::all<LineDeliveryRow>(tx.query(select_deliveries, id.text()));
}

void store_lines(sql::Transaction& tx, OrderId const& id, std::vector<OrderLineRow> const& before,
                 std::vector<OrderLineRow> const& after) {
  std::map<std::string, OrderLineRow const*> gone;
  for (auto const& row : before) gone[row.id.text()] = &row;
  std::vector<OrderLineRow> added;
  for (auto const& row : after) {
    auto const known = gone.find(row.id.text());
    if (known == gone.end()) {
      added.push_back(row);
      continue;
    }
    if (!describe::changes(*known->second, row).empty()) order_line_table.update(tx, row);
    gone.erase(known);
  }
  for (auto const& [line_id, row] : gone) {
    tx.run("delete from sales_order_line where id = $1 and order_id = $2", line_id, id.text());
  }
  order_line_table.insert_all(tx, added);
}

void delete_delivery(sql::Transaction& tx, LineDeliveryId const& id) {
  tx.run("delete from line_delivery where id = $1", id.text());
}

void set_delivered(sql::Transaction& tx, OrderLineId const& id, DeliveryState const& state) {
  tx.run(write_delivered, id.text(), state.delivered.scaled(),
         state.completed_on ? sql::Value(state.completed_on->text()) : sql::Value(sql::null));
}

void freeze_original_dates(sql::Transaction& tx, OrderId const& id) { tx.run(freeze_dates, id.text()); }

bool is_first_of_customer(sql::Transaction& tx, OrderId const& id) {
  return tx.query(first_of_customer, id.text()).next();
}
bool has_first_of_product(sql::Transaction& tx, OrderId const& id) {
  return tx.query(first_of_product, id.text()).next();
}

OrderContent content_of(OrderRow const& row, std::vector<OrderLineRow> const& lines) {
  return {row, {lines.begin(), lines.end()}};
}

void set_completeness(sql::Transaction& tx, OrderId const& id, std::int64_t percent) {
  tx.run("update sales_order set completeness_percent = $2 where id = $1 and completeness_percent <> $2", id.text(),
         percent);
}

void apply_content(OrderRow& row, OrderContent const& content, FieldNeeds const& needs) {
  static_cast<OrderTerms&>(row) = content;
  row.total = order_total(content);
  row.line_count = static_cast<std::int64_t>(content.lines.size());
  row.completeness_percent = completeness(content, needs).percent;
}

}  // namespace gendan::orders
