// Orders in the command palette, and the job that indexes those that are marked.
#include "capabilities/orders/order_api.hpp"
#include "capabilities/orders/order_search_store.hpp"
#include "capabilities/orders/orders.hpp"
#include "platform/search/index.hpp"
#include "platform/service/search_renewal.hpp"

namespace gendan::orders {
namespace {

constexpr char index_job[] = "orders.index";
constexpr int indexed_at_once = 200;

void index_marked_orders(sql::Database& database, jobs::JobRun const& run) {
  auto const some = [](sql::Transaction& tx) { return index_marked(tx, indexed_at_once); };
  while (!run.is_stopping() && database.write(some)) {
  }
  if (run.is_stopping()) return;
  search::tidy(database);
}

}  // namespace

void index_marked_soon(service::Call& call) {
  if (!has_unindexed(call.tx)) return;
  jobs::enqueue(call.tx, call.now, call.world.random, {index_job, "{}", call.now, "marked"});
}

void install_order_search(service::App& app) {
  app.searchable({.kind = "order",
                  .permission = "orders.read",
                  .table = "sales_order",
                  .number = "number",
                  .title = "customer_name",
                  .hint = "coalesce(customer_reference, '')"});
  service::writes_search(app, "order", [](sql::Transaction& tx, std::string_view id) {
    auto const order = find_order(tx, OrderId::parsed(id).value()).value();
    index_order(tx, order, lines_of(tx, order.id));
  });
  // Should what marked them have ended without asking for the job.
  app.every("orders.index_marked", std::chrono::minutes(10), index_marked_soon);
  app.job(index_job, [&world = app.world()](jobs::JobRun& run) {
    index_marked_orders(world.database, run);
    if (run.is_stopping()) throw jobs::Postponed(world.clock.now());
  });
}

}  // namespace gendan::orders
