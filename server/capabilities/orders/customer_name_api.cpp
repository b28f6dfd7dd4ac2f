// A customer's new name reaches their orders, inquiries and quotations by a job, in short transactions: what is
// interrupted begins anew and finds what still has another name.
#include "capabilities/customers/customers.hpp"
#include "capabilities/orders/customer_name_store.hpp"
#include "capabilities/orders/deal_work_api.hpp"
#include "capabilities/orders/inquiry_search_store.hpp"
#include "capabilities/orders/order_api.hpp"
#include "capabilities/orders/order_search_store.hpp"
#include "capabilities/orders/order_work_api.hpp"
#include "capabilities/orders/orders.hpp"
#include "capabilities/orders/quotation_search_store.hpp"
#include "platform/service/revision.hpp"

namespace gendan::orders {
namespace {

using customers::CustomerId;
using service::Call;

constexpr char rename_job[] = "orders.follow_customer_name";
constexpr int renamed_at_once = 200;
constexpr std::chrono::minutes longest_write(2);

bool is_renamed(events::Event const& event) {
  auto const edited = describe::decoded<service::Edited>(event.body.text);
  return std::ranges::any_of(edited.changes, [](auto const& change) { return change.path == "/name"; });
}

void follow_edit(Call& call, events::Event const& event) {
  auto const id = CustomerId::parsed(std::string_view(event.stream).substr(std::string_view("customers/").size()));
  if (!id || !is_renamed(event)) return;
  // Asked for again while it runs, it runs once more, with the newest name.
  jobs::enqueue(call.tx, call.now, call.world.random, {rename_job, describe::encoded(*id), call.now, id->text()});
  // On PostgreSQL an order that was being written at this moment may still have taken the old name.
  jobs::enqueue(call.tx, call.now, call.world.random,
                {rename_job, describe::encoded(*id), call.now + longest_write, id->text() + " once more"});
}

void follow_name(Call& call, std::vector<OrderRow> const& renamed) {
  for (auto const& order : renamed) {
    mark_unindexed(call.tx, order.id);
    if (!order.is_historical) keep_work(call, order, lines_of(call.tx, order.id));
  }
  index_marked_soon(call);
}

void follow_name(Call& call, std::vector<InquiryRow> const& renamed) {
  for (auto const& inquiry : renamed) {
    index_inquiry(call.tx, inquiry);
    keep_work(call, inquiry);
  }
}

void follow_name(Call& call, std::vector<QuotationRow> const& renamed) {
  for (auto const& quotation : renamed) {
    index_quotation(call.tx, quotation, lines_of(call.tx, quotation.id));
    keep_work(call, quotation);
  }
}

template <class Rename>
std::optional<NamePlace> rename_some(Call& call, CustomerId const& id, Rename const& rename, NamePlace const& place) {
  auto const customer = customers::customer_summary(call.tx, id);
  if (!customer) return std::nullopt;
  auto const step = rename(call.tx, id.text(), customer->name, place, renamed_at_once);
  follow_name(call, step.renamed);
  return step.next;
}

template <class Rename>
void rename_all(service::World& world, jobs::JobRun const& run, CustomerId const& id, Rename const& rename) {
  auto const caller = service::system_caller("job");
  std::optional<NamePlace> place = NamePlace();
  while (place && !run.is_stopping()) {
    place = world.database.write([&](sql::Transaction& tx) {
      Call call{world, caller, tx, world.clock.now()};
      return rename_some(call, id, rename, *place);
    });
  }
}

}  // namespace

void install_customer_names(service::App& app) {
  app.on("customer_edited", "orders.follow_customer_name", follow_edit);
  app.job(rename_job, [&world = app.world()](jobs::JobRun& run) {
    auto const id = describe::decoded<CustomerId>(run.body_json());
    rename_all(world, run, id, rename_orders);
    rename_all(world, run, id, rename_inquiries);
    rename_all(world, run, id, rename_quotations);
    if (run.is_stopping()) throw jobs::Postponed(world.clock.now());
  });
}

}  // namespace gendan::orders
