// Products in lists and as files.
#include "capabilities/catalog/product_api.hpp"
#include "platform/service/list_export.hpp"
#include "platform/service/lookup.hpp"

namespace gendan::catalog {
namespace {

using service::Call;

struct ProductListRow {
  ProductId id;
  Code code;
  Name name;
  std::optional<std::string> unit;
  std::optional<std::string> hs_code;
  bool is_active = true;
  Instant created_at;
  std::int64_t revision = 1;
};
BOOST_DESCRIBE_STRUCT(ProductListRow, (), (id, code, name, unit, hs_code, is_active, created_at, revision))

struct ProductConditions {
  std::optional<Label> text;  // part of what people remember
  std::optional<bool> is_active;
  std::optional<customers::CustomerId> customer_id;  // those this customer has a code for
  std::optional<Code> customer_code;
};
BOOST_DESCRIBE_STRUCT(ProductConditions, (), (text, is_active, customer_id, customer_code))

constexpr service::Sorts product_sorts{
    "code", {{"code", "p.code"}, {"name", "p.name"}, {"created_at", "p.created_at", service::SortKind::number}}};
struct ProductFilter : service::PageInput<product_sorts>, ProductConditions {};
BOOST_DESCRIBE_STRUCT(ProductFilter, (service::PageInput<product_sorts>, ProductConditions), ())

service::ListQuery products_where(Call& call, ProductConditions const& conditions) {
  service::ListQuery query(describe::columns<ProductListRow>("p."), "product p");
  query.scope(call.tx, call.caller, "catalog.read", "p.owner_id", "p.department_id");
  if (conditions.text && !conditions.text->text().empty()) {
    query.among("p.id", service::found_ids(call, "product", "catalog.read", conditions.text->text()));
  }
  if (conditions.is_active) query.where("p.is_active = ?", *conditions.is_active);
  if (conditions.customer_id && conditions.customer_code) {
    query.where("p.id in (select product_id from product_customer_code where customer_id = ? and code = ?)",
                *conditions.customer_id, *conditions.customer_code);
  } else if (conditions.customer_id) {
    query.where("p.id in (select product_id from product_customer_code where customer_id = ?)",
                *conditions.customer_id);
  } else if (conditions.customer_code) {
    throw invalid("?customer_id", "missing");
  }
  return query;
}

service::Page<ProductListRow> list_products(Call& call, ProductFilter const& filter) {
  return products_where(call, filter).page<ProductListRow>(call.tx, filter, "p.id");
}

service::Totals count_products(Call& call, ProductConditions const& conditions) {
  return products_where(call, conditions).totals(call.tx);
}

struct ProductExportRow {
  Code code;
  Name name;
  std::optional<std::string> unit;
  std::optional<std::string> hs_code;
  bool is_active = true;
  Instant created_at;
};
BOOST_DESCRIBE_STRUCT(ProductExportRow, (), (code, name, unit, hs_code, is_active, created_at))

constexpr service::Wording words[] = {
    {"code", "产品编码", "Code"},      {"name", "品名", "Product"},     {"unit", "单位", "Unit"},
    {"hs_code", "HS 编码", "HS code"}, {"is_active", "在用", "Active"}, {"created_at", "创建时间", "Created"},
};

constexpr service::ExportedList exported_products{.name = "products",
                                                  .read = "catalog.read",
                                                  .permission = "catalog.export",
                                                  .words = words,
                                                  .summary = "The products that a filter lists"};

void write_products(Call& call, service::ExportInput<ProductConditions, product_sorts> const& asked,
                    service::ListFile& file) {
  service::write_items(call, asked, file, list_products, [](ProductListRow const& row) {
    return ProductExportRow{row.code, row.name, row.unit, row.hs_code, row.is_active, row.created_at};
  });
}

}  // namespace

void install_product_list(service::App& app) {
  using enum http::Method;
  using service::permission;
  app.route<list_products>(get, "/products", permission("catalog.read"), "List products");
  app.route<count_products>(get, "/products/totals", permission("catalog.read"), "Count products");
  service::export_list<exported_products, write_products>(app);
}

}  // namespace gendan::catalog
