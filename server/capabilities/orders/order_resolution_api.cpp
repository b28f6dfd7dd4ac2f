#include "capabilities/orders/order_resolution_api.hpp"
#include "capabilities/orders/completeness_policy_store.hpp"

#include <map>

#include "capabilities/orders/order_completeness.hpp"

namespace gendan::orders {
namespace {

using Problems = std::vector<Problem>;

void refuse(Problems& problems) {
  if (!problems.empty()) throw Refusal(RefusalKind::invalid, "invalid_input", std::move(problems));
}

// The lines of one content; what many of them name is looked up once.
class LineResolution {
public:
  LineResolution(sql::Transaction& tx, OrderContent const& content, Problems& problems)
      : tx_(tx), content_(content), problems_(problems) {}

  ResolvedLine resolved(OrderLine const& given, std::string const& path) {
    ResolvedLine line;
    static_cast<OrderLine&>(line) = given;
    resolve_product(line, path);
    if (line.supplier_id) {
      auto const& supplier = looked_up(suppliers_, line.supplier_id->text(),
                                       [&] { return suppliers::supplier_summary(tx_, *line.supplier_id); });
      if (supplier)
        line.supplier_name = supplier->name;
      else
        problems_.push_back({path + "/supplier_id", "no_such_supplier", {}});
    }
    if (content_.currency) line.worth = line_worth(line, *content_.currency);
    return line;
  }

private:
  template <class T>
  using Known = std::map<std::string, std::optional<T>, std::less<>>;

  template <class T, class LookUp>
  static std::optional<T> const& looked_up(Known<T>& known, std::string_view name, LookUp const& look_up) {
    auto place = known.find(name);
    if (place == known.end()) place = known.emplace(name, look_up()).first;
    return place->second;
  }

  void resolve_product(ResolvedLine& line, std::string const& path) {
    auto const& product = product_of(line);
    if (product) {
      line.product_id = product->id;
      line.product_name = product->name;
      if (!line.product_code) line.product_code = Label::parsed(product->code);
    } else if (line.product_id) {
      problems_.push_back({path + "/product_id", "no_such_product", {}});
    }
  }

  // By what the line names first: the product itself, our code, the customer's code.
  std::optional<catalog::ProductSummary> const& product_of(ResolvedLine const& line) {
    static std::optional<catalog::ProductSummary> const none;
    if (line.product_id) {
      return looked_up(by_id_, line.product_id->text(),
                       [&] { return catalog::product_summary(tx_, *line.product_id); });
    }
    if (line.product_code && !line.product_code->text().empty()) {
      auto const& code = line.product_code->text();
      return looked_up(by_code_, code, [&] { return catalog::product_by_code(tx_, code); });
    }
    if (!line.customer_item_code || !content_.customer_id) return none;
    auto const& code = line.customer_item_code->text();
    return looked_up(by_customer_code_, code,
                     [&] { return catalog::product_by_customer_code(tx_, content_.customer_id->text(), code); });
  }

  sql::Transaction& tx_;
  OrderContent const& content_;
  Problems& problems_;
  Known<suppliers::SupplierSummary> suppliers_;
  Known<catalog::ProductSummary> by_id_;
  Known<catalog::ProductSummary> by_code_;
  Known<catalog::ProductSummary> by_customer_code_;
};

}  // namespace

ResolvedContent resolved_content(service::Call& call, OrderContent const& content) {
  ResolvedContent resolved;
  auto problems = content_problems(content);
  for (auto& problem : missing_mark_problems(content, needs_of(call.tx, content)))
    problems.push_back(std::move(problem));
  if (content.customer_id) {
    auto const customer = customers::customer_summary(call.tx, *content.customer_id);
    if (customer)
      resolved.customer_name = customer->name;
    else
      problems.push_back({"/customer_id", "no_such_customer", {}});
  }
  refuse(problems);
  LineResolution resolution(call.tx, content, problems);
  for (auto const& line : content.lines)
    resolved.lines.push_back(resolution.resolved(line, "/lines/" + std::to_string(resolved.lines.size())));
  refuse(problems);
  return resolved;
}

}  // namespace gendan::orders
