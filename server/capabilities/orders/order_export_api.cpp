#include "capabilities/orders/order_export_api.hpp"

#include <span>

#include "capabilities/identity/identity.hpp"
#include "capabilities/orders/order_api.hpp"
#include "capabilities/orders/order_list_api.hpp"
#include "platform/service/list_export.hpp"

namespace gendan::orders {
namespace {

using service::Call;

enum class ExportRows { orders, lines };
BOOST_DESCRIBE_ENUM(ExportRows, orders, lines)

using OrderInput = service::ExportInput<OrderConditions, order_sorts>;
struct OrderExport : OrderInput {
  std::optional<ExportRows> rows;  // default orders
};
BOOST_DESCRIBE_STRUCT(OrderExport, (OrderInput), (rows))

template <class Take>
void each_page(Call& call, OrderExport const& asked, Take const& take) {
  service::each_page<OrderFilter>(call, asked, order_page<OrderRow>, take);
}

std::map<std::string, std::string> owner_names(Call& call, std::vector<OrderRow> const& orders) {
  std::vector<std::string> ids;
  for (auto const& order : orders) ids.push_back(order.owner_id);
  return identity::person_names(call.tx, ids);
}

std::string name_in(std::map<std::string, std::string> const& names, std::string const& id) {
  auto const name = names.find(id);
  return name == names.end() ? std::string() : name->second;
}

void write_orders(Call& call, OrderExport const& asked, service::ListFile& file) {
  file.table<OrderExportRow>([&](auto& out) {
    each_page(call, asked, [&](auto const& orders) {
      auto const names = owner_names(call, orders);
      for (auto const& order : orders) out.add(export_row(order, name_in(names, order.owner_id)));
    });
  });
}

// An order may have thousands of lines: so many of them, of one order or of several, are in memory at a time.
constexpr int lines_at_once = 200;

// The first of these orders that together have no more lines, but at least one order.
std::span<OrderRow const> first_few(std::span<OrderRow const> orders) {
  std::size_t count = 1;
  auto lines = orders.front().line_count;
  while (count < orders.size() && lines + orders[count].line_count <= lines_at_once)
    lines += orders[count++].line_count;
  return orders.first(count);
}

template <class Take>
void each_line(Call& call, OrderRow const& order, Take const& take) {
  std::int64_t position = 0;
  for (;;) {
    auto const lines = lines_after(call.tx, order.id, position, lines_at_once);
    for (auto const& line : lines) take(order, line);
    if (std::ssize(lines) < lines_at_once) return;
    position = lines.back().position.value();
  }
}

// Order by order, each one's by position.
template <class Take>
void each_line(Call& call, std::span<OrderRow const> orders, Take const& take) {
  while (!orders.empty()) {
    auto const few = first_few(orders);
    orders = orders.subspan(few.size());
    if (few.size() == 1) {
      each_line(call, few.front(), take);
      continue;
    }
    auto const lines = lines_of(call.tx, few);
    for (auto const& order : few) {
      auto const [begin, end] = lines.equal_range(order.id.text());
      for (auto line = begin; line != end; ++line) take(order, line->second);
    }
  }
}

void write_lines(Call& call, OrderExport const& asked, service::ListFile& file) {
  file.rename("order-lines");
  file.table<OrderLineExportRow>([&](auto& out) {
    each_page(call, asked, [&](auto const& orders) {
      auto const names = owner_names(call, orders);
      each_line(call, std::span<OrderRow const>(orders), [&](OrderRow const& order, OrderLineRow const& line) {
        out.add(export_row(order, name_in(names, order.owner_id), line));
      });
    });
  });
}

void write_asked_rows(Call& call, OrderExport const& asked, service::ListFile& file) {
  if (asked.rows == ExportRows::lines) return write_lines(call, asked, file);
  write_orders(call, asked, file);
}

service::ExportedList const exported_orders{.name = "orders",
                                            .read = "orders.read",
                                            .permission = "orders.export",
                                            .words = order_wordings(),
                                            .summary = "The orders that a filter lists, or their lines"};

}  // namespace

void install_order_export(service::App& app) { service::export_list<exported_orders, write_asked_rows>(app); }

}  // namespace gendan::orders
