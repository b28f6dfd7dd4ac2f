// Orders: making, showing and editing them.
#include "capabilities/orders/order_api.hpp"
#include "capabilities/orders/order_view_api.hpp"
#include "capabilities/orders/order_writing_api.hpp"

namespace gendan::orders {
namespace {

using service::Call;
using service::Created;

struct OrderEdit : OrderContent {
  std::int64_t revision = 0;
};
BOOST_DESCRIBE_STRUCT(OrderEdit, (OrderContent), (revision))

std::optional<sql::Question> ask_for_stamp(std::vector<std::string> const& parameters) {
  auto const id = OrderId::parsed(parameters.at(0));
  return id ? std::optional(order_stamp_question(*id)) : std::nullopt;
}

service::Encoded<OrderView> show_order(Call& call, OrderId const& id) { return encoded_order(call, id); }

Created<OrderView> create_order(Call& call, OrderContent const& content) {
  NewOrder circumstances;
  circumstances.owner_id = call.caller.person_id;
  circumstances.department_id = call.caller.department_id;
  auto written = write_new_order(call, content, circumstances);
  return {view_of(call, written.row, std::move(written.lines)), "/orders/" + written.row.id.text()};
}

OrderView edit_order(Call& call, OrderId const& id, OrderEdit const& edit) {
  auto const before = reachable_order(call, id, "orders.write");
  if (before.is_historical) throw conflict("order_is_historical");
  expect_editable(before.status);
  auto written = write_edited_order(call, before, edit, edit.revision);
  return view_of(call, written.row, std::move(written.lines));
}

// A draft with the same content: no status, approval, delivery, promise or reference of the original.
Created<OrderView> copy_order(Call& call, OrderId const& id) {
  auto const original = reachable_order(call, id);
  auto content = content_of(original, lines_of(call.tx, id));
  forget_the_occasion(content);
  return create_order(call, content);
}

}  // namespace

void install_order_routes(service::App& app) {
  using enum http::Method;
  using service::permission;
  service::RouteOptions const large{.body_limit = 8 * 1024 * 1024};
  app.route<create_order>(post, "/orders", permission("orders.write"), "Make an order", large);
  service::RouteOptions const stamped{.asks_first = ask_for_stamp};
  app.route<show_order>(get, "/orders/{id}", permission("orders.read"), "Show an order", stamped);
  app.route<edit_order>(put, "/orders/{id}", permission("orders.write"), "Edit an order that is not yet confirmed",
                        large);
  app.route<copy_order>(post, "/orders/{id}/copy", permission("orders.write"), "Make a draft with an order's content");
}

}  // namespace gendan::orders
