// Suppliers in lists and as files.
#include "capabilities/suppliers/supplier_api.hpp"
#include "platform/service/list_export.hpp"
#include "platform/service/lookup.hpp"

namespace gendan::suppliers {
namespace {

using service::Call;

struct SupplierListRow {
  SupplierId id;
  Code number;
  Name name;
  std::optional<CountryCode> country;
  bool is_active = true;
  Instant created_at;
  std::int64_t revision = 1;
};
BOOST_DESCRIBE_STRUCT(SupplierListRow, (), (id, number, name, country, is_active, created_at, revision))

struct SupplierConditions {
  std::optional<Label> text;  // part of what people remember
  std::optional<bool> is_active;
  std::optional<CountryCode> country;
  std::optional<catalog::ProductId> product_id;  // those who make it
  std::optional<Label> contact;                  // e-mail address or telephone number of one of its people
};
BOOST_DESCRIBE_STRUCT(SupplierConditions, (), (text, is_active, country, product_id, contact))

constexpr service::Sorts supplier_sorts{
    "name", {{"name", "s.name"}, {"number", "s.number"}, {"created_at", "s.created_at", service::SortKind::number}}};
struct SupplierFilter : service::PageInput<supplier_sorts>, SupplierConditions {};
BOOST_DESCRIBE_STRUCT(SupplierFilter, (service::PageInput<supplier_sorts>, SupplierConditions), ())

template <describe::Described Row>
service::ListQuery suppliers_where(Call& call, SupplierConditions const& conditions) {
  service::ListQuery query(describe::columns<Row>("s."), "supplier s");
  query.scope(call.tx, call.caller, "suppliers.read", "s.owner_id", "s.department_id");
  if (conditions.text && !conditions.text->text().empty()) {
    query.among("s.id", service::found_ids(call, "supplier", "suppliers.read", conditions.text->text()));
  }
  if (conditions.is_active) query.where("s.is_active = ?", *conditions.is_active);
  if (conditions.country) query.where("s.country = ?", *conditions.country);
  if (conditions.product_id) {
    query.where("s.id in (select supplier_id from supplier_product where product_id = ?)", *conditions.product_id);
  }
  if (conditions.contact) {  // whoever may not see contacts must not learn by asking either
    query.scope(call.tx, call.caller, "suppliers.contacts", "s.owner_id", "s.department_id");
    query.among("s.id", contacts::owners_by_contact(call.tx, call.world.keyring, contacts::OwnerKind::supplier,
                                                    conditions.contact->text(), "?contact"));
  }
  return query;
}

template <describe::Described Row>
service::Page<Row> list_suppliers(Call& call, SupplierFilter const& filter) {
  return suppliers_where<Row>(call, filter).template page<Row>(call.tx, filter, "s.id");
}

service::Totals count_suppliers(Call& call, SupplierConditions const& conditions) {
  return suppliers_where<SupplierListRow>(call, conditions).totals(call.tx);
}

// With what decides whether its contacts are shown.
struct OwnedSupplierRow : SupplierListRow {
  std::optional<identity::PersonId> owner_id;
  std::optional<identity::DepartmentId> department_id;
};
BOOST_DESCRIBE_STRUCT(OwnedSupplierRow, (SupplierListRow), (owner_id, department_id))

struct SupplierExportRow {
  Code number;
  Name name;
  std::optional<CountryCode> country;
  std::string contacts;
  bool is_active = true;
  Instant created_at;
};
BOOST_DESCRIBE_STRUCT(SupplierExportRow, (), (number, name, country, contacts, is_active, created_at))

constexpr service::Wording words[] = {
    {"number", "供应商编号", "Number"}, {"name", "供应商名称", "Supplier"}, {"country", "国家/地区", "Country"},
    {"contacts", "联系人", "Contacts"}, {"is_active", "在用", "Active"},    {"created_at", "创建时间", "Created"},
};

constexpr service::ExportedList exported_suppliers{.name = "suppliers",
                                                   .read = "suppliers.read",
                                                   .permission = "suppliers.export",
                                                   .words = words,
                                                   .summary = "The suppliers that a filter lists",
                                                   .private_filter = "contact"};

SupplierExportRow export_row(Call& call, OwnedSupplierRow const& row,
                             std::vector<contacts::SealedContact> const& people) {
  using enum contacts::Sight;
  auto const is_in_sight = call.caller.reaches("suppliers.contacts", text_of(row.owner_id), text_of(row.department_id));
  return {row.number,
          row.name,
          row.country,
          contacts::contacts_text(contacts::contact_views(call.world.keyring, people, is_in_sight ? shown : hidden)),
          row.is_active,
          row.created_at};
}

std::vector<SupplierExportRow> export_rows(Call& call, std::vector<OwnedSupplierRow> const& suppliers) {
  std::vector<std::string> ids;
  for (auto const& supplier : suppliers) ids.push_back(supplier.id.text());
  auto people = contacts::contacts_of(call.tx, contacts::OwnerKind::supplier, ids);
  std::vector<SupplierExportRow> rows;
  for (auto const& supplier : suppliers) rows.push_back(export_row(call, supplier, people[supplier.id.text()]));
  return rows;
}

void write_suppliers(Call& call, service::ExportInput<SupplierConditions, supplier_sorts> const& asked,
                     service::ListFile& file) {
  service::write_pages(call, asked, file, list_suppliers<OwnedSupplierRow>,
                       [&](std::vector<OwnedSupplierRow> const& suppliers) { return export_rows(call, suppliers); });
}

}  // namespace

void install_supplier_list(service::App& app) {
  using enum http::Method;
  using service::permission;
  app.route<list_suppliers<SupplierListRow>>(get, "/suppliers", permission("suppliers.read"), "List suppliers");
  app.route<count_suppliers>(get, "/suppliers/totals", permission("suppliers.read"), "Count suppliers");
  service::export_list<exported_suppliers, write_suppliers>(app);
}

}  // namespace gendan::suppliers
