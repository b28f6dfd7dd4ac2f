#include "capabilities/orders/order_resolution_api.hpp"

#include "capabilities/orders/order_completeness.hpp"

namespace gendan::orders {
namespace {

using Problems = std::vector<Problem>;

void refuse(Problems& problems) {
  if (!problems.empty()) throw Refusal(RefusalKind::invalid, "invalid_input", std::move(problems));
}

void resolve_product(service::Call& call, OrderContent const& content, ResolvedLine& line, std::string const& path,
                     Problems& problems) {
  std::optional<catalog::ProductSummary> product;
  if (line.product_id) {
    product = catalog::product_summary(call.tx, *line.product_id);
    if (!product) problems.push_back({path + "/product_id", "no_such_product", {}});
  } else if (line.product_code && !line.product_code->text().empty()) {
    product = catalog::product_by_code(call.tx, line.product_code->text());
  } else if (line.customer_item_code && content.customer_id) {
    product = catalog::product_by_customer_code(call.tx, content.customer_id->text(), line.customer_item_code->text());
  }
  if (!product) return;
  line.product_id = product->id;
  line.product_name = product->name;
  if (!line.product_code) line.product_code = Label::parsed(product->code);
}

void resolve_line(service::Call& call, OrderContent const& content, ResolvedLine& line, std::string const& path,
                  Problems& problems) {
  resolve_product(call, content, line, path, problems);
  if (line.supplier_id) {
    auto const supplier = suppliers::supplier_summary(call.tx, *line.supplier_id);
    if (supplier)
      line.supplier_name = supplier->name;
    else
      problems.push_back({path + "/supplier_id", "no_such_supplier", {}});
  }
  if (content.currency) line.worth = line_worth(line, *content.currency);
}

}  // namespace

ResolvedContent resolved_content(service::Call& call, OrderContent const& content) {
  ResolvedContent resolved;
  auto problems = content_problems(content);
  for (auto& problem : missing_mark_problems(content)) problems.push_back(std::move(problem));
  if (content.customer_id) {
    auto const customer = customers::customer_summary(call.tx, *content.customer_id);
    if (customer)
      resolved.customer_name = customer->name;
    else
      problems.push_back({"/customer_id", "no_such_customer", {}});
  }
  refuse(problems);
  for (auto const& given : content.lines) {
    ResolvedLine line;
    static_cast<OrderLine&>(line) = given;
    resolve_line(call, content, line, "/lines/" + std::to_string(resolved.lines.size()), problems);
    resolved.lines.push_back(std::move(line));
  }
  refuse(problems);
  return resolved;
}

}  // namespace gendan::orders
