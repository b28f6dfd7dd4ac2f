#include "capabilities/catalog/catalog.hpp"

#include "capabilities/catalog/product_api.hpp"
#include "capabilities/catalog/product_search_store.hpp"
#include "capabilities/catalog/product_store.hpp"
#include "platform/service/search_renewal.hpp"

namespace gendan {
std::span<sql::Migration const> catalog_migrations();
}

namespace gendan::catalog {
namespace {

ProductSummary summary_of(ProductRow const& row) {
  ProductSummary summary{row.id, row.code.text(), row.name.text(), std::nullopt};
  if (row.unit) summary.unit = row.unit->text();
  return summary;
}

std::optional<ProductSummary> summary_of(std::optional<ProductRow> const& row) {
  if (!row) return std::nullopt;
  return summary_of(*row);
}

// Rows belong to the department of their owner, who may have gone to another one.
void follow_owner(service::Call& call, events::Event const& event) {
  auto const id = identity::PersonId::parsed(std::string_view(event.stream).substr(std::string_view("people/").size()));
  auto const owner = identity::person_summary(call.tx, id.value());
  if (!owner) return;
  for (auto const& moved : move_products(call.tx, *owner))
    index_product(call.tx, find_whole_product(call.tx, moved).value());
}

}  // namespace

void install(service::App& app) {
  using enum service::Scope;
  using service::PermissionKind;
  app.migrations(catalog_migrations());
  app.permission("catalog.read", PermissionKind::read,
                 {{"merchandiser", all},
                  {"sales", all},
                  {"supervisor", all},
                  {"management", all},
                  {"verifier", all},
                  {"production", all},
                  {"purchasing", all},
                  {"warehouse", all},
                  {"logistics", all},
                  {"quality", all},
                  {"finance", all},
                  {"customer_service", all},
                  {"development", all}});
  app.permission(
      "catalog.write", PermissionKind::change,
      {{"merchandiser", all}, {"sales", all}, {"supervisor", all}, {"purchasing", all}, {"development", all}});
  app.permission("catalog.export", PermissionKind::change,
                 {{"supervisor", all}, {"management", all}, {"purchasing", all}, {"development", all}});
  app.searchable({.kind = "product",
                  .permission = "catalog.read",
                  .table = "product",
                  .number = "code",
                  .title = "name",
                  .hint = "coalesce(unit, '')"});
  service::writes_search(app, "product", [](sql::Transaction& tx, std::string_view id) {
    index_product(tx, find_whole_product(tx, ProductId::parsed(id).value()).value());
  });
  app.on("person_edited", "catalog.follow_owner", follow_owner);
  install_product_routes(app);
}

std::optional<ProductSummary> product_summary(sql::Transaction& tx, ProductId const& id) {
  static std::string const statement = "select " + describe::columns<ProductSummary>() + " from product where id = $1";
  return describe::first<ProductSummary>(tx.query(statement, id.text()));
}

std::optional<ProductSummary> product_by_code(sql::Transaction& tx, std::string_view code) {
  return summary_of(find_product_by_code(tx, code));
}

std::optional<ProductSummary> product_by_customer_code(sql::Transaction& tx, std::string_view customer_id,
                                                       std::string_view code) {
  return summary_of(find_product_by_customer_code(tx, customer_id, code));
}

ProductSummary product_by_code_or_new(service::Call& call, Code const& code, Name const& name,
                                      std::string_view source) {
  if (auto const known = product_by_code(call.tx, code.text())) return *known;
  Product product{new_product_row(call), {}};
  product.row.code = code;
  product.row.name = name;
  add_product(call, product, std::string(source));
  return summary_of(product.row);
}

}  // namespace gendan::catalog
