#include "capabilities/orders/orders.hpp"

#include <algorithm>

#include "capabilities/activity/activity.hpp"
#include "capabilities/identity/identity.hpp"
#include "capabilities/orders/inquiry_writing_api.hpp"
#include "capabilities/orders/order_api.hpp"
#include "capabilities/orders/order_revision_store.hpp"
#include "capabilities/orders/order_view_api.hpp"
#include "capabilities/orders/order_writing_api.hpp"
#include "capabilities/orders/quotation_writing_api.hpp"
#include "capabilities/orders/work_task_api.hpp"
#include "platform/crypto/hash.hpp"
#include "platform/events/record.hpp"

namespace gendan {
std::span<sql::Migration const> orders_migrations();
}

namespace gendan::orders {
namespace {

void install_permissions(service::App& app) {
  using enum service::Scope;
  using enum service::PermissionKind;
  app.permission("orders.read", read, readers_of_orders());
  app.permission("orders.write", change, writers_of_orders());
  app.permission("orders.policy", change, {{"administrator", all}});
  app.permission("orders.status", change, {{"merchandiser", department}, {"supervisor", all}});
  for (auto const* name : {"inquiries.read", "quotations.read"}) {
    app.permission(name, read,
                   {{"merchandiser", department}, {"sales", department}, {"supervisor", all}, {"management", all}});
  }
  for (auto const* name : {"inquiries.write", "quotations.write"}) {
    app.permission(name, change, {{"merchandiser", department}, {"sales", department}, {"supervisor", all}});
  }
  for (auto const* name : {"inquiries.export", "quotations.export", "orders.export"})
    app.permission(name, change, {{"supervisor", all}, {"management", all}});
}

OrderSummary summary_of(OrderRow const& row) {
  return {row.id,       row.number,        row.kind,        row.status,        row.is_historical,
          row.owner_id, row.department_id, row.customer_id, row.customer_name, row.total,
          row.revision};
}

}  // namespace

void install(service::App& app) {
  app.migrations(orders_migrations());
  install_permissions(app);
  register_own_conditions(app.registry<Gates>());
  app.registry<activity::Timelines>().add("orders", [](service::Call& call, std::string const& id) {
    auto const row = reachable_order(call, OrderId::parsed(id).value_or(OrderId()));
    return activity::Belonging{row.owner_id, row.department_id, row.number};
  });
  install_order_views(app);
  install_order_list(app);
  install_order_routes(app);
  install_order_export(app);
  install_order_search(app);
  install_status_routes(app);
  install_delivery_routes(app);
  install_forecast_routes(app);
  install_inquiries(app);
  install_quotations(app);
  install_work_routes(app);
  install_revision_routes(app);
  install_work_words(app);
  install_customer_names(app);
  install_completeness_policy(app);
}

bool is_imported(sql::Transaction& tx, std::string_view source_system, std::string_view source_reference) {
  return order_id_by_source(tx, source_system, source_reference).has_value();
}

ImportOutcome import_order(service::Call& call, ImportedOrder const& order) {
  if (auto const known = order_id_by_source(call.tx, order.source_system, order.source_reference)) {
    return {*known, find_order(call.tx, *known).value().number, false};
  }
  NewOrder circumstances;
  circumstances.owner_id = call.caller.person_id;
  circumstances.department_id = call.caller.department_id;
  if (order.content.customer_id) {
    auto const customer = customers::customer_summary(call.tx, *order.content.customer_id);
    if (customer && customer->merchandiser_id) {
      circumstances.owner_id = *customer->merchandiser_id;
      circumstances.department_id = customer->department_id;
    }
  }
  circumstances.is_historical = order.is_historical;
  if (order.is_historical) circumstances.status = OrderStatus::closed;
  circumstances.source_system = order.source_system;
  circumstances.source_reference = order.source_reference;
  circumstances.deliveries = order.deliveries;
  auto const row = write_new_order(call, order.content, circumstances).row;
  return {row.id, row.number, true};
}

InquiryId record_inquiry(service::Call& call, InquiryContent const& content) {
  return write_new_inquiry(call, content).id;
}

void close_inquiry(service::Call& call, InquiryId const& id, InquiryClosing const& closing) {
  write_closed_inquiry(call, find_inquiry(call.tx, id).value(), closing);
}

QuotationId make_quotation(service::Call& call, QuotationContent const& content) {
  return write_new_quotation(call, content, {call.caller.person_id, call.caller.department_id}).id;
}

void send_quotation(service::Call& call, QuotationId const& id) {
  write_sent_quotation(call, find_quotation(call.tx, id).value());
}

std::optional<OrderId> order_of(events::Event const& event) {
  constexpr std::string_view stream = "orders/";
  std::string_view const named = event.stream;
  return named.starts_with(stream) ? OrderId::parsed(named.substr(stream.size())) : std::nullopt;
}

OrderSummary reached_order(service::Call& call, OrderId const& id) { return summary_of(reachable_order(call, id)); }

std::optional<OrderSummary> order_summary(sql::Transaction& tx, OrderId const& id) {
  auto const row = find_order(tx, id);
  return row ? std::optional(summary_of(*row)) : std::nullopt;
}

std::string content_hash(OrderContent const& content) {
  return crypto::sha256_hex(describe::encoded(agreed_content(content)));
}

std::vector<std::string> authors_of(sql::Transaction& tx, OrderId const& id) {
  auto authors = events::actors_of(tx, "orders/" + id.text(), {"order_created", "order_edited"});
  for (auto& author : revision_authors(tx, id)) {
    if (std::ranges::find(authors, author) == authors.end()) authors.push_back(std::move(author));
  }
  return authors;
}

OrderContent order_content(sql::Transaction& tx, OrderId const& id) {
  return content_of(find_order(tx, id).value(), lines_of(tx, id));
}

OrderSnapshot order_snapshot(sql::Transaction& tx, OrderId const& id) {
  auto const row = find_order(tx, id).value();
  OrderSnapshot snapshot{summary_of(row), content_of(row, lines_of(tx, id)), {}};
  snapshot.content_hash = content_hash(snapshot.content);
  return snapshot;
}

OrderSnapshot order_snapshot(sql::Transaction& tx, OrderSummary order) {
  OrderSnapshot snapshot{std::move(order), {}, {}};
  snapshot.content = order_content(tx, snapshot.order.id);
  snapshot.content_hash = content_hash(snapshot.content);
  return snapshot;
}

Novelty novelty_of(sql::Transaction& tx, OrderId const& id) {
  return {is_first_of_customer(tx, id), has_first_of_product(tx, id)};
}

std::vector<service::DefaultGrant> readers_of_orders() {
  using enum service::Scope;
  return {
      {"merchandiser", department}, {"sales", department}, {"verifier", all},  {"supervisor", all}, {"production", all},
      {"purchasing", all},          {"warehouse", all},    {"logistics", all}, {"quality", all},    {"finance", all},
      {"customer_service", all},    {"development", all},  {"management", all}};
}

std::vector<service::DefaultGrant> writers_of_orders() {
  using enum service::Scope;
  return {{"merchandiser", department}, {"sales", department}, {"supervisor", all}};
}

}  // namespace gendan::orders
