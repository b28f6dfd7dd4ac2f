#include "capabilities/orders/order_writing_api.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "capabilities/identity/identity.hpp"
#include "capabilities/orders/order_completeness.hpp"
#include "capabilities/orders/order_view_api.hpp"
#include "platform/clock/zone.hpp"
#include "platform/numbers/numbers.hpp"
#include "platform/service/revision.hpp"

namespace gendan::orders {
namespace {

struct Writing {
  std::string customer_name;
  std::vector<OrderLineRow> lines;
  std::vector<Problem> problems;
};

void resolve_product(service::Call& call, OrderContent const& content, OrderLineRow& row, std::string const& path,
                     Writing& writing) {
  std::optional<catalog::ProductSummary> product;
  if (row.product_id) {
    product = catalog::product_summary(call.tx, *row.product_id);
    if (!product) writing.problems.push_back({path + "/product_id", "no_such_product", {}});
  } else if (row.product_code && !row.product_code->text().empty()) {
    product = catalog::product_by_code(call.tx, row.product_code->text());
  } else if (row.customer_item_code && content.customer_id) {
    product = catalog::product_by_customer_code(call.tx, content.customer_id->text(), row.customer_item_code->text());
  }
  if (!product) return;
  row.product_id = product->id;
  row.product_name = product->name;
  if (!row.product_code) row.product_code = Label::parsed(product->code);
}

void resolve_line(service::Call& call, OrderContent const& content, OrderLineRow& row, std::string const& path,
                  Writing& writing) {
  resolve_product(call, content, row, path, writing);
  if (row.supplier_id) {
    auto const supplier = suppliers::supplier_summary(call.tx, *row.supplier_id);
    if (supplier)
      row.supplier_name = supplier->name;
    else
      writing.problems.push_back({path + "/supplier_id", "no_such_supplier", {}});
  }
  if (content.currency) row.worth = line_worth(row, *content.currency);
}

// Checks the content, and fills in what it refers to.
Writing resolved(service::Call& call, OrderId const& id, OrderContent const& content,
                 std::vector<OrderLineRow> const& before) {
  Writing writing;
  writing.problems = content_problems(content);
  for (auto& problem : missing_mark_problems(content)) writing.problems.push_back(std::move(problem));
  if (content.customer_id) {
    auto const customer = customers::customer_summary(call.tx, *content.customer_id);
    if (customer)
      writing.customer_name = customer->name;
    else
      writing.problems.push_back({"/customer_id", "no_such_customer", {}});
  }
  if (!writing.problems.empty()) throw Refusal(RefusalKind::invalid, "invalid_input", std::move(writing.problems));
  for (std::size_t index = 0; index < content.lines.size(); ++index) {
    OrderLineRow row;
    auto const known =
        std::ranges::find_if(before, [&](auto const& line) { return line.position == content.lines[index].position; });
    if (known != before.end())
      row = *known;
    else
      row.id = call.new_id<OrderLineId>();
    row.order_id = id;
    static_cast<OrderLine&>(row) = content.lines[index];
    row.product_name.clear();
    row.supplier_name.clear();
    row.worth.reset();
    resolve_line(call, content, row, "/lines/" + std::to_string(index), writing);
    writing.lines.push_back(std::move(row));
  }
  if (!writing.problems.empty()) throw Refusal(RefusalKind::invalid, "invalid_input", std::move(writing.problems));
  return writing;
}

struct OrderCreated {
  std::string number;
  OrderStatus status = OrderStatus::draft;
  bool is_historical = false;
  OrderContent content;
};
BOOST_DESCRIBE_STRUCT(OrderCreated, (), (number, status, is_historical, content))

std::string next_order_number(service::Call& call) {
  auto const year = today(call).year();
  return fmt::format("SO-{}-{:06}", year, numbers::next_number(call.tx, fmt::format("SO-{}", year)));
}

}  // namespace

CalendarDate today(service::Call& call) {
  auto const organisation = identity::organisation(call.tx);
  return local_date(call.now, organisation ? organisation->zone : call.world.settings.organisation.zone);
}

OrderRow write_new_order(service::Call& call, OrderContent const& content, NewOrder const& circumstances) {
  OrderRow row;
  row.id = call.new_id<OrderId>();
  auto writing = resolved(call, row.id, content, {});
  apply_content(row, content);
  row.number = next_order_number(call);
  row.status = circumstances.status;
  row.customer_name = std::move(writing.customer_name);
  row.owner_id = circumstances.owner_id;
  row.department_id = circumstances.department_id;
  row.is_historical = circumstances.is_historical;
  row.source_system = circumstances.source_system;
  row.source_reference = circumstances.source_reference;
  row.quotation_id = circumstances.quotation_id;
  row.created_at = call.now;
  order_table.insert(call.tx, row);
  order_line_table.insert_all(call.tx, writing.lines);
  call.record("orders", row.id.text(), "order_created",
              OrderCreated{row.number, row.status, row.is_historical, content});
  return row;
}

OrderRow write_edited_order(service::Call& call, OrderRow const& before, OrderContent const& content,
                            std::int64_t revision) {
  if (revision != before.revision) {
    throw Refusal(RefusalKind::conflict, "revision_moved_on").with_current(describe::encoded(view_of(call, before)));
  }
  auto const old_lines = lines_of(call.tx, before.id);
  auto const writing = resolved(call, before.id, content, old_lines);
  auto after = before;
  apply_content(after, content);
  // Compared as stored: products found by their codes are no changes.
  service::Edited edited{describe::changes(content_of(before, old_lines), content_of(after, writing.lines))};
  if (edited.changes.empty()) return before;
  after.customer_name = writing.customer_name;
  ++after.revision;
  order_table.update(call.tx, after);
  store_lines(call.tx, before.id, old_lines, writing.lines);
  call.record("orders", before.id.text(), "order_edited", edited);
  return after;
}

void write_header(service::Call& call, OrderRow const& before, OrderRow& after, std::string kind) {
  after.revision = before.revision;
  service::store_edit(call, order_table, before, after, "orders", std::move(kind));
}

}  // namespace gendan::orders
